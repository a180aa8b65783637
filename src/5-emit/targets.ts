/** The engines that can run the pipeline. A further one is a folder beside `azureml` and a row here. */
import type { Config } from '../config.ts';
import type { OutputFile, StepsPlan } from '../ir.ts';
import { emitDeploy } from './azureml/deploy/emit-deploy.ts';
import { emitAzureml } from './azureml/emit-azureml.ts';
import { emitInfra } from './azureml/infra/emit-infra.ts';
import { emitMonitoring } from './azureml/monitoring/emit-monitoring.ts';
import { emitSchedules } from './azureml/schedules/emit-schedules.ts';
import { emitSdk } from './azureml/sdk/emit-sdk.ts';
import { emitSweep } from './azureml/sweep/emit-sweep.ts';
import type { Render } from './render.ts';

/** Gives a family of files; none where plan and settings do not ask for it. */
export type Emitter = (plan: StepsPlan, config: Config, render: Render) => readonly OutputFile[];

/** What each engine reads, a family of files each. */
export const targets: Readonly<Record<'azureml', readonly Emitter[]>> = {
  azureml: [emitAzureml, emitDeploy, emitSchedules, emitMonitoring, emitInfra, emitSweep, emitSdk],
};
