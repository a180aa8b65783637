import { bind, from, type Make, number, on } from './making.ts';

/** Arrays and views of them, changed through either. */
export const arrays: readonly Make[] = [
  (random, variables) =>
    bind(
      random,
      variables,
      'array',
      random.pick(['np.arange(6)', 'np.zeros(6, dtype=int)', 'np.random.randint(0, 9, 6)']),
    ),
  from('array', 'array', (name, random) =>
    random.pick([name, `${name}.copy()`, `${name} * 2`, `np.asarray(${name})`, `np.array(${name})`]),
  ),
  from('array', 'view', (name, random) =>
    random.pick([`${name}[1:4]`, `${name}[::2]`, `${name}[2:]`, `${name}.reshape(6)`, `${name}.ravel()`]),
  ),
  on('array', (name, random, variables) => `${name}[${random.below(6)}] = ${number(random, variables)}`),
  on('array', (name, random) => `${name} ${random.pick(['+=', '*='])} 2`),
  on('array', (name, random, variables) => `${name}[${name} > 3] = ${number(random, variables)}`),
  on('array', (name) => `np.random.shuffle(${name})`),
  on('view', (name, random, variables) => `${name}[0] = ${number(random, variables)}`),
  on('view', (name) => `${name} += 1`),
  from('view', 'int', (name) => `int(${name}.sum()) % 19`),
];
