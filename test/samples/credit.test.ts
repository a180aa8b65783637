import { judgeSample } from './judge-sample.ts';

judgeSample('credit', { metrics: ['auc'] });
