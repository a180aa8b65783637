import { bind, from, key, known, type Make, number, on } from './making.ts';

/** Lists of lists and dicts of lists: what they hold is changed through them and beside them. */
export const containers: readonly Make[] = [
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
