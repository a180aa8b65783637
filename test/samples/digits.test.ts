import { judgeSample } from './judge-sample.ts';

judgeSample('digits', { metrics: ['loss', 'accuracy'], runsBy: 'scripts/network-sample.sh' });
