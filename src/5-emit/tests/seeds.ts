import type { StepTestPlan } from '../../ir.ts';

const statements: Readonly<Record<string, string>> = {
  random: 'random.seed(0)',
  'numpy.random': 'np.random.seed(0)',
  torch: 'torch.manual_seed(0)',
  tensorflow: 'tensorflow.keras.utils.set_random_seed(0)',
};

/** Statements that seed what a step draws from, so that it gives the same twice. */
export function seedLines({ generators }: StepTestPlan): readonly string[] {
  return generators.flatMap((generator) => statements[generator] ?? []);
}
