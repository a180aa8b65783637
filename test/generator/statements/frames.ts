import { bind, from, type Make, number, on } from './making.ts';

/** Frames and their columns, changed through either. */
export const frames: readonly Make[] = [
  (random, variables) =>
    bind(random, variables, 'frame', `pd.DataFrame({"a": [3, 1, 2], "b": [${number(random, variables)}, 5, 6]})`),
  from('frame', 'frame', (name, random) =>
    random.pick([
      name,
      `${name}.copy()`,
      `${name}.assign(z=1)`,
      `${name}[["a", "b"]]`,
      `${name}.head(2)`,
      `${name}.reset_index(drop=True)`,
    ]),
  ),
  on('frame', (name, random, variables) => `${name}["c"] = ${number(random, variables)}`),
  on('frame', (name, random, variables) => `${name}["a"] = ${name}["a"] + ${number(random, variables)}`),
  on('frame', (name, random, variables) => `${name}.loc[${name}.index[0], "b"] = ${number(random, variables)}`),
  on('frame', (name) => `${name}.sort_values("a", inplace=True)`),
  from('frame', 'series', (name, random) => `${name}["${random.pick(['a', 'b'])}"]`),
  from('frame', 'int', (name) => `int(${name}["a"].sum()) % 19`),
  from('series', 'series', (name, random) => random.pick([name, `${name} + 1`, `${name}.copy()`])),
  on('series', (name, random, variables) => `${name}.iloc[0] = ${number(random, variables)}`),
  from('series', 'view', (name) => `${name}.values`),
  from(
    'frame',
    'frame',
    (name, random, variables) => `${name}.sample(2) if ${number(random, variables)} % 2 else ${name}`,
  ),
];
