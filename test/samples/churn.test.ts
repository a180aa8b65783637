import { judgeSample } from './judge-sample.ts';

judgeSample('churn', { logs: true, verified: true, metrics: ['accuracy', 'auc'] });
