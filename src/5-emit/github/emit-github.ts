import type { Config } from '../../config.ts';
import type { OutputFile, Plan } from '../../ir.ts';
import { checksDrift, deployView, pythonVersion, trainView } from '../models.ts';
import { createRender, type Render } from '../render.ts';

/** The workflows of GitHub Actions, if requested: checks for pull requests, and training in dev and prod. */
export function emitGithub(plan: Plan, config: Config, render: Render = createRender()): readonly OutputFile[] {
  if (!plan.ci.includes('github')) return [];
  const train = trainView(plan, config);
  const ci = { python: pythonVersion(plan), tests: plan.tests, drift: checksDrift(plan, config) };
  const deploy = deployView(plan, config);
  return [
    ...(deploy === null
      ? []
      : [workflow('.github/workflows/deploy.yml', render('.github/workflows/deploy.yml', deploy))]),
    ...(train.schedules && train.registers
      ? [workflow('.github/workflows/promote.yml', render('.github/workflows/promote.yml', train))]
      : []),
    ...(train.registry === ''
      ? []
      : [workflow('.github/workflows/share.yml', render('.github/workflows/share.yml', train))]),
    workflow('.github/workflows/ci.yml', render('.github/workflows/ci.yml', ci)),
    workflow('.github/workflows/run-pipeline.yml', render('.github/workflows/run-pipeline.yml', train)),
    workflow('.github/workflows/train.yml', render('.github/workflows/train.yml', train)),
  ];
}

function workflow(path: string, text: string): OutputFile {
  return { path, text, ownership: 'generated', executable: false, key: path, origin: [] };
}
