import type { SearchDimension, Sweep } from '../../azureml/sweep.ts';
import { pythonFloatText } from '../../yaml/plain-scalar.ts';

/** The values of a trial, by the name of the input. */
export type TrialValues = Readonly<Record<string, string>>;

/** Draws the values of a sweep's trials; the same seed draws the same. A grid goes through all combinations in order. */
export function drawTrials(sweep: Sweep, count: number, seed: number): readonly TrialValues[] {
  if (sweep.algorithm === 'grid') return gridTrials(sweep.space).slice(0, count);
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    return Object.fromEntries(sweep.space.map((dimension) => [dimension.name, draw(dimension, random)]));
  });
}

function gridTrials(space: readonly SearchDimension[]): readonly TrialValues[] {
  let trials: TrialValues[] = [{}];
  for (const { name, values } of space) {
    trials = trials.flatMap((trial) => values.map((value) => ({ ...trial, [name]: value.text })));
  }
  return trials;
}

function draw({ distribution, values, numbers }: SearchDimension, random: () => number): string {
  const at = (name: string) => numbers[name] ?? 0;
  const between = () => at('min_value') + random() * (at('max_value') - at('min_value'));
  const rounded = (value: number) => pythonFloatText(Math.round(value / at('q')) * at('q'));
  switch (distribution) {
    case 'choice':
      return values[Math.floor(random() * values.length)]?.text ?? '';
    case 'randint':
      return String(Math.floor(random() * at('upper')));
    case 'uniform':
      return pythonFloatText(between());
    case 'quniform':
      return rounded(between());
    case 'loguniform':
      return pythonFloatText(Math.exp(between()));
    case 'qloguniform':
      return rounded(Math.exp(between()));
    case 'normal':
      return pythonFloatText(at('mu') + at('sigma') * gaussian(random));
    case 'qnormal':
      return rounded(at('mu') + at('sigma') * gaussian(random));
    case 'lognormal':
      return pythonFloatText(Math.exp(at('mu') + at('sigma') * gaussian(random)));
    default:
      return rounded(Math.exp(at('mu') + at('sigma') * gaussian(random)));
  }
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A small generator of numbers in [0, 1): the state walks by a constant, the bits are mixed. */
function seededRandom(seed: number): () => number {
  let state = BigInt(seed);
  const mask = (1n << 64n) - 1n;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & mask;
    mixed ^= mixed >> 31n;
    return Number(mixed >> 11n) / 2 ** 53;
  };
}
