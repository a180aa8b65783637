import type { Config } from '../../config.ts';
import type { OutputFile, StepsPlan } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';
import { pythonVersion } from '../models.ts';
import { outputFile } from '../output-file.ts';
import { createRender, type Render } from '../render.ts';
import { needsSharedPackage } from '../shared-package.ts';
import { needsDataRoot } from './carried-values.ts';
import { imageName, installed, pipelineView } from './pipeline-view.ts';
import { settingsOfStep } from './step-settings.ts';
import { needsKubernetes } from './task-settings.ts';

/** All files for Kubeflow Pipelines: the pipeline, the image of its steps, and the scripts that compile and submit it. */
export function emitKubeflow(plan: StepsPlan, config: Config, render: Render = createRender()): readonly OutputFile[] {
  const name = imageName(plan);
  const settings = plan.steps.map((step) => settingsOfStep(plan, step, config));
  const submit = { name: pythonString(name), experiment: pythonString(plan.experiment) };
  return [
    outputFile('kubeflow/pipeline.py', render('kubeflow/pipeline.py', pipelineView(plan, config))),
    outputFile(
      'kubeflow/requirements.txt',
      render('kubeflow/requirements.txt', { kubernetes: needsKubernetes(settings) }),
    ),
    outputFile('kubeflow/submit.py', render('kubeflow/submit.py', submit)),
    ...imageFiles(plan, config, render),
    ...guides(plan, config, render),
  ];
}

/** The image of the steps, where no other one is named. */
function imageFiles(plan: StepsPlan, config: Config, render: Render): readonly OutputFile[] {
  if (config.kubeflow.image !== null) return [];
  const conda = [...new Set(plan.environments.flatMap((environment) => environment.conda))].sort().join(' ');
  return [
    outputFile('kubeflow/Dockerfile', render('kubeflow/Dockerfile', { python: pythonVersion(plan), conda })),
    outputFile(
      'kubeflow/image-requirements.txt',
      render('kubeflow/image-requirements.txt', { packages: installed(plan) }),
    ),
  ];
}

/** Instructions for people, and workflows. */
function guides(plan: StepsPlan, config: Config, render: Render): readonly OutputFile[] {
  const builds = config.kubeflow.image === null;
  const github = plan.ci.includes('github');
  const parts = { name: imageName(plan), builds, needsRoot: needsDataRoot(plan, config) };
  const readme = {
    ...parts,
    shares: needsSharedPackage(plan),
    tracks: config.kubeflow.tracking !== null,
    github,
    submitNumber: builds ? 3 : 2,
  };
  const path = '.github/workflows/kubeflow.yml';
  return [
    outputFile('kubeflow/README.md', render('kubeflow/README.md', readme)),
    ...(github ? [outputFile(path, render(path, { ...parts, python: pythonVersion(plan) }))] : []),
  ];
}
