import { judgeSample } from './judge-sample.ts';

judgeSample('apartments', { metrics: ['ridge_test_mae', 'rf_test_mae', 'mae', 'rmse', 'r2'] });
