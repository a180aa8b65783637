/** What is known of a stretch of statements as a whole. */

import type { Analysis, Learner } from '../../ir.ts';
import type { Act, Operation } from '../../knowledge/acts.ts';
import { toIdentifier } from '../../python/names.ts';
import { modelName } from '../data/model-name.ts';
import type { Stretch } from './cut-units.ts';
import { actsOf } from './operation-of.ts';

/** How much more than its lines an operation counts, since a function is called after it. */
const weights: Readonly<Partial<Record<Operation, number>>> = { fit: 6, search: 6, split: 3, read: 2, write: 2 };

/** What a stretch mainly does, by its lines. */
export function mainOperation({ items, operations }: Stretch): Operation | null {
  const sums = new Map<Operation, number>();
  for (const [index, operation] of operations.entries()) {
    if (operation === null) continue;
    const lines = items[index]?.text.split('\n').length ?? 0;
    sums.set(operation, (sums.get(operation) ?? 0) + lines * (weights[operation] ?? 1));
  }
  return [...sums].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

/** Everything that a stretch does, in order, once each. */
export function stretchActs({ items }: Stretch): readonly Act[] {
  const acts = new Map<string, Act>();
  for (const act of items.flatMap(actsOf)) acts.set(act.name + act.phrase, act);
  return [...acts.values()];
}

/** Files that are read, without folder and ending. */
export function readFiles(stretch: Stretch): readonly string[] {
  return filesOf(stretch, 'reads-path');
}

/** Files that are written, without folder and ending. */
export function writtenFiles(stretch: Stretch): readonly string[] {
  return filesOf(stretch, 'writes-path');
}

function filesOf({ items }: Stretch, kind: 'reads-path' | 'writes-path'): readonly string[] {
  const stems = items.flatMap((item) =>
    item.statement.effects.flatMap((effect) =>
      effect.kind === kind && effect.path !== null ? [stemOf(effect.path)] : [],
    ),
  );
  return [...new Set(stems.filter((stem) => /^[a-z_]{3,}$/.test(stem) && stem.length <= 30))];
}

function stemOf(path: string): string {
  const file =
    path
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? '';
  return toIdentifier(file.replace(/\.[a-z0-9]+$/i, '').replace(/[\s_-]*\d+$/, ''));
}

/** The models that a stretch fits or makes, as parts of a name: `random_forest`; `models` where there are several. */
export function modelNames(analysis: Analysis, stretch: Stretch): readonly string[] {
  const names = new Set(modelsOf(analysis, stretch).map(modelName));
  const [only] = names;
  if (names.size > 1) return ['models'];
  return only === undefined ? ['model'] : [only, 'model'];
}

/** The predictors that a stretch fits, else those that it makes. */
export function modelsOf(analysis: Analysis, { items }: Stretch): readonly Learner[] {
  const fitted = items.flatMap((item) => item.statement.fitted.filter((use) => use.what === 'predictor'));
  const made = items.flatMap((item) => item.statement.types.flatMap((type) => type.learners));
  const learners = fitted.length > 0 ? fitted.map((use) => use.learner) : made;
  const found = [...new Set(learners)].flatMap((learner) => analysis.learners[learner] ?? []);
  return found.filter((learner) => learner.what === 'predictor');
}
