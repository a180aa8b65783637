/** Names that edits bring into the notebook's code; every script imports those that it uses. */
export const addedNames: ReadonlySet<string> = new Set(['mlflow', 'log_figure', 'log_figures', 'safe_metric_name']);
