import type { Config } from '../../config.ts';
import type { OutputFile, Plan } from '../../ir.ts';
import { deployedModel } from '../models.ts';
import { createRender, type Render } from '../render.ts';
import { emitBatch } from './batch.ts';
import { emitOnline } from './online.ts';

/** The endpoints and deployments of the registered model, when asked for. */
export function emitDeploy(plan: Plan, config: Config, render: Render = createRender()): readonly OutputFile[] {
  const model = deployedModel(plan, config);
  if (model === null) return [];
  return [
    ...(config.deploy.online ? emitOnline(plan, config, model, render) : []),
    ...(config.deploy.batch ? emitBatch(plan, config, model, render) : []),
  ];
}
