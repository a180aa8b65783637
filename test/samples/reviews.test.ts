import { judgeSample } from './judge-sample.ts';

// The model is a search, which keeps how long its fits took.
judgeSample('reviews', { metrics: ['f1'], different: ['model', 'Pipeline', 'DataFrame'] });
