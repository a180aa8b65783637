import { describe, expect, test } from 'vitest';
import { createReport, type DiagnosticId, diagnostics } from '../../src/diagnostics.ts';

const texts = Object.entries(diagnostics).flatMap(([id, { message, advice }]) => [
  [`${id}, message`, message] as const,
  [`${id}, advice`, advice] as const,
]);

/** Each problem of a text's shape, by name. */
const rules: Readonly<Record<string, RegExp>> = {
  'begins with a small letter': /^[a-z]/,
  'begins or ends with a space': /^\s|\s$/,
  'ends with a full stop or another mark': /[.!?,;:]$/,
  'has two sentences': /[.!?] [A-Z]/,
  'has two lines': /\n/,
  'has two spaces': / {2}/,
  'has a curly quote or a dash': /[\u2018\u2019\u201c\u201d\u2013\u2014]/,
  'has an open backtick': /^[^`]*`[^`]*(?:`[^`]*`[^`]*)*$/,
};

function problemsOf(text: string): readonly string[] {
  const plain = text.replace(/`[^`]*`/g, '`…`');
  return Object.keys(rules).filter((rule) => rules[rule]?.test(plain) === true);
}

describe('every message and every advice has the same shape', () => {
  test.each(texts)('%s', (_name, text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

test.each([
  ['the file is gone', 'begins with a small letter'],
  ['The file is gone.', 'ends with a full stop or another mark'],
  ['The file is gone. Find it', 'has two sentences'],
  ['The file `a is gone', 'has an open backtick'],
  ['The file is gone \u2013 find it', 'has a curly quote or a dash'],
])('the rule sees what is wrong in %s', (text, problem) => {
  expect(problemsOf(text)).toEqual([problem]);
});

test('a message that begins with a placeholder begins with a capital letter', () => {
  const report = createReport();
  report.add('azureml-key-missing', null, { subject: 'the step `train`', key: 'component' });
  report.add('azureml-key-missing', null, { subject: '`train.yml`', key: 'component' });
  expect(report.diagnostics.map(({ message }) => message)).toEqual([
    'The step `train` has no `component`',
    '`train.yml` has no `component`',
  ]);
});

test('no two diagnostics say the same', () => {
  const messages = Object.keys(diagnostics).map((id) => diagnostics[id as DiagnosticId].message);
  expect(messages.filter((message, at) => messages.indexOf(message) !== at)).toEqual([]);
});
