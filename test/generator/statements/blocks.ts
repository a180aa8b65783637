import { from, known, type Make, number, on, target } from './making.ts';

/** Branches, loops, `try`, `with` and `del`, which leave names bound, unbound or changed half way. */
export const blocks: readonly Make[] = [
  (random, variables) =>
    `if ${number(random, variables)} % 2:\n    ${target(random, variables, 'maybe')} = ${number(random, variables)}`,
  (random, variables) =>
    `try:\n    {}["none"]\n    ${target(random, variables, 'maybe')} = 1\nexcept KeyError:\n    pass`,
  (random, variables) =>
    `for ${target(random, variables, 'maybe')} in range(${number(random, variables)} % 3):\n    pass`,
  on('maybe', (name) => `try:\n    print("${name}", ${name})\nexcept NameError:\n    print("no ${name}")`),
  on('maybe', (name) => `try:\n    del ${name}\nexcept NameError:\n    print("none to delete")`),
  on('maybe', (name, random, variables) => `${name} = ${number(random, variables)}`),
  (random, variables) => {
    const name = known(random, variables, 'maybe');
    if (name === null) return null;
    return `try:\n    ${target(random, variables, 'int')} = ${name} + 1\nexcept NameError as error:\n    ${target(random, variables, 'int')} = 0`;
  },
  on('list', (name, random) => `del ${name}\n${name} = [${random.below(9)}]`),
  on('array', (name) => `del ${name}\n${name} = np.arange(6)`),
  on('dict', (name, random) => `${name}.pop("${random.pick(['a', 'b', 'c'])}", None)`),
  (random, variables) => {
    const list = known(random, variables, 'list');
    if (list === null) return null;
    return `with contextlib.suppress(IndexError):\n    ${list}.append(${number(random, variables)})\n    ${list}[77]\n    ${list}.append(9)`;
  },
  on(
    'list',
    (name, random, variables) =>
      `while len(${name}) < 4:\n    ${name}.append(${number(random, variables)})\nelse:\n    ${name}.append(0)`,
  ),
  on('list', (name, random, variables) => {
    const found = target(random, variables, 'int');
    return `for ${found} in [*${name}, 5]:\n    if ${found} > 3:\n        break\nelse:\n    ${found} = 1`;
  }),
  on('list', (name) => `for position, value in enumerate(${name}):\n    ${name}[position] = value + 1`),
  on('nested', (name, random, variables) => {
    const inner = target(random, variables, 'list');
    return `for ${inner} in ${name}[:2]:\n    ${inner}.append(${number(random, variables)})`;
  }),
  on('list', (name, random, variables) => {
    const int = target(random, variables, 'int');
    return `try:\n    ${int} = ${name}.pop()\n    ${int} = 1 // (${int} % 2)\nexcept (IndexError, ZeroDivisionError) as error:\n    ${int} = len(str(error)) % 7\nelse:\n    ${name}.append(8)\nfinally:\n    ${name}.append(1)`;
  }),
  (random, variables) =>
    `match ${number(random, variables)} % 3:\n    case 0:\n        ${target(random, variables, 'list')} = [0]\n    case other:\n        ${target(random, variables, 'list')} = [other]`,
  on('int', (name, random, variables) => {
    const list = known(random, variables, 'list') ?? '[1]';
    return `if ${name} % 2 and ${list}:\n    ${list}.append(${number(random, variables)})\nelif ${name} > 5:\n    ${name} -= 1`;
  }),
  from('int', 'int', (name, random, variables) => `(lambda: ${name} + ${number(random, variables)})() % 43`),
  on('int', (name) => `assert ${name} == ${name}, "never"`),
  (random, variables) => {
    const [one, two] = [known(random, variables, 'list'), known(random, variables, 'list')];
    return one === null || two === null ? null : `${one}, ${two} = ${two}, ${one}`;
  },
  (random, variables) => {
    const [one, two] = [target(random, variables, 'list'), target(random, variables, 'list')];
    return `${one} = ${two} = [${number(random, variables)}]`;
  },
];
