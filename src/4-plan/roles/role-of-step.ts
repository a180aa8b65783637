/** The role of a step as a whole, however it was cut. */
import type { Item } from '../edits/item.ts';
import type { StepDraft } from '../steps/step-draft.ts';
import { fitsPredictor } from './fitted.ts';
import { type Role, roleOfName } from './role.ts';

/** The role of a step: the one that it was cut by, or else by its statements. A step that fits a model has the role `train`. */
export function roleOfStep(draft: StepDraft, items: readonly Item[]): Role {
  const own = draft.isCutByRole ? (roleOfName(draft.name) ?? ofExperiment(draft)) : null;
  if (own !== null) return own;
  if (items.some(fitsPredictor)) return 'train';
  if (items.some(({ statement }) => statement.writesPredictions.length > 0)) return 'predict';
  const evaluates = items.some(({ statement }) => statement.measures.length + statement.predicted.length > 0);
  return evaluates ? 'evaluate' : 'prepare';
}

/** The role of `train_wine`, if the notebook has several experiments. */
function ofExperiment({ name, roles, experiment }: StepDraft): Role | null {
  return experiment === undefined ? null : (roles?.find((role) => name.startsWith(`${role}_`)) ?? null);
}
