/** Models by the name of their class. */
import type { Learner } from '../../ir.ts';
import { networkFrameworks } from '../../knowledge/frameworks.ts';
import { wordsOfClasses } from '../../knowledge/model-words.ts';
import { shortenIdentifier, toIdentifier } from '../../python/names.ts';

/** The common name of a class of models; networks are just models. */
export function modelName(learner: Pick<Learner, 'className' | 'framework'>): string {
  const { className, framework } = learner;
  if (className === null || networkFrameworks.has(framework)) return 'model';
  const last = className.split('.').at(-1) ?? '';
  const known = wordsOfClasses.find(([pattern]) => pattern.test(last))?.[1];
  return known ?? shortenIdentifier(classInWords(last.replace(/(?<=.{4})Model$/, '')), 28);
}

/** A class as a name, without the common suffix: `random_forest` of `RandomForestClassifier`. */
export function classInWords(className: string): string {
  const plain = className.replace(/(?<=.)(?:Classifier|Regressor|CV)$/, '');
  return toIdentifier(plain.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_'));
}
