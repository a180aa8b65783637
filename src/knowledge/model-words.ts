/** Models in words. */

/** What people call models whose class does not say it. */
export const wordsOfClasses: readonly (readonly [RegExp, string])[] = [
  [/^XGB/, 'xgboost'],
  [/^LGBM/, 'lightgbm'],
  [/^CatBoost/, 'catboost'],
  [/SearchCV$/, 'model'],
  [/^(Booster|Pipeline|BaseEstimator)$/, 'model'],
  [/^SVC$|^LinearSVC$|^SVR$/, 'support_vector_machine'],
  [/^KNeighbors/, 'nearest_neighbors'],
  [/^(MultinomialNB|GaussianNB|BernoulliNB|ComplementNB)$/, 'naive_bayes'],
  [/^MLP/, 'perceptron'],
  [/^SGD/, 'linear_model'],
  [/^KMeans$|^MiniBatchKMeans$/, 'k_means'],
  [/^(ARIMA|SARIMAX)/, 'arima'],
];
