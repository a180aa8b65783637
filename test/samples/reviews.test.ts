import { judgeSample } from './judge-sample.ts';

judgeSample('reviews', { metrics: ['f1'] });
