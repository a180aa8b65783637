import { bind, from, known, type Make, number, on } from './making.ts';

/** Objects of a class of the notebook. */
export const objects: readonly Make[] = [
  (random, variables) => bind(random, variables, 'box', `Box(${number(random, variables)})`),
  from('box', 'box', (name, random) => random.pick([name, `${name}.add(1)`])),
  on('box', (name, random, variables) => `${name}.add(${number(random, variables)})`),
  on('box', (name, random, variables) => `${name}.n = ${number(random, variables)}`),
  on('box', (name, random, variables) => `${name}.items = ${known(random, variables, 'list') ?? '[0]'}`),
  from('box', 'list', (name) => `${name}.items`),
];
