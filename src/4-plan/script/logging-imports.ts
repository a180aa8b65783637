/** Imports for logging. */

/** What logging scores and figures needs. */
export function loggingImports(called: ReadonlySet<string>, packageName: string): readonly string[] {
  const figures = ['log_figure', 'log_figures'].filter((name) => called.has(name));
  return [
    ...(figures.length > 0 ? [`from ${packageName}.figures import ${figures.join(', ')}`] : []),
    ...(called.has('safe_metric_name') ? [`from ${packageName}.metrics import safe_metric_name`] : []),
    ...(called.has('mlflow.log_metrics') || called.has('mlflow.log_metric') ? ['import mlflow'] : []),
  ];
}
