/** Random generators and how they are seeded. */
import type { Generator } from './facts.ts';

/** Every random generator that is known. */
export const generators: readonly Generator[] = ['random', 'numpy.random', 'torch', 'tensorflow'];

/** Classes of random generators that are objects: what is given one draws from it. */
export const generatorClasses: ReadonlySet<string> = new Set([
  'numpy.random.RandomState',
  'numpy.random.Generator',
  'random.Random',
  'torch.Generator',
]);

/** The statement that seeds each random generator. */
export const seedStatements: Readonly<Record<string, string>> = {
  random: 'random.seed(0)',
  'numpy.random': 'np.random.seed(0)',
  torch: 'torch.manual_seed(0)',
  tensorflow: 'tensorflow.keras.utils.set_random_seed(0)',
};
