import type { Config } from '../config.ts';

/** Packages that an engine itself needs in the environment of the steps. */
const targetPackages: Readonly<Record<Config['target'][number], readonly string[]>> = {
  azureml: ['azureml-mlflow'],
  kubeflow: [],
};

/** Packages that the engines' servers import to run a stored model without a script, in tested versions. */
export const serverPackages: readonly string[] = [
  ...['azureml-ai-monitoring==1.0.0', 'azureml-inference-server-http==1.4.1'],
];

/** Whether a text is an engine's reference to an existing environment. */
export function isExistingEnvironment(text: string): boolean {
  return text.startsWith('azureml:');
}

/** The packages that these engines need beside those of the notebook. */
export function packagesOfTargets(targets: Config['target']): readonly string[] {
  return targets.flatMap((target) => targetPackages[target]);
}

/** The requirements without those that only other engines need. */
export function withoutOthers(requirements: readonly string[], target: Config['target'][number]): readonly string[] {
  const own = targetPackages[target];
  const others = Object.values(targetPackages)
    .flat()
    .filter((name) => !own.includes(name));
  return requirements.filter((requirement) => !others.includes(/^[\w.-]+/.exec(requirement)?.[0] ?? ''));
}
