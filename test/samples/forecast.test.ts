import { judgeSample } from './judge-sample.ts';

judgeSample('forecast', {
  verified: true,
  metrics: ['line_error', 'trees_error', 'naive_error'],
});
