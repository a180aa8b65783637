/** Which calls create estimators that may be created before the function that fits them is called. */
import { learnerOf, remembersArguments } from '../../../knowledge/learners.ts';
import { importedNames } from '../../../python/facts/imports.ts';
import { boundNames } from '../../edits/item.ts';
import type { Program } from '../../edits/program-type.ts';
import type { EstimatorOf } from './function-form.ts';

/** Recognises classes of estimators by the notebook's imports. */
export function estimatorsOf({ items }: Program): EstimatorOf {
  const meanings = new Map<string, string | null>();
  for (const item of items) {
    const names = item.kind === 'import' ? importedNames(item.text) : null;
    for (const { name, of } of names ?? boundNames(item).map((bound) => ({ name: bound, of: null }))) {
      meanings.set(name, meanings.has(name) && meanings.get(name) !== of ? null : of);
    }
  }
  const dotted: EstimatorOf = (called) => {
    if (called.nodeType === 'Name') return meanings.get(called.id) ?? null;
    if (called.nodeType !== 'Attribute') return null;
    const owner = dotted(called.value);
    return owner === null ? null : `${owner}.${called.attr}`;
  };
  return (called) => {
    const name = dotted(called);
    const learner = name === null || !/\.[A-Z]\w*$/.test(name) ? null : learnerOf(name);
    return learner !== null && remembersArguments(learner.framework) ? name : null;
  };
}
