import { bind, from, known, type Make, number, on } from './making.ts';

const column = '["a", "b"]';

/** Columns, and other parts of frames: changed in place, by way of the frame, of the column, or of the values of either. */
export const columns: readonly Make[] = [
  from('frame', 'series', (name, random) =>
    random.pick([
      `${name}.a`,
      `${name}.loc[:, "b"]`,
      `${name}.iloc[:, 0]`,
      `${name}.get("b")`,
      `${name}["a"].astype(int, copy=False)`,
      `${name}.pop("b") if False else ${name}["a"]`,
      `${name}[${column}].sum(axis=1)`,
      `${name}["a"].reset_index(drop=True)`,
      `${name}["a"][:2]`,
      `${name}.set_index("b")["a"]`,
    ]),
  ),
  on('series', (name, random, variables) =>
    random.pick([
      `${name} += 1`,
      `${name}[:] = ${number(random, variables)}`,
      `${name}.sort_values(inplace=True)`,
      `${name}.fillna(0, inplace=True)`,
      `${name}.replace(5, 50, inplace=True)`,
      `${name}.index = range(10, 10 + len(${name}))`,
      `${name}.name = "renamed"`,
      `${name}.iloc[-1] = ${number(random, variables)}`,
      `${name}.update(pd.Series([7], index=${name}.index[:1]))`,
      `${name}.mask(${name} > 4, 4, inplace=True)`,
    ]),
  ),
  on('frame', (name, random, variables) =>
    random.pick([
      `${name}["a"].iloc[0] = ${number(random, variables)}`,
      `${name}.loc[:, "b"] = ${number(random, variables)}`,
      `${name}.iloc[0, 1] = ${number(random, variables)}`,
      `${name}.at[${name}.index[-1], "a"] = ${number(random, variables)}`,
      `${name}["b"] += 1`,
      `${name}["b"].replace(6, 60, inplace=True)`,
      `${name}.insert(0, "k" + str(len(${name}.columns)), 0)`,
      `${name}.index = range(5, 5 + len(${name}))`,
      `${name}.reset_index(drop=True, inplace=True)`,
      `${name}.eval("w = a + b", inplace=True)`,
      `${name}[${column}] = ${name}[${column}] * 2`,
      `${name}.values[0, 0] = ${number(random, variables)}`,
      `${name}.attrs["k"] = ${number(random, variables)}`,
      `${name}.loc[len(${name}) + 20] = 1`,
      `${name}.drop(index=${name}.index[-1:], inplace=True) if len(${name}) > 2 else None`,
      `${name}.clip(lower=1, inplace=True)`,
      `${name}.update(pd.DataFrame({"a": [9]}, index=${name}.index[:1]))`,
      `${name}["a"], ${name}["b"] = ${name}["b"], ${name}["a"]`,
      `for name in ${column}:\n    ${name}[name] = ${name}[name] + 1`,
      `for part in [${name}]:\n    part["p"] = ${number(random, variables)}`,
      `${name}.sort_index(ascending=False, inplace=True)`,
    ]),
  ),
  from('frame', 'frame', (name, random, variables) =>
    random.pick([
      `${name}.pipe(lambda t: t.assign(q=t["a"] + 1)).rename(columns={"q": "r"})`,
      `${name}.loc[:]`,
      `${name}.iloc[:2]`,
      `${name}.iloc[::-1]`,
      `${name}.astype(int, copy=False)`,
      `${name}.merge(${known(random, variables, 'frame') ?? name}[["a"]].drop_duplicates(), on="a", how="left")`,
      `pd.concat([${name}, ${name}["a"].rename("m")], axis=1).drop(columns="m")`,
      `pd.DataFrame({"a": ${name}["a"], "b": ${name}["b"]})`,
      `pd.DataFrame(${name}, copy=False)`,
      `${name}.rename(columns={"zz": "z"}, copy=False)`,
      `${name}.fillna(0)`,
      `${name}.groupby("a", as_index=False).sum(numeric_only=True)`,
      `${name}.T.T`,
      `copy.copy(${name})`,
    ]),
  ),
  from('frame', 'view', (name, random) =>
    random.pick([`${name}["a"].to_numpy()`, `${name}.loc[:, "b"].values`, `${name}[${column}].to_numpy()[:, 0]`]),
  ),
  from('frame', 'array', (name) => `np.resize(${name}["a"].values, 6)`),
  from('frame', 'list', (name) => `[int(row.a) for row in ${name}.itertuples()]`),
  from('frame', 'dict', (name) => `{"a": int(${name}["a"].iloc[0]), "b": 2}`),
  (random, variables) => {
    const [array, list] = [known(random, variables, 'array'), known(random, variables, 'list') ?? '[2]'];
    const values = array === null ? `np.resize(${list} or [1], 4)` : `${array}[:4]`;
    return bind(
      random,
      variables,
      'frame',
      `pd.DataFrame({"a": ${values}, "b": 1}${random.chance(0.5) ? ', copy=False' : ''})`,
    );
  },
  from('array', 'frame', (name) => `pd.DataFrame(${name}.reshape(3, 2), columns=["a", "b"])`),
  from('array', 'series', (name) => `pd.Series(${name})`),
];
