/** The kinds of statements that random programs are made of. */
import type { Random } from './random.ts';

/** Kinds of variables; a name keeps its kind, so that programs rarely fail. */
export type Kind =
  | 'int'
  | 'list'
  | 'nested'
  | 'dict'
  | 'lists'
  | 'array'
  | 'view'
  | 'frame'
  | 'series'
  | 'box'
  | 'function'
  | 'changer'
  | 'maker'
  | 'picker'
  | 'pusher'
  | 'ops'
  | 'pair'
  | 'reader';

/** Names that are bound, by kind. */
export type Variables = Map<Kind, string[]>;

/** Makes a statement; null where the variables for it are missing. */
type Make = (random: Random, variables: Variables) => string | null;

const prefixes: Readonly<Record<Kind, string>> = {
  int: 'i',
  list: 'xs',
  nested: 'nest',
  dict: 'd',
  lists: 'table',
  array: 'arr',
  view: 'view',
  frame: 'df',
  series: 's',
  box: 'box',
  function: 'f',
  changer: 'g',
  maker: 'make',
  picker: 'pick',
  pusher: 'push',
  ops: 'ops',
  pair: 'pair',
  reader: 'Reader',
};

/** A name to bind: a new one, or one that is bound already. */
function target(random: Random, variables: Variables, kind: Kind): string {
  const names = variables.get(kind) ?? [];
  if (names.length > 0 && (names.length >= 3 || random.chance(0.3))) return random.pick(names);
  const name = `${prefixes[kind]}${names.length}`;
  variables.set(kind, [...names, name]);
  return name;
}

function known(random: Random, variables: Variables, kind: Kind): string | null {
  const names = variables.get(kind) ?? [];
  return names.length === 0 ? null : random.pick(names);
}

/** An expression that is a small whole number. */
function number(random: Random, variables: Variables): string {
  const int = known(random, variables, 'int');
  const list = known(random, variables, 'list');
  const dict = known(random, variables, 'dict');
  const box = known(random, variables, 'box');
  const call = known(random, variables, 'function');
  const choices = [String(random.below(9)), `len("abc")`];
  if (int !== null) choices.push(int, `(${int} * 3 + 1) % 17`, int);
  if (list !== null) choices.push(`len(${list})`, `sum(${list}) % 13`);
  if (dict !== null) choices.push(`${dict}.get("a", 1)`);
  if (box !== null) choices.push(`${box}.n % 11`);
  if (call !== null) choices.push(`${call}(${int ?? '2'})`);
  return random.pick(choices);
}

/** Binds a name after the expression was made, so that it does not read what it binds. */
function bind(random: Random, variables: Variables, kind: Kind, value: string | null): string | null {
  return value === null ? null : `${target(random, variables, kind)} = ${value}`;
}

/** A statement about one variable of a kind. */
function on(kind: Kind, write: (name: string, random: Random, variables: Variables) => string): Make {
  return (random, variables) => {
    const name = known(random, variables, kind);
    return name === null ? null : write(name, random, variables);
  };
}

/** A binding made from one variable of a kind. */
function from(kind: Kind, result: Kind, write: (name: string, random: Random, variables: Variables) => string): Make {
  return (random, variables) => {
    const name = known(random, variables, kind);
    return name === null ? null : bind(random, variables, result, write(name, random, variables));
  };
}

const key = (random: Random): string => random.pick(['"a"', '"b"', '"c"']);

const numbers: readonly Make[] = [
  (random, variables) => bind(random, variables, 'int', number(random, variables)),
  on('int', (name, random, variables) => `${name} += ${number(random, variables)}`),
  on(
    'int',
    (name, random, variables) => `if ${name} % 2:\n    ${name} = ${number(random, variables)}\nelse:\n    ${name} += 1`,
  ),
  (random, variables) => bind(random, variables, 'int', 'random.randint(0, 9)'),
  (random, variables) => bind(random, variables, 'int', 'int(np.random.randint(0, 9))'),
];

const lists: readonly Make[] = [
  (random, variables) =>
    bind(random, variables, 'list', `[${number(random, variables)}, ${number(random, variables)}]`),
  from('list', 'list', (name) => name),
  from('list', 'list', (name, random) =>
    random.pick([`${name}[:]`, `list(${name})`, `sorted(${name})`, `[v + 1 for v in ${name}]`, `${name} + [1]`]),
  ),
  on('list', (name, random, variables) => `${name}.append(${number(random, variables)})`),
  on('list', (name, random, variables) => `${name} += [${number(random, variables)}]`),
  on('list', (name, random, variables) => `${name}[0] = ${number(random, variables)}`),
  on('list', (name, random) => `${name}.${random.pick(['sort()', 'reverse()', 'insert(0, 5)'])}`),
  on('list', (name) => `random.shuffle(${name})`),
  on('list', (name, random, variables) => `${name}.extend(${known(random, variables, 'list') ?? name}[:2])`),
];

