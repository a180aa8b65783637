import { judgeSample } from './judge-sample.ts';

judgeSample('diabetes', { metrics: ['accuracy', 'auc'] });
