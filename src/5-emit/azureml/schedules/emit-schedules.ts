import { makeAssetName } from '../../../azureml/names.ts';
import type { Config } from '../../../config.ts';
import type { OutputFile, StepsPlan } from '../../../ir.ts';
import { printYaml } from '../../../yaml/print.ts';
import { isScheduled } from '../../models.ts';
import { outputFile } from '../../output-file.ts';
import { plainText } from '../../plain-text.ts';
import { experimentName } from '../pipeline.ts';
import { triggerValue } from './trigger.ts';

/** The schedule that trains again, when asked for. */
export function emitSchedules(plan: StepsPlan, config: Config): readonly OutputFile[] {
  if (!isScheduled(config)) return [];
  const name = `${makeAssetName(plan.name)}-retrain`;
  const value = {
    $schema: 'https://azuremlschemas.azureedge.net/latest/schedule.schema.json',
    name,
    display_name: `Train ${plainText(plan.displayName) || plan.name} again`,
    trigger: triggerValue(config),
    create_job: {
      type: 'pipeline',
      job: '../pipeline-job.yml',
      experiment_name: `${experimentName(plan)}-scheduled`,
      settings: { force_rerun: true },
    },
  };
  const text = printYaml(value, {
    head: 'Trains again on the newest data. Azure ML keeps a copy of the pipeline: create the schedule again when it changes\n(az ml schedule create --file schedules/retrain.yml), as the training workflow does.',
    spaced: ['trigger', 'create_job'],
    comments: { 'create_job settings': 'Also where code and inputs are the same: the data behind them is not.' },
  });
  return [outputFile('schedules/retrain.yml', text)];
}