const containers: readonly Make[] = [
  (random, variables) => {
    const [one, two] = [known(random, variables, 'list'), known(random, variables, 'list')];
    return bind(random, variables, 'nested', one === null ? null : `[${one}, ${two}, [${number(random, variables)}]]`);
  },
  from('nested', 'nested', (name, random) =>
    random.pick([name, `list(${name})`, `${name}[:]`, `[list(p) for p in ${name}]`]),
  ),
  from('nested', 'list', (name, random) => `${name}[${random.below(3)}]`),
  on('nested', (name, random, variables) => `${name}[${random.below(3)}].append(${number(random, variables)})`),
  on('nested', (name, random, variables) => `for part in ${name}:\n    part.append(${number(random, variables)})`),
  on('nested', (name, random, variables) => `${name}[1] = ${known(random, variables, 'list') ?? '[7]'}`),
  (random, variables) => bind(random, variables, 'dict', `{"a": ${number(random, variables)}, "b": 2}`),
  from('dict', 'dict', (name, random) => random.pick([name, `dict(${name})`, `{**${name}, "z": 1}`])),
  on('dict', (name, random, variables) => `${name}[${key(random)}] = ${number(random, variables)}`),
  on('dict', (name, random, variables) => `${name}.update(c=${number(random, variables)})`),
  from('list', 'lists', (name) => `{"a": ${name}, "b": []}`),
  from('lists', 'lists', (name, random) => random.pick([name, `dict(${name})`])),
  from('lists', 'list', (name, random) =>
    random.pick([`${name}["a"]`, `${name}.setdefault("c", [1])`, `${name}.get("b")`]),
  ),
  on('lists', (name, random, variables) => `${name}["b"].append(${number(random, variables)})`),
  on('lists', (name, random, variables) => `for k, v in ${name}.items():\n    v.append(${number(random, variables)})`),
  on('lists', (name, random, variables) => `${name}["b"] = ${known(random, variables, 'list') ?? '[3]'}`),
];

