import { bind, type Make, number, on } from './making.ts';

/** Numbers: bound, counted up, bound in branches, drawn. */
export const numbers: readonly Make[] = [
  (random, variables) => bind(random, variables, 'int', number(random, variables)),
  on('int', (name, random, variables) => `${name} += ${number(random, variables)}`),
  on(
    'int',
    (name, random, variables) => `if ${name} % 2:\n    ${name} = ${number(random, variables)}\nelse:\n    ${name} += 1`,
  ),
  (random, variables) => bind(random, variables, 'int', 'random.randint(0, 9)'),
  (random, variables) => bind(random, variables, 'int', 'int(np.random.randint(0, 9))'),
];
