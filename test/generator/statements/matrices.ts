import { bind, from, type Make, number, on } from './making.ts';

/** Arrays of two dimensions, their rows, columns and transposes, and other ways to look at the memory of an array. */
export const matrices: readonly Make[] = [
  from('array', 'matrix', (name) => `${name}.reshape(2, 3)`),
  (random, variables) => bind(random, variables, 'matrix', `np.arange(6).reshape(2, 3) + ${number(random, variables)}`),
  from('matrix', 'matrix', (name, random) =>
    random.pick([name, `${name}.T.copy().T`, `${name}[::-1]`, `np.atleast_2d(${name})`, `np.asarray(${name})`]),
  ),
  from('matrix', 'view', (name, random) =>
    random.pick([`${name}[0]`, `${name}[:, 1]`, `${name}.T[0]`, `${name}.ravel()[1:]`, `np.split(${name}, 2)[1][0]`]),
  ),
  from('matrix', 'array', (name, random) =>
    random.pick([`${name}.flatten()`, `${name}.reshape(-1)`, `${name}.T.ravel()`]),
  ),
  on('matrix', (name, random, variables) =>
    random.pick([
      `${name}[0, 1] = ${number(random, variables)}`,
      `${name}[:, 0] += 1`,
      `${name}.T[2] = ${number(random, variables)}`,
      `for row in ${name}:\n    row[0] = ${number(random, variables)}`,
      `${name}.flat[2] = ${number(random, variables)}`,
      `${name}.fill(${number(random, variables)})`,
      `np.copyto(${name}, ${number(random, variables)}, where=${name} > 4)`,
      `top, bottom = ${name}\ntop[1] = 7`,
      `${name} @= np.eye(3, dtype=int)`,
      `np.fill_diagonal(${name}, ${number(random, variables)})`,
    ]),
  ),
  on('view', (name, random) =>
    random.pick([`${name}[:] = 3`, `${name} *= 2`, `${name}.sort()`, `np.negative(${name}, out=${name})`]),
  ),
  from('view', 'view', (name, random) => random.pick([`${name}[::-1]`, `${name}[:2]`, name])),
  from('view', 'list', (name) => `${name}.tolist()`),
  from('view', 'int', (name) => `int(${name}.max()) % 41`),
  from('array', 'nested', (name) => `[list(part) for part in np.array_split(${name}.tolist(), 3)]`),
  on('array', (name) => `${name}.put([0, 1], [8, 9])`),
  on('array', (name) => `${name}.clip(0, 7, out=${name})`),
  from('array', 'array', (name, random) =>
    random.pick([`np.cumsum(${name})`, `${name}[np.argsort(${name})]`, `np.sort(${name})`, `${name}.view()`]),
  ),
];
