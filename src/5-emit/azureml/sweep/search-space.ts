import type { SearchSpace } from '../../../config/production-settings.ts';
import type { ParameterPlan } from '../../../ir.ts';
import { float, type YamlValue } from '../../../yaml/print.ts';

/** Whole numbers are listed: what a range of Azure ML gives is a float, which `int()` refuses. */
const mostListed = 100;

/** The values of a parameter as Azure ML's sweeps have them. */
export function searchSpaceValue(space: SearchSpace, parameter: ParameterPlan): YamlValue {
  const { values, min, max } = space;
  const isInteger = space.integer === true || parameter.type === 'integer';
  if (values !== undefined) {
    return { type: 'choice', values: values.map((value) => numberOf(value, parameter)) };
  }
  const [least, most] = [min ?? 0, max ?? 1];
  if (isInteger) return { type: 'choice', values: wholeNumbers(least, most, space.log === true) };
  if (space.log === true) {
    return { type: 'loguniform', min_value: float(Math.log(least)), max_value: float(Math.log(most)) };
  }
  return { type: 'uniform', min_value: float(least), max_value: float(most) };
}

function numberOf(value: string | number | boolean, parameter: ParameterPlan): YamlValue {
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
