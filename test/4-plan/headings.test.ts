import { expect, test } from 'vitest';
import { headingOf, shortName } from '../../src/4-plan/steps/headings.ts';
import type { Cell } from '../../src/ir.ts';

function heading(source: string) {
  return headingOf({ kind: 'markdown', source } as Cell);
}

test.each([
  ['## Load *the* data ##', { level: 2, text: 'Load the data' }],
  ['<h3 style="color:red">Train\n test <i>split</i></h3>', { level: 3, text: 'Train test split' }],
  ["<h1 align='center'>Bagging</h1>\n\n## Data", { level: 1, text: 'Bagging' }],
  ['## Data\n<h1>Bagging</h1>', { level: 2, text: 'Data' }],
])('a heading is written with # or in HTML, and the first one counts: %s', (source, expected) => {
  expect(heading(source)).toEqual(expected);
});

test.each(['some text', '<header>no heading</header>', '<h2></h2>'])('this is no heading: %s', (source) => {
  expect(heading(source)).toBeNull();
});

test.each([
  ['Evaluate on the hold-out set', 'evaluate_on_the_hold_out'],
  ['Train the model of the year', 'train_the_model'],
  ['2.1 Train-test split', 'train_test_split'],
  ['\u7ed3\u8bba', 'section'],
])('a step is called after the first words of its heading, none cut at its hyphen: %s', (title, name) => {
  expect(shortName(title)).toBe(name);
});
