import { judgeSample } from './judge-sample.ts';

// A search keeps how long its fits took.
judgeSample('reviews', { metrics: ['f1'], random: ['search', 'model'] });
