import { bind, from, known, type Make, number, on } from './making.ts';

/** Lists: made, aliased, copied, changed in place, shuffled. */
export const lists: readonly Make[] = [
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
