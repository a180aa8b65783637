import { judgeSample } from './judge-sample.ts';

judgeSample('forecast', {
  logs: true,
  metrics: ['line_error', 'trees_error', 'naive_error'],
});
