import { type WrittenLiteral, writtenLiteral } from '../../../azureml/print/print-ports.ts';
import type { SearchDimension } from '../../../azureml/sweep.ts';
import type { SearchSpace } from '../../../config/production-settings.ts';
import type { ParameterPlan } from '../../../ir.ts';
import { float } from '../../../yaml/print.ts';

/** Whole numbers are listed: a range of Azure ML gives floats, which `int()` refuses. */
const mostListed = 100;

/** The search space of a parameter in Azure ML. */
export function searchDimension(space: SearchSpace, parameter: ParameterPlan): SearchDimension {
  const { name } = parameter;
  const { values, min, max } = space;
  const isInteger = space.integer === true || parameter.type === 'integer';
  if (values !== undefined)
    return choice(
      name,
      values.map((value) => numberOf(value, parameter)),
    );
  const [least, most] = [min ?? 0, max ?? 1];
  if (isInteger) return choice(name, wholeNumbers(least, most, space.log === true));
  const isLog = space.log === true;
  const numbers = isLog
    ? { min_value: Math.log(least), max_value: Math.log(most) }
    : { min_value: least, max_value: most };
  return { name, distribution: isLog ? 'loguniform' : 'uniform', values: [], numbers };
}

function choice(name: string, values: readonly WrittenLiteral[]): SearchDimension {
  return { name, distribution: 'choice', values: values.map(writtenLiteral), numbers: {} };
}

function numberOf(value: string | number | boolean, parameter: ParameterPlan): WrittenLiteral {
  return typeof value === 'number' && parameter.type === 'number' ? float(value) : value;
}

function wholeNumbers(least: number, most: number, log: boolean): readonly number[] {
  const count = Math.min(mostListed, most - least + 1);
  const numbers = Array.from({ length: count }, (_, index) => {
    const part = count === 1 ? 0 : index / (count - 1);
    return Math.round(log && least > 0 ? least * (most / least) ** part : least + part * (most - least));
  });
  return [...new Set(numbers)];
}
