import { judgeSample } from './judge-sample.ts';

judgeSample('churn', { logs: true, metrics: ['accuracy', 'auc'] });
