import { judgeSample } from './judge-sample.ts';

judgeSample('forecast', {
  // A file of JSON could hold anything, and the model needs more weeks than are made up.
  testData: { 'tests/data/holidays.json': 'data/holidays.json', 'tests/data/rentals.csv': 'data/rentals.csv' },
  metrics: ['line_error', 'trees_error', 'naive_error'],
});
