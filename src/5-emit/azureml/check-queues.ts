import type { Config } from '../../config.ts';
import type { Report } from '../../diagnostics.ts';
import type { Plan } from '../../ir.ts';

/** Queues are those of serverless compute: a cluster has its own setting. */
export function checkQueues(plan: Plan, config: Config, report: Report): void {
  if (plan.kind === 'jobs') return;
  for (const step of plan.steps) {
    const compute = config.compute.steps[step.name] ?? step.compute ?? plan.compute;
    if (config.compute.jobs[step.name]?.tier === undefined || compute === 'serverless') continue;
    const need = `serverless compute, and the step runs on \`${compute}\` (the setting of clusters is \`compute.cluster.tier\`)`;
    report.add('setting-needs-another', null, { setting: `compute.jobs.${step.name}.tier`, need });
  }
}
