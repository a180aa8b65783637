/** Models by the name of their class. */
import type { Learner } from '../../ir.ts';
import { shortenIdentifier, toIdentifier } from '../../python/names.ts';

/** A class of models as people call it; networks are just models. */
export function modelName(learner: Learner): string {
  const { className, framework } = learner;
  const isNetwork = ['keras', 'pytorch', 'lightning', 'transformers', 'unknown'].includes(framework);
  if (className === null || isNetwork) return 'model';
  const last = className.split('.').at(-1) ?? '';
  const known = knownNames.find(([pattern]) => pattern.test(last))?.[1];
  const plain = last.replace(/(?<=.{4})(Classifier|Regressor|Model|CV)$/, '').replace(/([a-z\d])(?=[A-Z])/g, '$1_');
  return known ?? shortenIdentifier(toIdentifier(plain), 28);
}

const knownNames: readonly (readonly [RegExp, string])[] = [
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
