const better = /accuracy|auc|f1|precision|recall|r2|score/i;
const worse = /loss|error|rmse|mae|mse/i;

/** Whether more or less of a metric is better, where its name says so. */
export function goalOfMetric(metric: string): 'maximize' | 'minimize' | null {
  if (better.test(metric) === worse.test(metric)) return null;
  return better.test(metric) ? 'maximize' : 'minimize';
}
