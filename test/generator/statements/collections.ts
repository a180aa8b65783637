import { bind, from, known, type Make, number, on } from './making.ts';

/** Sets, queues, dicts with defaults, texts and iterators. */
export const collections: readonly Make[] = [
  (random, variables) =>
    bind(random, variables, 'set', `{${number(random, variables)}, ${number(random, variables)}, 4}`),
  from('set', 'set', (name, random) => random.pick([name, `${name} | {3}`, `set(${name})`, `${name}.copy()`])),
  on('set', (name, random, variables) => `${name}.add(${number(random, variables)})`),
  on('set', (name, random) => `${name} ${random.pick(['|= {7, 8}', '-= {4}', '^= {1}'])}`),
  from('set', 'list', (name) => `sorted(${name})`),
  (random, variables) =>
    bind(random, variables, 'deque', `collections.deque(${known(random, variables, 'list') ?? '[1, 2]'}, maxlen=5)`),
  from('deque', 'deque', (name, random) => random.pick([name, `${name}.copy()`])),
  on('deque', (name, random, variables) => `${name}.appendleft(${number(random, variables)})`),
  on('deque', (name) => `${name}.rotate(1)`),
  from('deque', 'list', (name) => `list(${name})`),
  (random, variables) => bind(random, variables, 'groups', 'collections.defaultdict(list)'),
  from('groups', 'groups', (name) => name),
  on(
    'groups',
    (name, random, variables) => `${name}["${random.pick(['a', 'b'])}"].append(${number(random, variables)})`,
  ),
  from('groups', 'list', (name, random) => `${name}["${random.pick(['a', 'b'])}"]`),
  on('groups', (name, random, variables) => `${name}["c"] = ${known(random, variables, 'list') ?? '[1]'}`),
  on('groups', (name) => `for part in ${name}.values():\n    part.append(0)`),
  on('groups', (name) => `${name} |= {"d": [1]}`),
  (random, variables) => bind(random, variables, 'text', `"t" * (${number(random, variables)} % 3 + 1)`),
  from('text', 'text', (name, random) => random.pick([name, `${name}.upper()`, `f"{${name}}!"`])),
  on('text', (name, random, variables) => `${name} += str(${number(random, variables)})`),
  from('list', 'iterator', (name) => `iter(${name})`),
  from('iterator', 'int', (name) => `next(${name}, 0)`),
  (random, variables) => {
    const list = known(random, variables, 'list') ?? '[1, 2]';
    const pairs = bind(random, variables, 'list', `[a * b % 9 for a, b in itertools.product(${list}[:2], repeat=2)]`);
    return pairs;
  },
  from('list', 'list', (name, random) =>
    random.pick([
      `[last := v for v in ${name}]`,
      `[u for v in [${name}, ${name}] for u in v if u % 2]`,
      `list({v: None for v in ${name}})`,
      `list(v + 1 for v in ${name})`,
      `[v for pair in zip(${name}, ${name}) for v in pair][:4]`,
      `list(reversed(${name}))`,
    ]),
  ),
  on('list', (name) => `${name} *= 2`),
  on('list', (name) => `del ${name}[1:3]`),
  on('list', (name, random, variables) => `${name}[:] = [${number(random, variables)}, *${name}]`),
];
