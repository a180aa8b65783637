/** What statements are for, in the order in which production pipelines run them. */

/** A role, as an untagged notebook's steps are cut and called. */
export type Role = 'prepare' | 'train' | 'evaluate' | 'predict';

/** All roles, in the order in which their steps run. */
export const roles: readonly Role[] = ['prepare', 'train', 'evaluate', 'predict'];

/** The role that a step's name says: `train`, and `train_step`, as a step is called where a module has the plain name. */
export function roleOfName(name: string): Role | null {
  return roles.find((role) => name === role || name === `${role}_step`) ?? null;
}

/** Words for the only step of a notebook that neither fits nor writes anything. */
export const analysisTitle = 'Analyze the data';

/** Words for a step of each role, where the notebook gives none. */
export const roleTitles: Readonly<Record<Role, string>> = {
  prepare: 'Prepare the data',
  train: 'Train the model',
  evaluate: 'Evaluate the model',
  predict: 'Write the predictions',
};
