import { bind, from, known, type Make, number, on, target } from './making.ts';

/** Closures that share variables, partial calls, functions made in loops, functions with defaults and with any arguments. */
export const closures: readonly Make[] = [
  (random, variables) => {
    const value = number(random, variables);
    const [step, peek] = [target(random, variables, 'counter'), target(random, variables, 'counter')];
    return `def counter(k):
    count = k
    def step(x=1):
        nonlocal count
        count = (count + x) % 59
        return count
    def peek():
        return count
    return step, peek
${step}, ${peek} = counter(${value})`;
  },
  from('counter', 'int', (name) => `${name}()`),
  from('counter', 'counter', (name) => name),
  on('counter', (name) => `${name}()`),
  (random, variables) => bind(random, variables, 'adders', `[lambda x, k=k: (x + k) % 13 for k in range(3)]`),
  (random, variables) => {
    const int = known(random, variables, 'int') ?? '4';
    return bind(random, variables, 'adders', `[lambda x: x + ${int}, lambda x: x * ${int}, abs]`);
  },
  (random, variables) => {
    const name = target(random, variables, 'adders');
    return `${name} = []\nfor k in range(3):\n    ${name}.append(lambda x: (x + k) % 13)`;
  },
  from('adders', 'int', (name, random, variables) => `${name}[${random.below(3)}](${number(random, variables)}) % 29`),
  (random, variables) => {
    const pusher = known(random, variables, 'pusher');
    const list = known(random, variables, 'list');
    if (pusher === null || list === null) return null;
    return bind(random, variables, 'changer', `functools.partial(lambda xs, x: len(${pusher}(xs, x)), ${list})`);
  },
  from('changer', 'changer', (name) => name),
  from('function', 'function', (name, random, variables) =>
    random.pick([name, `functools.partial(lambda k, x: ${name}(x + k) % 7, ${number(random, variables)})`]),
  ),
  (random, variables) => {
    const list = known(random, variables, 'list') ?? '[3]';
    return `def ${target(random, variables, 'function')}(x, *rest, base=${number(random, variables)}, **more):\n    return (x + base + sum(rest) + len(${list}) + len(more)) % 37`;
  },
  from('function', 'int', (name, random, variables) => `${name}(*[${number(random, variables)}])`),
  (random, variables) => {
    const list = known(random, variables, 'list');
    if (list === null) return null;
    return `def ${target(random, variables, 'changer')}(x, *, into=${list}):\n    into.insert(0, x)\n    return into[-1] % 31`;
  },
  (random, variables) => {
    const int = known(random, variables, 'int') ?? '3';
    return `def walk(n):\n    for v in range(n % 4):\n        yield v + ${int}\n${target(random, variables, 'list')} = list(walk(3))`;
  },
  (random, variables) => {
    const function_ = known(random, variables, 'function') ?? 'abs';
    return `def ${target(random, variables, 'function')}(x):\n    return x if x <= 0 else (${function_}(x) + 1) % 11`;
  },
  (random, variables) => {
    const text = `@functools.lru_cache(maxsize=None)\ndef ${target(random, variables, 'function')}(x):\n    return (x * 7 + 1) % 19`;
    return text;
  },
  (random, variables) => {
    const dict = known(random, variables, 'dict');
    if (dict === null) return null;
    return `def ${target(random, variables, 'changer')}(x):\n    ${dict}["k"] = ${dict}.get("k", 0) + x\n    return ${dict}["k"] % 61`;
  },
];
