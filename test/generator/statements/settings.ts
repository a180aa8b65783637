import type { Random } from '../random.ts';
import { bind, from, type Make, number, on } from './making.ts';

/** Statements that make a setting and do more are refused where a later step notices: few of them, to see more of the rest. */
function seldom(random: Random, text: string): string | null {
  return random.chance(0.2) ? text : null;
}

/** Settings of the process, seeds, and generators of random numbers that are objects. */
export const settings: readonly Make[] = [
  (random, variables) => `os.environ["CASE_${random.pick(['A', 'B'])}"] = str(${number(random, variables)})`,
  (random) => `print(os.environ.get("CASE_${random.pick(['A', 'B'])}", "none"))`,
  (random, variables) => seldom(random, `print(os.environ.setdefault("CASE_A", str(${number(random, variables)})))`),
  (random) => `kept = os.environ.setdefault("CASE_B", "${random.below(9)}")`,
  (random) => seldom(random, 'print(os.environ.pop("CASE_B", "none"))'),
  (random) => `pd.set_option("display.precision", ${1 + random.below(4)})`,
  () => 'print(pd.get_option("display.precision"))',
  (random) => `np.set_printoptions(precision=${1 + random.below(4)})`,
  () => 'print(np.array([1 / 3]), pd.Series([1 / 3]).to_string())',
  (random) => `np.set_printoptions(precision=${1 + random.below(4)}); print(np.array([2 / 3]))`,
  (random) =>
    seldom(
      random,
      `if len("ab") == 2:\n    pd.set_option("display.precision", ${1 + random.below(4)})\n    print("set")`,
    ),
  (random) => `if len("ab") == 2:\n    pd.set_option("display.precision", ${1 + random.below(4)})`,
  (random) =>
    seldom(random, `def prepare():\n    os.environ["CASE_A"] = "${random.below(9)}"\n    print("prepared")\nprepare()`),
  (random) => `def arrange():\n    os.environ["CASE_A"] = "${random.below(9)}"\narrange()`,
  () => 'with np.printoptions(precision=2):\n    print(np.array([1 / 7]))',
  (random) => `random.seed(${random.below(9)})`,
  (random) => `np.random.seed(${random.below(9)})`,
  (random) => `np.random.seed(${random.below(9)}); print(np.random.randint(9))`,
  (random, variables) => bind(random, variables, 'state', 'random.getstate()'),
  on('state', (name) => `random.setstate(${name})`),
  (random, variables) =>
    bind(
      random,
      variables,
      'rng',
      random.pick([`np.random.default_rng(${random.below(9)})`, `np.random.RandomState(${random.below(9)})`]),
    ),
  from('rng', 'rng', (name) => name),
  on('rng', (name, random, variables) => {
    return bind(random, variables, 'array', `${name}.permutation(6)`) ?? `${name}.permutation(6)`;
  }),
  from('rng', 'int', (name) => `int(${name}.uniform(0, 9))`),
  from('list', 'list', (name, random) =>
    random.pick([`random.sample(${name}, len(${name}))`, `random.choices(${name} or [1], k=2)`]),
  ),
  from('array', 'array', (name) => `np.random.permutation(${name})`),
];
