import type { Config } from '../../config.ts';
import type { Report } from '../../diagnostics.ts';
import type { Plan, StepsPlan } from '../../ir.ts';
import { hintFor } from '../../nearest-name.ts';
import { isLimit } from './step-settings.ts';

/** Reports requests of the plan and the settings that Kubeflow Pipelines does not support. */
export function checkKubeflow(plan: Plan, config: Config, report: Report): void {
  if (plan.kind === 'jobs') {
    lack(report, { what: 'jobs of another SDK', asked: 'a notebook that builds its own jobs' }, onlyOthers);
    return;
  }
  checkNames(plan, config, report);
  checkMachines(plan, config, report);
  checkImages(plan, config, report);
  if (config.target.length === 1) checkParts(config, report);
}

const onlyOthers = 'Remove `kubeflow` from `target`';

function lack(report: Report, found: { readonly what: string; readonly asked: string }, advice: string): void {
  report.add('target-lacks', null, { target: 'kubeflow', ...found, advice });
}

function checkNames(plan: StepsPlan, config: Config, report: Report): void {
  const known = plan.steps.map(({ name }) => name);
  for (const name of Object.keys(config.kubeflow.steps)) {
    if (known.includes(name)) continue;
    const hint = hintFor(name, known, 'there is none');
    report.add('setting-names-unknown', null, { setting: 'kubeflow.steps', name, kind: 'step', hint });
  }
}

/** Several machines for one step, and machines that another engine knows by name. */
function checkMachines(plan: StepsPlan, config: Config, report: Report): void {
  for (const [step, { instance_count = 1, distribution, variables }] of Object.entries(config.compute.jobs)) {
    const asked = `\`compute.jobs.${step}\``;
    if (variables !== undefined) {
      const found = { what: 'environment variables of the settings', asked: `\`compute.jobs.${step}.variables\`` };
      lack(report, found, 'Remove `variables`, or remove `kubeflow` from `target`');
    }
    if (instance_count === 1 && distribution === undefined) continue;
    lack(
      report,
      { what: 'steps on several machines', asked },
      'Give the step one machine, or remove `kubeflow` from `target`',
    );
  }
  for (const step of plan.steps) {
    const { name, compute } = step;
    if (compute === null || isLimit(compute) || config.target.length > 1 || config.kubeflow.steps[name] !== undefined)
      continue;
    const found = { what: `compute with the name \`${compute}\``, asked: `step \`${name}\`` };
    lack(report, found, `Say what the step needs in \`kubeflow.steps.${name}\`: \`cpu\`, \`memory\`, \`gpus\``);
  }
}

/** The packages of an existing environment are unknown. */
function checkImages(plan: StepsPlan, config: Config, report: Report): void {
  const { environment, kubeflow } = config;
  for (const step of plan.steps) {
    const planned = step.environment.kind === 'planned' ? null : step.environment.reference;
    const reference = environment.steps[step.name] ?? environment.use ?? planned;
    if (reference === null || kubeflow.steps[step.name]?.image !== undefined || kubeflow.image !== null) continue;
    const found = { what: `the environment \`${reference}\``, asked: `step \`${step.name}\`` };
    lack(report, found, 'Name an image with the packages in `kubeflow.image`');
  }
}

/** Parts of the repository that only other engines have. */
function checkParts(config: Config, report: Report): void {
  const { deploy, monitoring, schedule, sweep, components } = config;
  const asked: readonly (readonly [string, boolean, string])[] = [
    ['deploy.online', deploy.online, 'online endpoints'],
    ['deploy.batch', deploy.batch, 'batch endpoints'],
    ['deploy.pipeline', deploy.pipeline, 'endpoints of pipelines'],
    ['monitoring.signals', monitoring.signals.length > 0, 'monitors'],
    ['schedule', schedule.cron !== null || schedule.frequency !== null, 'schedules in the repository'],
    ['sweep', sweep.steps.length > 0 || sweep.from_notebook, 'parameter sweeps'],
    ['gate.metric', config.gate.metric !== null, 'registry of the models that a run is compared with'],
    ['components', components.register || Object.keys(components.use).length > 0, 'registry of components'],
    ['registry', config.registry !== null, 'registries of models'],
    ['infra', config.infra, 'infrastructure as code'],
    ['sdk', config.sdk, 'pipeline in Python besides'],
  ];
  for (const [setting, isAsked, what] of asked) {
    if (!isAsked) continue;
    lack(report, { what, asked: `\`${setting}\`` }, 'Remove the setting, or add an engine that has it to `target`');
  }
}
