import type { Config } from '../../config.ts';
import type { OutputFile, Plan } from '../../ir.ts';
import { checksDrift, deployView, pythonVersion, trainView } from '../models.ts';
import { createRender, type Render } from '../render.ts';

/** The pipelines of Azure DevOps, if requested: checks for pull requests, and training in dev and prod. */
export function emitAzureDevops(plan: Plan, config: Config, render: Render = createRender()): readonly OutputFile[] {
  if (!plan.ci.includes('azure-devops')) return [];
  const train = trainView(plan, config);
  const ci = { python: pythonVersion(plan), tests: plan.tests, drift: checksDrift(plan, config) };
  const deploy = deployView(plan, config);
  return [
    ...(deploy === null
      ? []
      : [
          pipeline('azure-pipelines/deploy.yml', render('azure-pipelines/deploy.yml', deploy)),
          pipeline('azure-pipelines/deploy-model.yml', render('azure-pipelines/deploy-model.yml', deploy)),
        ]),
    ...(train.schedules && train.registers
      ? [pipeline('azure-pipelines/promote.yml', render('azure-pipelines/promote.yml', train))]
      : []),
    ...(train.registry === ''
      ? []
      : [pipeline('azure-pipelines/share.yml', render('azure-pipelines/share.yml', train))]),
    pipeline('azure-pipelines/ci.yml', render('azure-pipelines/ci.yml', ci)),
    pipeline('azure-pipelines/run-pipeline.yml', render('azure-pipelines/run-pipeline.yml', train)),
    pipeline('azure-pipelines/train.yml', render('azure-pipelines/train.yml', train)),
  ];
}

function pipeline(path: string, text: string): OutputFile {
  return { path, text, ownership: 'generated', executable: false, key: path, origin: [] };
}
