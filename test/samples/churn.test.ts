import { judgeSample } from './judge-sample.ts';

judgeSample('churn', { metrics: ['accuracy', 'auc'] });
