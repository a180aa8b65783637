import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/1-read/read.ts';
import { createReport } from '../../src/diagnostics.ts';
import { type FilePlace, placeFinder } from '../../src/findings/place-in-file.ts';
import type { Span } from '../../src/ir.ts';

// The same draws in each run: what fails once fails again.
fc.configureGlobal({ seed: 29 });

type Spell = (cells: readonly string[]) => string;

const cell = (source: unknown) => ({
  cell_type: 'code',
  metadata: {},
  outputs: [{ output_type: 'stream', text: ['x\n'] }],
  execution_count: 1,
  source,
});
const lines = (text: string) => text.split(/(?<=\n)/);
const notebook = (cells: readonly unknown[]) => ({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });

const spellings: Readonly<Record<string, Spell>> = {
  'as Jupyter writes it': (cells) => JSON.stringify(notebook(cells.map((text) => cell(lines(text)))), null, 1),
  'on one line': (cells) => JSON.stringify(notebook(cells.map((text) => cell(lines(text))))),
  'with one string a cell': (cells) => JSON.stringify(notebook(cells.map(cell)), null, 2),
  'with escapes and CRLF': (cells) =>
    JSON.stringify(notebook(cells.map((text) => cell(lines(text.replaceAll('\n', '\r\n'))))), null, 1)
      .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .replaceAll('\n', '\r\n'),
  'in format 3': (cells) =>
    `\uFEFF${JSON.stringify({ worksheets: [{ cells: cells.map((text) => ({ cell_type: 'code', language: 'python', input: lines(text), outputs: [] })) }], metadata: {}, nbformat: 3, nbformat_minor: 0 }, null, 1)}`,
  'as a percent script': (cells) => cells.map((text) => `# %%\n${text}\n`).join('\n'),
};

function placeOf(file: string, text: string, span: Omit<Span, 'file'>): FilePlace {
  const files = [{ path: file, text }];
  const documents = read({ notebooks: files, modules: [], requirements: [], paths: [] }, createReport());
  return placeFinder({ files, documents })({ file, ...span });
}

/** What is at a place of the raw file. */
function textAt(text: string, { line, column, endColumn }: FilePlace): string {
  return text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1) ?? '';
}

describe.each(Object.entries(spellings))('a notebook %s', (title, spell) => {
  const file = title.includes('script') ? 'nb.py' : 'nb.ipynb';

  test('a place in a cell is the line and the columns of the raw file', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.constantFrom('x = 1', '"quoted\\t" + \'ä→\'', '', '    y = 2  # 😀', 'print("a\\\\b")'), {
            maxLength: 4,
          }),
          { maxLength: 3 },
        ),
        fc.nat(3),
        (before, above) => {
          const wanted = [
            ...Array.from({ length: above }, (_, index) => `z${index} = "é\\n"`),
            'value = target + 1',
            'end',
          ];
          const cells = [
            ...before.map((one, index) => [`first${index}`, ...one, 'last'].join('\n')),
            wanted.join('\n'),
            'after = 1',
          ];
          const text = spell(cells);
          const place = placeOf(file, text, {
            cell: before.length,
            line: above + 1,
            column: 8,
            endLine: above + 1,
            endColumn: 14,
          });
          expect(textAt(text, place)).toBe('target');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a place behind the end of a line is its end, and one in no cell is the start of the file', () => {
    const text = spell(['one', 'two\nthree']);
    const place = placeOf(file, text, { cell: 1, line: 1, column: 0, endLine: 1, endColumn: 3 });
    expect(textAt(text, place)).toBe('two');
    const none = placeOf(file, text, { cell: 7, line: 1, column: 0, endLine: 1, endColumn: 3 });
    expect(none).toMatchObject({ line: 1, column: 1 });
  });
});
