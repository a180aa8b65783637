import type { StepPlan, StepsPlan } from '../../ir.ts';

/** Distributions that models of a kind need to be loaded, besides those that any model does. */
const ofFlavor: Readonly<Record<string, readonly string[]>> = {
  sklearn: ['scikit-learn', 'imbalanced-learn', 'category-encoders', 'xgboost', 'lightgbm'],
  tensorflow: ['tensorflow', 'keras'],
  pytorch: ['torch', 'torchvision', 'lightning', 'pytorch-lightning', 'transformers'],
  transformers: ['transformers', 'torch', 'tensorflow'],
  xgboost: ['xgboost', 'scikit-learn'],
  lightgbm: ['lightgbm', 'scikit-learn'],
  catboost: ['catboost'],
  statsmodels: ['statsmodels'],
  prophet: ['prophet'],
};

const ofAny: readonly string[] = ['mlflow', 'cloudpickle', 'numpy', 'pandas', 'scipy'];

/** Pinned requirements of the step that a model is stored with, so that nothing is inferred when the pipeline runs. */
export function modelPackages(plan: StepsPlan, step: StepPlan, flavor: string): readonly string[] {
  const { environment } = step;
  const own =
    environment.kind === 'planned' ? plan.environments.find(({ name }) => name === environment.name) : undefined;
  const wanted = new Set([...ofAny, ...(ofFlavor[flavor] ?? [])]);
  return (own?.pip ?? plan.packages ?? []).filter((requirement) =>
    wanted.has(/^[A-Za-z0-9][\w.-]*/.exec(requirement)?.[0].toLowerCase() ?? ''),
  );
}
