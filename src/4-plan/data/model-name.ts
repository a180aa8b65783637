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
  return known ?? shortenIdentifier(classInWords(last.replace(/(?<=.{4})Model$/, '')), 28);
}

/** A class as a name, without what every class of its kind ends in: `random_forest` of `RandomForestClassifier`. */
export function classInWords(className: string): string {
  const plain = className.replace(/(?<=.)(?:Classifier|Regressor|CV)$/, '');
  return toIdentifier(plain.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_'));
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
