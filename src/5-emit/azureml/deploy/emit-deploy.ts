import type { Config } from '../../../config.ts';
import type { OutputFile, StepsPlan } from '../../../ir.ts';
import { deployedModel } from '../../models.ts';
import { createRender, type Render } from '../../render.ts';
import { emitBatch } from './batch.ts';
import { emitOnline } from './online.ts';
import { emitPipelineDeployment } from './pipeline-deployment.ts';

/** The endpoints and deployments of the registered model, and of the pipeline itself, when asked for. */
export function emitDeploy(plan: StepsPlan, config: Config, render: Render = createRender()): readonly OutputFile[] {
  const model = deployedModel(plan, config);
  return [
    ...(model !== null && config.deploy.online ? emitOnline(plan, config, model, render) : []),
    ...(model !== null && config.deploy.batch ? emitBatch(plan, config, model, render) : []),
    ...(config.deploy.pipeline ? emitPipelineDeployment(plan, config, render) : []),
  ];
}