const arrays: readonly Make[] = [
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

const frames: readonly Make[] = [
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

const objects: readonly Make[] = [
  (random, variables) => bind(random, variables, 'box', `Box(${number(random, variables)})`),
  from('box', 'box', (name, random) => random.pick([name, `${name}.add(1)`])),
  on('box', (name, random, variables) => `${name}.add(${number(random, variables)})`),
  on('box', (name, random, variables) => `${name}.n = ${number(random, variables)}`),
  on('box', (name, random, variables) => `${name}.items = ${known(random, variables, 'list') ?? '[0]'}`),
  from('box', 'list', (name) => `${name}.items`),
];

const functions: readonly Make[] = [
  (random, variables) => {
    const [int, list] = [known(random, variables, 'int') ?? '1', known(random, variables, 'list')];
    const value = list !== null && random.chance(0.5) ? `len(${list})` : int;
    return `def ${target(random, variables, 'function')}(x):\n    return (x + ${value}) % 23`;
  },
  (random, variables) => {
    const list = known(random, variables, 'list');
    if (list === null) return null;
    return `def ${target(random, variables, 'changer')}(x):\n    ${list}.append(x)\n    return len(${list})`;
  },
  (random, variables) =>
    `def ${target(random, variables, 'changer')}(x, seen=[]):\n    seen.append(x)\n    return len(seen)`,
  (random, variables) => {
    const int = known(random, variables, 'int');
    if (int === null) return null;
    return `def ${target(random, variables, 'changer')}(x):\n    global ${int}\n    ${int} = (${int} + x) % 29\n    return ${int}`;
  },
  (random, variables) => bind(random, variables, 'function', `lambda x: x + ${known(random, variables, 'int') ?? '2'}`),
  on('changer', (name, random, variables) => `${name}(${number(random, variables)})`),
  from('changer', 'int', (name, random, variables) => `${name}(${number(random, variables)})`),
  from(
    'function',
    'list',
    (name, random, variables) => `list(map(${name}, ${known(random, variables, 'list') ?? '[1]'}))`,
  ),
  from(
    'changer',
    'list',
    (name, random, variables) => `[${name}(v) for v in ${known(random, variables, 'list') ?? '[1]'}[:2]]`,
  ),
  (random, variables) =>
    `def ${target(random, variables, 'maker')}(k):\n    box = [k]\n    def inner(x):\n        box.append(x)\n        return sum(box) % 31\n    return inner`,
  from('maker', 'changer', (name, random, variables) => `${name}(${number(random, variables)})`),
];

/** Ways in which objects reach other places: through functions, classes, pairs, tables of functions, branches and loops. */
const detours: readonly Make[] = [
  (random, variables) => {
    const list = known(random, variables, random.pick(['list', 'nested']));
    if (list === null || list.startsWith('nest')) return null;
    return `def ${target(random, variables, 'picker')}():\n    return ${list}`;
  },
  from('picker', 'list', (name) => `${name}()`),
  on('picker', (name, random, variables) => `${name}().append(${number(random, variables)})`),
  (random, variables) =>
    `def ${target(random, variables, 'pusher')}(target, x):\n    target.append(x)\n    return target`,
  on(
    'pusher',
    (name, random, variables) => `${name}(${known(random, variables, 'list') ?? '[]'}, ${number(random, variables)})`,
  ),
  from(
    'pusher',
    'list',
    (name, random, variables) => `${name}(${known(random, variables, 'list') ?? '[0]'}, ${number(random, variables)})`,
  ),
  (random, variables) => {
    const [f, g] = [known(random, variables, 'function'), known(random, variables, 'changer')];
    const int = known(random, variables, 'int') ?? '1';
    return bind(random, variables, 'ops', `{"f": ${f ?? 'abs'}, "g": ${g ?? 'abs'}, "h": lambda x: x + ${int}}`);
  },
  from(
    'ops',
    'int',
    (name, random, variables) => `${name}["${random.pick(['f', 'g', 'h'])}"](${number(random, variables)}) % 37`,
  ),
  on('ops', (name, random, variables) => `${name}["g"](${number(random, variables)})`),
  from('list', 'pair', (name, random, variables) => `(${name}, ${known(random, variables, 'dict') ?? '{"a": 1}'})`),
  from('pair', 'list', (name) => `${name}[0]`),
  from('pair', 'dict', (name) => `${name}[1]`),
  on('pair', (name, random, variables) => `${name}[0].append(${number(random, variables)})`),
  on('pair', (name, random, variables) => {
    const [list, dict] = [target(random, variables, 'list'), target(random, variables, 'dict')];
    return `${list}, ${dict} = ${name}`;
  }),
  from(
    'list',
    'list',
    (name, random, variables) =>
      `${name} if ${number(random, variables)} % 2 else ${known(random, variables, 'list') ?? name}`,
  ),
  on('nested', (name, random, variables) => `for ${target(random, variables, 'list')} in ${name}:\n    pass`),
  on('list', (name, random, variables) => `first, *${target(random, variables, 'list')} = ${name}`),
  on(
    'list',
    (name, random, variables) =>
      `try:\n    ${name}.append(1)\n    ${name}[99]\n    ${name}.append(2)\nexcept IndexError:\n    ${target(random, variables, 'int')} = 5`,
  ),
  on(
    'int',
    (name, random, variables) => `def ${target(random, variables, 'function')}(x, k=${name}):\n    return (x * k) % 41`,
  ),
  on(
    'list',
    (name, random, variables) =>
      `def ${target(random, variables, 'changer')}(x, kept=${name}):\n    kept.append(x)\n    return len(kept)`,
  ),
  (random, variables) => {
    const [int, list] = [known(random, variables, 'int'), known(random, variables, 'list')];
    if (int === null || list === null) return null;
    const name = target(random, variables, 'reader');
    return `class ${name}:\n    seen = []\n    def get(self, x):\n        self.seen.append(x)\n        ${list}.append(x)\n        return (x + ${int} + len(self.seen)) % 43`;
  },
  from('reader', 'int', (name, random, variables) => `${name}().get(${number(random, variables)})`),
  from('reader', 'ops', (name) => `{"f": ${name}().get, "g": ${name}().get, "h": abs}`),
  on('changer', (name, random, variables) => {
    const list = known(random, variables, 'list') ?? '[]';
    const wrapper = `def noted(function):\n    def inner(x):\n        ${list}.append(x)\n        return function(x)\n    return inner`;
    return `${wrapper}\n@noted\ndef ${target(random, variables, 'changer')}(x):\n    return ${name}(x) % 47`;
  }),
  from('function', 'function', (name) => `(lambda g: lambda x: g(x) + 1)(${name})`),
  from('list', 'list', (name, random) =>
    random.pick([`__import__("copy").copy(${name})`, `[*${name}]`, `${name} * 1`]),
  ),
];

/** Changes of frames and arrays by ways that are less common. */
const tables: readonly Make[] = [
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

/** The statements to choose from: a group that the random source picks. */
export function statementsOf(random: Random): readonly Make[] {
  return random.pick([
    numbers,
    lists,
    lists,
    containers,
    containers,
    arrays,
    arrays,
    frames,
    frames,
    objects,
    functions,
    functions,
    detours,
    detours,
    detours,
    tables,
  ]);
}
