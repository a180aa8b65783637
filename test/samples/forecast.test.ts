import { judgeSample } from './judge-sample.ts';

judgeSample('forecast', {
  // A file of JSON could hold anything.
  testData: { 'tests/data/holidays.json': 'data/holidays.json' },
  metrics: ['line_error', 'trees_error', 'naive_error'],
});
