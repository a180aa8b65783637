/** Roles of statements, in the order in which production pipelines run them. */

/** A role, by which untagged notebooks are cut and their steps named. */
export type Role = 'prepare' | 'train' | 'evaluate' | 'predict';

/** All roles, in the order in which their steps run. */
export const roles: readonly Role[] = ['prepare', 'train', 'evaluate', 'predict'];

/** The role of a step's name: `train`, or `train_step` if a module has the plain name. */
export function roleOfName(name: string): Role | null {
  return roles.find((role) => name === role || name === `${role}_step`) ?? null;
}

/** Title of the only step of a notebook that neither fits nor writes anything. */
export const analysisTitle = 'Analyze the data';

/** Title of a step of each role, if the notebook gives none. */
export const roleTitles: Readonly<Record<Role, string>> = {
  prepare: 'Prepare the data',
  train: 'Train the model',
  evaluate: 'Evaluate the model',
  predict: 'Write the predictions',
};
