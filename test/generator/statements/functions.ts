import { bind, from, known, type Make, number, on, target } from './making.ts';

/** Functions with free variables, with defaults that keep values, with `global`, and functions that make functions. */
export const functions: readonly Make[] = [
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
