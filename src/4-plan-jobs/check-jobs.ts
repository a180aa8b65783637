import { checkSettings } from '../config/check-settings.ts';
import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { JobsPlan } from '../ir.ts';

/** Reports settings that do not apply to the notebook's own jobs, whose model, data and parameters are unknown. */
export function checkJobs({ jobs, pipeline }: JobsPlan, config: Config, report: Report): void {
  if (!report.hasErrors()) {
    for (const setting of ofSteps(config))
      report.add('setting-needs-another', null, { setting, need: 'a notebook whose cells become steps' });
    for (const setting of pipeline === null ? ofPipelines(config) : [])
      report.add('setting-needs-another', null, { setting, need: 'a job that could be translated' });
  }
  const steps = jobs.map(({ name }) => name);
  const nothing = { hasModel: false, hasMlflow3: false, dataInputs: [], sweptParameters: [], loggedMetrics: [] };
  checkSettings({ ...nothing, steps, sweep: config.sweep }, config, report);
}

/** Settings of steps, which the notebook's own jobs make with the SDK. */
function ofSteps({ sweep, sdk, deploy, environment, compute }: Config): readonly string[] {
  const set: readonly (readonly [string, boolean])[] = [
    ['sweep.from_notebook', sweep.from_notebook],
    ['sdk', sdk],
    ['deploy.pipeline', deploy.pipeline],
    ['environment.dockerfile', environment.dockerfile],
    ['environment.per_step', environment.per_step],
    ['environment.use', environment.use !== null],
    ['compute.steps', Object.keys(compute.steps).length > 0],
    ['compute.jobs', Object.keys(compute.jobs).length > 0],
  ];
  return set.flatMap(([setting, isSet]) => (isSet ? [setting] : []));
}

function ofPipelines({ schedule, gate }: Config): readonly string[] {
  const scheduled = schedule.cron !== null || schedule.frequency !== null;
  return [...(scheduled ? ['schedule'] : []), ...(gate.metric === null ? [] : ['gate.metric'])];
}
