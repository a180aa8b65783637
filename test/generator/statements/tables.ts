import { from, known, type Make, number, on, target } from './making.ts';

/** Changes of frames and arrays by ways that are less common. */
export const tables: readonly Make[] = [
  from('frame', 'array', (name) => `${name}["a"].to_numpy()`),
  from('frame', 'view', (name) => `${name}["b"].values`),
  on('frame', (name, random, variables) => `${name}.loc[${name}["a"] > 2, "b"] = ${number(random, variables)}`),
  on(
    'frame',
    (name, random, variables) => `${name}["d"] = ${name}["a"].apply(${known(random, variables, 'function') ?? 'abs'})`,
  ),
  on(
    'frame',
    (name, random, variables) => `${name}["e"] = ${name}["a"].map(${known(random, variables, 'changer') ?? 'abs'})`,
  ),
  on('frame', (name) => `${name}.rename(columns={"c": "cc"}, inplace=True)`),
  from(
    'frame',
    'frame',
    (name, random, variables) =>
      `pd.concat([${name}, ${known(random, variables, 'frame') ?? name}], ignore_index=True).head(4)`,
  ),
  from('frame', 'frame', (name, random, variables) => `${name}[${name}["a"] > ${number(random, variables)} - 5]`),
  from('frame', 'frame', (name) => `${name}.query("a >= 0")`),
  from('frame', 'lists', (name) => `${name}[["a", "b"]].to_dict("list")`),
  on('array', (name) => `np.add(${name}, 1, out=${name})`),
  on('array', (name) => `${name}.sort()`),
  from('array', 'array', (name, random) =>
    random.pick([
      `np.where(${name} > 2, ${name}, 0)`,
      `${name}.reshape(2, 3).T.ravel()`,
      `${name}[:]`,
      `${name}.astype(int)`,
      `${name}.astype(int, copy=False)`,
    ]),
  ),
  on(
    'array',
    (name, random, variables) =>
      `def ${target(random, variables, 'changer')}(x):\n    ${name}[0] += x\n    return int(${name}[0]) % 53`,
  ),
  on(
    'frame',
    (name, random, variables) =>
      `def ${target(random, variables, 'changer')}(x):\n    ${name}["f"] = x\n    return len(${name}.columns)`,
  ),
];
