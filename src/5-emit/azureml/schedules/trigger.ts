import type { Trigger } from '../../../azureml/schedule-shapes.ts';
import type { Config } from '../../../config.ts';

/** When the schedule's job starts: cron, or a recurrence. */
export function triggerValue({ schedule }: Config): Trigger {
  if (schedule.cron !== null) {
    return { type: 'cron', expression: schedule.cron, time_zone: schedule.time_zone };
  }
  const pattern = {
    hours: schedule.hours,
    minutes: schedule.minutes,
    week_days: schedule.frequency === 'week' && schedule.week_days.length > 0 ? schedule.week_days : undefined,
    month_days: schedule.frequency === 'month' && schedule.month_days.length > 0 ? schedule.month_days : undefined,
  };
  const isByDay = schedule.frequency !== 'minute' && schedule.frequency !== 'hour';
  return {
    type: 'recurrence',
    frequency: schedule.frequency ?? 'week',
    interval: schedule.interval,
    schedule: isByDay ? pattern : undefined,
    time_zone: schedule.time_zone,
  };
}
