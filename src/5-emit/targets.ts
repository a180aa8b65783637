/** The engines that can run the pipeline. A further one is a folder beside `azureml` and a row here. */
import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { OutputFile, Plan, StepsPlan } from '../ir.ts';
import { checkQueues } from './azureml/check-queues.ts';
import { emitDeploy } from './azureml/deploy/emit-deploy.ts';
import { emitAzureml } from './azureml/emit-azureml.ts';
import { emitInfra } from './azureml/infra/emit-infra.ts';
import { emitMonitoring } from './azureml/monitoring/emit-monitoring.ts';
import { emitRegistry } from './azureml/registry/emit-registry.ts';
import { emitSchedules } from './azureml/schedules/emit-schedules.ts';
import { emitSdk } from './azureml/sdk/emit-sdk.ts';
import { emitSweep } from './azureml/sweep/emit-sweep.ts';
import { checkKubeflow } from './kubeflow/check-kubeflow.ts';
import { emitKubeflow } from './kubeflow/emit-kubeflow.ts';
import type { Render } from './render.ts';

/** Returns a family of files; none if plan and settings do not ask for it. */
export type Emitter = (plan: StepsPlan, config: Config, render: Render) => readonly OutputFile[];

/** An engine. */
interface Target {
  /** What it reads, a family of files each. */
  readonly families: readonly Emitter[];
  /** Files of every repository that only this engine has a use for, by their paths. */
  readonly alone?: RegExp;
  /** Reports what is asked for and it does not have. */
  readonly check?: (plan: Plan, config: Config, report: Report) => void;
}

type TargetName = Config['target'][number];

const targets: Readonly<Record<TargetName, Target>> = {
  azureml: {
    families: [emitAzureml, emitDeploy, emitSchedules, emitMonitoring, emitInfra, emitRegistry, emitSweep, emitSdk],
    alone: /^(tests\/test_pipeline\.py|\.github\/workflows\/(?!ci\.)|azure-pipelines\/(?!ci\.))/,
    check: checkQueues,
  },
  kubeflow: { families: [emitKubeflow], check: checkKubeflow },
};

/** Reports what the engines of the settings cannot do for this plan. */
export function checkTargets(plan: Plan, config: Config, report: Report): void {
  if (config.target.length === 0) {
    const known = Object.keys(targets).map((name) => `\`${name}\``);
    report.add('target-missing', null, { known: known.join(', ') });
  }
  for (const name of new Set(config.target)) targets[name].check?.(plan, config, report);
}

/** The files of each engine of the settings. */
export function emitTargets(plan: StepsPlan, config: Config, render: Render, report: Report): readonly OutputFile[] {
  const made = [...new Set(config.target)].map((name) => {
    return { name, files: targets[name].families.flatMap((family) => family(plan, config, render)) };
  });
  checkApart(made, report);
  return made.flatMap(({ files }) => files);
}

/** Files of every repository, without those that only engines have a use for which are not among the settings. */
export function withoutOtherTargets(files: readonly OutputFile[], config: Config): readonly OutputFile[] {
  const others = Object.entries(targets).filter(([name]) => !config.target.some((one) => one === name));
  return files.filter(({ path }) => !others.some(([, target]) => target.alone?.test(path)));
}

/** What a target made. */
export interface MadeFiles {
  readonly name: string;
  readonly files: readonly Pick<OutputFile, 'path'>[];
}

/** Reports files that two engines write: on disks that fold case, names that differ in it are one file. */
export function checkApart(made: readonly MadeFiles[], report: Report): void {
  const writers = new Map<string, string>();
  for (const { name, files } of made) {
    for (const { path } of files) {
      const other = writers.get(path.toLowerCase());
      if (other !== undefined && other !== name) report.add('targets-clash', null, { one: other, other: name, path });
      writers.set(path.toLowerCase(), name);
    }
  }
}
