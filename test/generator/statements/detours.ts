import { bind, from, known, type Make, number, on, target } from './making.ts';

/** Ways in which objects reach other places: through functions, classes, pairs, tables of functions, branches and loops. */
export const detours: readonly Make[] = [
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
