import { bind, from, known, type Make, number, on, target } from './making.ts';

const tally = (name: string, list: string): string => `class ${name}:
    total = 0
    log = []
    def __init__(self, n):
        self.n = n
        self.parts = [n]
    def add(self, k):
        self.parts.append(k)
        type(self).total += k
        self.log.append(k)
        return self
    @property
    def size(self):
        return len(self.parts) + len(${list})
    @classmethod
    def reset(cls):
        cls.total = 0
        return cls.total
    @staticmethod
    def twice(k):
        return 2 * k % 17
    def __call__(self, k):
        self.n = (self.n + k) % 37
        return self.n
    def __repr__(self):
        return f"T({self.n}, {self.parts}, {self.total}, {self.log})"`;

/** Classes with methods that change state, of the object and of the class, with subclasses, properties and operators. */
export const classes: readonly Make[] = [
  (random, variables) => bind(random, variables, 'crate', `Crate(${number(random, variables)})`),
  from('crate', 'crate', (name, random) =>
    random.pick([name, `${name}.add(2)`, `${name}.add(1).add(3)`, `copy.copy(${name})`, `copy.deepcopy(${name})`]),
  ),
  from('crate', 'box', (name) => name),
  on('crate', (name, random, variables) => `${name} += ${number(random, variables)}`),
  on('crate', (name, random, variables) => `${name}["${random.pick(['a', 'b'])}"] = ${number(random, variables)}`),
  on('crate', (name, random, variables) => `${name}.weight = ${number(random, variables)}`),
  on('crate', (name, random, variables) => `with ${name} as inner:\n    inner.add(${number(random, variables)})`),
  on('crate', (name) => `del ${name}["a"]`),
  from('crate', 'int', (name) => `${name}.weight % 19`),
  from('crate', 'dict', (name) => `${name}.labels`),
  on('crate', (name, random, variables) => `setattr(${name}, "extra", ${known(random, variables, 'list') ?? '[2]'})`),
  from('crate', 'list', (name) => `getattr(${name}, "extra", [6])`),
  (random, variables) => {
    const list = known(random, variables, 'list') ?? '[]';
    return tally(target(random, variables, 'tallyClass'), list);
  },
  (random, variables) => {
    const name = known(random, variables, 'tallyClass');
    return name === null ? null : bind(random, variables, 'tally', `${name}(${number(random, variables)})`);
  },
  from('tally', 'tally', (name, random) => random.pick([name, `${name}.add(1)`, `type(${name})(5)`])),
  on('tally', (name, random, variables) => `${name}.add(${number(random, variables)})`),
  on('tally', (name, random, variables) => `${name}(${number(random, variables)})`),
  on('tally', (name) => `${name}.reset()`),
  from('tally', 'int', (name, random) => random.pick([`${name}.size`, `${name}.twice(4)`, `${name}(2)`])),
  on('tallyClass', (name, random, variables) => `${name}.total = ${number(random, variables)}`),
  on('tallyClass', (name) => `${name}.log.append(0)`),
  from('tallyClass', 'int', (name) => `${name}.total % 23`),
];
