/** Names of a notebook as words in a sentence. */

/** Words that differ from their identifier. */
const spellings: Readonly<Record<string, string>> = {
  ...{
    best_score: 'best cross-validated score',
    score: 'score of the model',
    ridge: 'ridge regression',
    lasso: 'lasso regression',
  },
  ...{ auc: 'AUC', auc_std: 'standard deviation of the AUC', roc_auc: 'ROC AUC', pr_auc: 'PR AUC', r2: 'R2' },
  ...{ mse: 'MSE', rmse: 'RMSE', mae: 'MAE', mape: 'MAPE', rmsle: 'RMSLE', msle: 'MSLE' },
  ...{ f1: 'F1 score', fbeta: 'F-beta score', mcc: 'Matthews correlation', silhouette: 'silhouette score' },
  ...{ davies_bouldin: 'Davies-Bouldin index', calinski_harabasz: 'Calinski-Harabasz index' },
  ...{ xgboost: 'XGBoost model', lightgbm: 'LightGBM model', catboost: 'CatBoost model', arima: 'ARIMA model' },
  ...{ naive_bayes: 'naive Bayes model', nearest_neighbors: 'nearest-neighbors model', k_means: 'k-means clustering' },
  ...{
    ada_boost: 'AdaBoost model',
    bagging: 'bagging ensemble',
    stacking: 'stacking ensemble',
    gradient_boosting: 'gradient boosting model',
  },
};

/** An identifier in words: `r2` is `R2`, `logistic_regression` is `logistic regression`. */
export function spoken(identifier: string): string {
  if (identifier.startsWith('neg_')) return `negative ${spoken(identifier.slice(4))}`;
  return spellings[identifier] ?? identifier.replaceAll('_', ' ');
}

/** Maximum length of a sentence. */
const mostPhrases = 4;
const longestSentence = 100;

/** As many of the phrases as fit into a sentence. */
export function sayable(phrases: readonly string[]): readonly string[] {
  const fits = (count: number): boolean => listed(phrases.slice(0, count)).length <= longestSentence;
  const count = [mostPhrases, 3, 2].find(fits) ?? 1;
  return phrases.slice(0, count);
}

/** `a, b and c`; a comma before the last if a part contains one. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  const isLong = parts.some((part) => /,| and /.test(part));
  return `${parts.slice(0, -1).join(', ')}${isLong ? ',' : ''} and ${parts.at(-1)}`;
}
