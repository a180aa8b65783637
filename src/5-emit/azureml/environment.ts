import { type EnvironmentUse, makeEnvironment } from '../../azureml/environment.ts';
import { printEnvironment } from '../../azureml/print/print-environment.ts';
import type { Config } from '../../config.ts';
import type { EnvironmentPlan, OutputFile, StepPlan, StepsPlan } from '../../ir.ts';
import { printYaml } from '../../yaml/print.ts';

/** The environment reference of a component: a file of this repository, or the one in the config. */
export function environmentUse(plan: StepsPlan, step: StepPlan, config: Config): EnvironmentUse {
  const existing = config.environment.steps[step.name] ?? config.environment.use;
  if (existing !== null) return { kind: 'reference', text: existing };
  if (step.environment.kind === 'existing') return { kind: 'reference', text: step.environment.reference };
  return { kind: 'file', path: `../${environmentFolder(plan, step.environment.name)}/environment.yml` };
}

/** The planned environment that a step runs in, if it is one of the plan's. */
export function environmentOf(plan: StepsPlan, step: StepPlan): EnvironmentPlan | undefined {
  const { environment } = step;
  return environment.kind === 'planned' ? plan.environments.find(({ name }) => name === environment.name) : undefined;
}

/** The environments and their conda files; none if the config names an existing one. */
export function emitEnvironments(plan: StepsPlan, config: Config): readonly OutputFile[] {
  if (config.environment.use !== null) return [];
  return plan.environments.flatMap((environment) => {
    const folder = environmentFolder(plan, environment.name);
    return config.environment.dockerfile
      ? [environmentFile(environment, folder, true), ...dockerFiles(environment, folder)]
      : [environmentFile(environment, folder, false), condaFile(environment, folder)];
  });
}

/** The first environment is in `environment/`, each further one in a folder of its own below. */
function environmentFolder(plan: StepsPlan, name: string): string {
  return plan.environments[0]?.name === name ? 'environment' : `environment/${name}`;
}

/** The file of an environment: an image with packages, or one that is built from the repository's own Dockerfile. */
function environmentFile({ name, image }: EnvironmentPlan, folder: string, isBuilt: boolean): OutputFile {
  const source = isBuilt ? { build: 'docker' } : { image, conda: 'conda.yml' };
  return output(
    `${folder}/environment.yml`,
    printEnvironment(makeEnvironment({ name, ...source })),
    `environment:${name}`,
  );
}

function dockerFiles(environment: EnvironmentPlan, folder: string): readonly OutputFile[] {
  const lines = [
    `FROM ${environment.image}`,
    '',
    `ENV AZUREML_CONDA_ENVIRONMENT_PATH=/azureml-envs/${environment.name}`,
    '',
    '# A separate layer for the packages, rebuilt only when they change.',
    'COPY conda.yml /tmp/conda.yml',
    'RUN conda env create --prefix "$AZUREML_CONDA_ENVIRONMENT_PATH" --file /tmp/conda.yml --quiet && \\',
    '    conda clean --all --yes && \\',
    '    rm /tmp/conda.yml',
    '',
    'ENV PATH="$AZUREML_CONDA_ENVIRONMENT_PATH/bin:$PATH"',
    '',
  ];
  return [
    output(`${folder}/docker/Dockerfile`, lines.join('\n'), `dockerfile:${environment.name}`),
    condaFile(environment, `${folder}/docker`),
  ];
}

/** The content of a conda file. */
export function condaValue(environment: EnvironmentPlan) {
  return {
    name: environment.name,
    channels: ['conda-forge'],
    dependencies: [
      `python=${environment.python}`,
      'pip',
      ...environment.conda,
      ...(environment.pip.length > 0 ? [{ pip: environment.pip }] : []),
    ],
  };
}

function condaFile(environment: EnvironmentPlan, folder: string): OutputFile {
  return output(`${folder}/conda.yml`, printYaml(condaValue(environment)), `conda:${environment.name}`);
}

function output(path: string, text: string, key: string): OutputFile {
  return { path, text, ownership: 'generated', executable: false, key, origin: [] };
}
