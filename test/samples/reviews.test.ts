import { judgeSample } from './judge-sample.ts';

judgeSample('reviews', { logs: true, metrics: ['f1'] });
