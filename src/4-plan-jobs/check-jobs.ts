import { checkSettings } from '../config/check-settings.ts';
import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { JobsPlan } from '../ir.ts';

/** Reports settings that jobs of the notebook's own cannot follow: they have no model, data or parameter that we know. */
export function checkJobs({ jobs }: JobsPlan, config: Config, report: Report): void {
  if (config.sweep.from_notebook && !report.hasErrors()) {
    const need = 'a notebook whose cells become steps';
    report.add('setting-needs-another', null, { setting: 'sweep.from_notebook', need });
  }
  const steps = jobs.map(({ name }) => name);
  const nothing = { hasModel: false, dataInputs: [], sweptParameters: [], loggedMetrics: [] };
  checkSettings({ ...nothing, steps, sweep: config.sweep }, config, report);
}
