import type { Config } from '../../config.ts';
import type { StepsPlan } from '../../ir.ts';
import { isMonitored } from '../azureml/deploy/deploy-names.ts';
import { deployView, isScheduled } from '../models.ts';
import { needsSharedPackage } from '../shared-package.ts';
import { codeSpan } from './markdown.ts';

/** The rows of the table of folders: only those with files. */
export function layoutRows(plan: StepsPlan, config: Config): readonly (readonly string[])[] {
  const [azureml, kubeflow] = [config.target.includes('azureml'), config.target.includes('kubeflow')];
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['src/<step>/', azureml ? "a step's script; Azure ML copies its folder" : "a step's script", true],
    [`src/${plan.package}/`, 'code shared by the steps', needsSharedPackage(plan)],
    ['components/', "each step's inputs, outputs and command, for Azure ML", azureml],
    ['pipeline-job.yml', 'the pipeline: its values, data, results and how the steps are joined', azureml],
    ['environment/', 'the image and packages that the steps run in', azureml && config.environment.use === null],
    [
      'data/',
      'the data assets that the pipeline reads',
      azureml && plan.dataInputs.some((input) => input.asset !== null),
    ],
    ['compute/', 'the clusters that the steps run on', config.compute.cluster.size !== null],
    ['deploy/', 'endpoints and deployments', deployView(plan, config) !== null],
    ['monitoring/', 'monitoring in production', isMonitored(plan, config)],
    ['schedules/', 'scheduled retraining', isScheduled(config)],
    ['sweep/', 'the search for the best values of parameters', plan.sweep.steps.length > 0],
    ['infra/', 'what the repository needs in Azure, and the script that creates it', config.infra],
    ['kubeflow/', 'the pipeline for Kubeflow, the image of its steps, and the script that submits it', kubeflow],
    ['tests/', 'tests of the scripts and of the pipeline', plan.tests],
    ['scripts/', 'scripts that people and workflows call to run, check and register', azureml],
    ['.github/workflows/', 'continuous integration and training', plan.ci.includes('github')],
    ['azure-pipelines/', 'continuous integration and training', plan.ci.includes('azure-devops')],
    ['cellwright.yml', 'the settings of the compiler', true],
    ['.cellwright/', 'the files as they were last compiled, so that edits are kept', true],
  ];
  return rows.filter(([, , exists]) => exists).map(([path, what]) => [codeSpan(path), what]);
}
