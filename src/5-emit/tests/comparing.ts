/** How tests compare values: the own assertions of pandas, NumPy and PyTorch, and `==`. */
import type { StepPlan } from '../../ir.ts';
import { argumentsOf, findUnit, resultsOf } from '../python/unit-calls.ts';

/** How two values are compared: the own assertions of pandas, NumPy and PyTorch, or `==`. */
type ComparedAs = 'frame' | 'series' | 'array' | 'tensor' | 'number' | 'plain' | 'text' | 'type';

const byHint: Readonly<Record<string, ComparedAs>> = {
  'pd.DataFrame': 'frame',
  'pd.Series': 'series',
  'np.ndarray': 'array',
  Tensor: 'tensor',
  float: 'number',
  int: 'number',
  str: 'plain',
  bool: 'plain',
  list: 'text',
  dict: 'text',
};

/** How a value of this type hint is compared; where little is known of it, only its type is. */
export function comparedAs(hint: string | null): ComparedAs {
  return hint === null ? 'type' : (byHint[hint] ?? 'type');
}

/** The type hint that a step's functions give a name. */
export function hintOf({ script }: StepPlan, name: string): string | null {
  const typed = script.main.flatMap((action) => {
    if (action.kind !== 'call') return [];
    const { returns, parameters } = findUnit(script.units, action.unit);
    const results = resultsOf(action, script.units);
    const given = argumentsOf(action, script.units);
    return [
      ...returns.map(({ hint }, at) => ({ name: results[at], hint })),
      ...parameters.map(({ hint }, at) => ({ name: given[at]?.text, hint })),
    ];
  });
  return typed.find((one) => one.name === name && one.hint !== null)?.hint ?? null;
}

/** The statement that two expressions have equal values. */
export function assertEqual(left: string, right: string, as: ComparedAs): string {
  switch (as) {
    case 'frame':
      return `pd.testing.assert_frame_equal(${left}, ${right})`;
    case 'series':
      return `pd.testing.assert_series_equal(${left}, ${right})`;
    case 'array':
      return `np.testing.assert_array_equal(${left}, ${right})`;
    case 'tensor':
      return `torch.testing.assert_close(${left}, ${right}, rtol=0, atol=0, equal_nan=True)`;
    case 'number':
      return `assert ${left} == pytest.approx(${right}, nan_ok=True)`;
    case 'plain':
      return `assert ${left} == ${right}`;
    case 'text':
      return `assert repr(${left}) == repr(${right})`;
    case 'type':
      return `assert type(${left}) is type(${right})`;
  }
}
