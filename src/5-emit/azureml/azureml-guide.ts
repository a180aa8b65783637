import type { Config } from '../../config.ts';
import type { StepsPlan } from '../../ir.ts';
import type { EngineGuide, LayoutRow } from '../engine-guide.ts';
import { deployView, isScheduled } from '../models.ts';
import { isMonitored } from './deploy/deploy-names.ts';

/** What the guides of a repository say of Azure ML; README.md has sections about it. */
export function azuremlGuide(plan: StepsPlan, config: Config): EngineGuide {
  return {
    written: 'Azure ML components, a pipeline',
    files: 'the Azure ML files that run the steps as a pipeline',
    train: ['train on Azure ML', '`scripts/run_pipeline.sh`'],
    ports: ['`components/<step>.yml`', '`pipeline-job.yml`'],
    portsTest: plan.tests ? '`tests/test_pipeline.py` fails if they disagree.' : null,
    defaults: ['the component', 'the pipeline'],
    packages: ['the files of `environment/`'],
    script: "a step's script; Azure ML copies its folder",
    folders: folderRows(plan, config),
    tools: [['scripts/', 'scripts that people and workflows call to run, check and register']],
    start: null,
    workflow: null,
  };
}

/** Only folders with files. */
function folderRows(plan: StepsPlan, config: Config): readonly LayoutRow[] {
  const rows: readonly (readonly [...LayoutRow, exists: boolean])[] = [
    ['components/', "each step's inputs, outputs and command, for Azure ML", true],
    ['pipeline-job.yml', 'the pipeline: its values, data, results and how the steps are joined', true],
    ['environment/', 'the image and packages that the steps run in', config.environment.use === null],
    ['data/', 'the data assets that the pipeline reads', plan.dataInputs.some((input) => input.asset !== null)],
    ['compute/', 'the clusters that the steps run on', config.compute.cluster.size !== null],
    ['deploy/', 'endpoints and deployments', deployView(plan, config) !== null],
    ['monitoring/', 'monitoring in production', isMonitored(plan, config)],
    ['schedules/', 'scheduled retraining', isScheduled(config)],
    ['sweep/', 'the search for the best values of parameters', plan.sweep.steps.length > 0],
    ['infra/', 'what the repository needs in Azure, and the script that creates it', config.infra],
  ];
  return rows.filter(([, , exists]) => exists).map(([path, meaning]) => [path, meaning]);
}
