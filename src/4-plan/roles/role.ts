/** What statements are for, in the order in which production pipelines run them. */

/** A role, as an untagged notebook's steps are cut and called. */
export type Role = 'prepare' | 'train' | 'evaluate' | 'predict';

/** All roles, in the order in which their steps run. */
export const roles: readonly Role[] = ['prepare', 'train', 'evaluate', 'predict'];

/** Words for a step of each role, where the notebook gives none. */
export const roleTitles: Readonly<Record<Role, string>> = {
  prepare: 'Prepare the data',
  train: 'Train the model',
  evaluate: 'Evaluate the model',
  predict: 'Write the predictions',
};
