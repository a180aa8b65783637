import type { Config } from '../../config.ts';
import type { OutputFile, StepsPlan } from '../../ir.ts';
import { createRender, type Render } from '../render.ts';
import { emitClusters } from './cluster.ts';
import { emitComponent } from './component.ts';
import { emitData } from './data.ts';
import { emitEnvironments } from './environment.ts';
import { emitPipeline } from './pipeline.ts';
import { emitScripts } from './scripts.ts';

/** All files for Azure ML: components, pipeline, environments, data assets, ignore files, and the scripts that submit it. */
export function emitAzureml(plan: StepsPlan, config: Config, render: Render = createRender()): readonly OutputFile[] {
  return [
    ...plan.steps.map((step) => emitComponent(plan, step, config)),
    ...plan.steps.map(
      (step): OutputFile => ({
        path: `src/${step.name}/.amlignore`,
        text: render('src/step/.amlignore', {}),
        ownership: 'generated',
        executable: false,
        key: `amlignore:${step.name}`,
        origin: step.origins,
      }),
    ),
    emitPipeline(plan, config),
    ...emitEnvironments(plan, config),
    ...emitData(plan, config),
    ...emitClusters(plan, config),
    ...emitScripts(plan, config, render),
  ];
}
