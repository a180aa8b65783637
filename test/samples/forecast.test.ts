import { judgeSample } from './judge-sample.ts';

judgeSample('forecast', {
  metrics: ['line_error', 'trees_error', 'naive_error'],
});
