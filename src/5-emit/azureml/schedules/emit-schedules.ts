import { assetAt, type InputValue } from '../../../azureml/pipeline.ts';
import { inputValues } from '../../../azureml/print/print-pipeline.ts';
import { printProduction } from '../../../azureml/print/print-production.ts';
import type { JobSchedule } from '../../../azureml/schedule-shapes.ts';
import { portAssets } from '../../../azureml/types.ts';
import type { Config } from '../../../config.ts';
import type { DataInputPlan, OutputFile, Plan } from '../../../ir.ts';
import { makeAssetName } from '../../../knowledge/engines/pipeline-names.ts';
import { isScheduled } from '../../models.ts';
import { outputFile } from '../../output-file.ts';
import { plainText } from '../../plain-text.ts';
import { experimentName } from '../pipeline.ts';
import { triggerValue } from './trigger.ts';

/** Name of the retraining schedule. */
export function scheduleName(plan: Plan): string {
  return `${makeAssetName(plan.name)}-retrain`;
}

/** The retraining schedule, if requested. */
export function emitSchedules(plan: Plan, config: Config): readonly OutputFile[] {
  if (!isScheduled(config)) return [];
  const places = (plan.kind === 'steps' ? plan.dataInputs : []).flatMap((input) => placeOf(input, config));
  const value: JobSchedule = {
    name: scheduleName(plan),
    display_name: `Train ${plainText(plan.displayName) || plan.name} again`,
    trigger: triggerValue(config),
    create_job: {
      type: 'pipeline',
      job: '../pipeline-job.yml',
      experiment_name: `${experimentName(plan)}-scheduled`,
      inputs: inputValues(Object.fromEntries(places)),
      settings: { force_rerun: true },
    },
  };
  const text = printProduction('schedule', value, {
    head: 'Retrains on a schedule. Azure ML keeps a copy of the pipeline and of the versions of data assets as they are when\nthe schedule is created: scripts/update_schedule.sh creates it again, as the training workflow does.',
    spaced: ['trigger', 'create_job'],
    comments: {
      'create_job inputs': 'The location itself, not a version of an asset: the data there when the job runs.',
      'create_job settings': 'Even if code and inputs are the same, the data behind them is not.',
    },
  });
  return [outputFile('schedules/retrain.yml', text)];
}

/** Where a data input is on a datastore: a scheduled job reads the data there when it runs. An explicit version is kept. */
function placeOf(input: DataInputPlan, config: Config): readonly (readonly [string, InputValue])[] {
  const setting = config.data[input.name];
  if (setting?.path === undefined || setting.version !== undefined || !isRemote(setting.path)) return [];
  return [[input.name, assetAt(setting.type ?? portAssets[input.type], setting.path)]];
}

function isRemote(path: string): boolean {
  return /^[a-z]+:\/\//i.test(path);
}
