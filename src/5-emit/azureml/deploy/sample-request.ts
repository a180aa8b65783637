import type { Config } from '../../../config.ts';
import type { ColumnPlan, StepsPlan } from '../../../ir.ts';
import { type JsonValue, printJson } from '../../json.ts';
import { describesModel } from '../../models.ts';

/**
 * A request of one row, made from the columns of the first table that the notebook reads; null if none is known, or if the stored model has its own example.
 */
export function sampleRequest(plan: StepsPlan, config: Config): string | null {
  if (describesModel(plan)) return null;
  const table = plan.dataInputs.find((input) => input.columns.length > 0);
  const columns = (table?.columns ?? []).filter((column) => column.name !== config.monitoring.target);
  if (columns.length === 0) return null;
  return printJson({
    input_data: {
      columns: columns.map((column) => column.name),
      index: [0],
      data: [columns.map(sampleValue)],
    },
  });
}

function sampleValue(column: ColumnPlan): JsonValue {
  const [seen] = column.values;
  if (seen !== undefined) return seen;
  switch (column.kind) {
    case 'int':
      return 1;
    case 'float':
      return 0.5;
    case 'bool':
      return true;
    case 'str':
      return 'text';
    case 'datetime':
      return '2024-01-01T00:00:00';
    default:
      return column.kind satisfies never;
  }
}
