import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, lineColumn } from '../../src/python/edit.ts';
import { dedentPython, indentPython } from '../../src/python/indent.ts';
import {
  builtinNames,
  isIdentifier,
  pythonKeywords,
  shortenIdentifier,
  standardModules,
  toIdentifier,
  uniqueName,
} from '../../src/python/names.ts';
import { parseModule } from '../../src/python/parse.ts';
import { docstring, pythonLiteral, pythonString } from '../../src/python/print.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';

const withPython = describe.skipIf(!python());

/** What Python makes of expressions: the value of each as JSON. */
function evaluate(expressions: readonly string[]): readonly unknown[] {
  const program =
    'import ast, json, sys\n' +
    'for line in sys.stdin.buffer.read().decode().splitlines(): print(json.dumps(eval(json.loads(line))))';
  const input = expressions.map((expression) => JSON.stringify(expression)).join('\n');
  const output = execFileSync(python() ?? '', ['-c', program], { input, encoding: 'utf8' });
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      '\\',
      '\n',
      '\r',
      '\t',
      '\0',
      '{',
      '"""',
      "'''",
      '\u2028',
      '\ufeff',
      '\x1b',
      '\\N{',
      'é',
      '😀',
      ' ',
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
  maxLength: 20,
});
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8') === text;

withPython(`printed values ${whyNoPython()}`, () => {
  test('are the same in Python', () => {
    const texts = fc.sample(awkward, { seed: 7, numRuns: 600 });
    const literals = texts.map(pythonString);
    expect(literals.filter((literal) => /[\r\n\p{Cc}]/u.test(literal))).toEqual([]);
    expect(evaluate(literals)).toEqual(texts);
  });

  test('of any plain kind are the same in Python', () => {
    const values = fc.sample(fc.jsonValue({ maxDepth: 3, noUnicodeString: false }), { seed: 8, numRuns: 400 });
    expect(JSON.stringify(evaluate(values.map(pythonLiteral)))).toBe(JSON.stringify(values));
  });

  test('as docstrings are what was written, but for white space at ends of lines', () => {
    const texts = fc
      .sample(awkward, { seed: 9, numRuns: 600 })
      .filter((text) => text.trim() !== '' && wellFormed(text));
    const clean = (text: string) =>
      text
        .replace(/\r\n?/g, '\n')
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .trim();
    const values = evaluate(texts.map((text) => docstring(text, '    ')));
    const different = texts.filter((text, index) => clean(String(values[index])) !== clean(text));
    expect(different).toEqual([]);
  });

  test('is Python’s own list of names', () => {
    const program =
      'import builtins, json, keyword, sys; print(json.dumps([dir(builtins), keyword.kwlist, sorted(sys.stdlib_module_names)]))';
    const [builtins, keywords, modules] = JSON.parse(runPython(['-c', program])) as string[][];
    expect(builtins?.filter((name) => !builtinNames.has(name) && name !== '_')).toEqual([]);
    expect([...pythonKeywords].sort()).toEqual(keywords?.sort());
    expect(modules?.filter((name) => !standardModules.has(name) && !name.startsWith('_'))).toEqual([]);
  });
});

test.each([
  ['plain', '"plain"'],
  ['say "hi"', `'say "hi"'`],
  [`"it's"`, `'"it\\'s"'`],
  ["it's", `"it's"`],
  ['a\\b\n', '"a\\\\b\\n"'],
  ['\ud800', '"\\ud800"'],
  ['\u00a0', '"\\xa0"'],
  ['日本😀é', '"日本😀é"'],
])('%j prints as %s', (text, expected) => {
  expect(pythonString(text)).toBe(expected);
});

test.each([
  [null, 'None'],
  [true, 'True'],
  [1e21, '1e+21'],
  [-0, '-0.0'],
  [2 ** 60, '1152921504606847000.0'],
  [Number.NaN, 'float("nan")'],
  [10n ** 20n, '100000000000000000000'],
  [{ a: [1, 'b'] }, '{"a": [1, "b"]}'],
])('%s prints as %s', (value, expected) => {
  expect(pythonLiteral(value)).toBe(expected);
});

test('what has no literal throws', () => {
  expect(() => pythonLiteral(undefined)).toThrow(TypeError);
});

test.each([
  ['One line.', '"""One line."""'],
  ['Ends with "', '"""Ends with \\""""'],
  ['One.\n\n  Two """ \\d  \n', '"""One.\n\n      Two \\"\\"\\" \\\\d\n    """'],
  ['Ends with """', '"""Ends with \\"\\"\\""""'],
  ['', '""""""'],
])('the docstring of %j', (text, expected) => {
  expect(docstring(text, '    ')).toBe(expected);
});

describe('indentation', () => {
  test.each([
    ['x = 1\n\ny = 2\n', '    x = 1\n\n    y = 2\n'],
    ['x = """a\n b\n"""\ny', '    x = """a\n b\n"""\n    y'],
    ['x = f"""a\n{\n b}\n"""\ny', '    x = f"""a\n{\n b}\n"""\n    y'],
    ['x = "a\\\nb"\ny', '    x = "a\\\nb"\n    y'],
    ['f(\na)\n# c\nx = \\\n1', '    f(\n    a)\n    # c\n    x = \\\n    1'],
    ['x\r\ny\r\n', '    x\r\n    y\r\n'],
    ["s = \"# '''\"\nt", "    s = \"# '''\"\n    t"],
  ])('of %j', (text, expected) => {
    expect(indentPython(text, '    ')).toBe(expected);
  });

  test.each([
    ['    x = 1\n    y = 2', 'x = 1\ny = 2'],
    ['    x = """a\n    b"""\n    y', 'x = """a\n    b"""\ny'],
    ['    x = (\n1)\n    y', 'x = (\n1)\ny'],
    ['    x = (\n      1)\n    y', 'x = (\n  1)\ny'],
    ['# c\n    x\n  # d\n    y', '# c\nx\n# d\ny'],
    ['    if x:\n        y\n\n    z', 'if x:\n    y\n\nz'],
    ['\tx\n\ty', 'x\ny'],
    ['  # only\n    # comments', '# only\n  # comments'],
    ['x\n  # c', 'x\n  # c'],
  ])('taken from %j', (text, expected) => {
    expect(dedentPython(text)).toBe(expected);
  });

  const line = fc.constantFrom(
    'x = 1',
    'if x:\n    y = 2',
    's = """a\n  b\n\nc"""',
    'f(\n  a,\nb)',
    '# note',
    '',
    'z = "q\\\n w"',
    'f"""{\n1}"""',
  );
  const code = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));

  test('given and taken again leaves the text', () => {
    fc.assert(
      fc.property(code, fc.constantFrom('  ', '    ', '\t'), (text, prefix) => {
        expect(dedentPython(indentPython(text, prefix))).toBe(text);
      }),
    );
  });

  test('changes no value', () => {
    const strings = (text: string) => {
      const parsed = parseModule(text);
      if (!parsed.ok) throw new Error(parsed.message);
      return JSON.stringify(parsed.module.body, (key, value) => (/lineno|col_offset/.test(key) ? undefined : value));
    };
    fc.assert(
      fc.property(code, (text) => {
        const block = `if 1:\n${indentPython(`${text}\n0`, '    ')}`;
        expect(strings(block)).toContain(strings(`${text}\n0`).slice(1, -1));
      }),
    );
  });
});

describe('edits', () => {
  const disjoint = fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 6 });

  test('make the text that its pieces make', () => {
    fc.assert(
      fc.property(disjoint, (parts) => {
        let text = '';
        let expected = '';
        const edits = parts.map(([kept, removed, inserted]) => {
          text += 'k'.repeat(kept);
          expected += 'k'.repeat(kept) + inserted;
          const start = text.length;
          text += 'r'.repeat(removed);
          return { start, end: text.length, text: inserted };
        });
        expect(applyEdits(text, edits)).toBe(expected);
      }),
    );
  });

  test.each([
    [
      [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ],
    ],
    [[{ start: 0, end: 9, text: '' }]],
    [[{ start: 2, end: 1, text: '' }]],
    [
      [
        { start: 0, end: 3, text: '' },
        { start: 1, end: 2, text: '' },
      ],
    ],
  ])('that overlap or lie outside throw: %j', (edits) => {
    expect(() => applyEdits('abcd', edits)).toThrow(RangeError);
  });

  test.each([
    ['ab\ncd', 4, 2, 1],
    ['a\r\nb', 3, 2, 0],
    ['a\rb', 2, 2, 0],
    ['😀x', 2, 1, 2],
    ['', 0, 1, 0],
    ['a\n', 2, 2, 0],
  ])('the place in %j of %i', (text, offset, line, column) => {
    expect(lineColumn(text, offset)).toEqual({ line, column });
  });
});

describe('names', () => {
  test.each([
    ['Train the model', 'train_the_model'],
    ['2.1 Données d’été', 'donnees_dete'],
    ['3) Load data', 'load_data'],
    ['N_ESTIMATORS', 'n_estimators'],
    ['learningRate', 'learning_rate'],
    ['XGBoost & PyTorch', 'xgboost_pytorch'],
    ['class', 'class_'],
    ['Import', 'import_'],
    ['2024', 'n2024'],
    ['Straße', 'strasse'],
    ['Обучение модели', 'obuchenie_modeli'],
    ['数据', 'unnamed'],
    ['🚀 Go!', 'go'],
    ['', 'unnamed'],
    ["Don't `stop`", 'dont_stop'],
  ])('%j gives %s', (text, expected) => {
    expect(toIdentifier(text)).toBe(expected);
  });

  test('that are made are always identifiers in lower case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = toIdentifier(text);
        expect(isIdentifier(made)).toBe(true);
        expect(made).toBe(made.toLowerCase());
        expect(toIdentifier(made)).toBe(made);
      }),
    );
  });

  test.each([
    ['x', true],
    ['_', true],
    ['é1', true],
    ['match', true],
    ['1x', false],
    ['a-b', false],
    ['', false],
    ['for', false],
    ['None', false],
  ])('%j is an identifier: %s', (text, expected) => {
    expect(isIdentifier(text)).toBe(expected);
  });

  test('are made unique by counting from two', () => {
    expect(uniqueName('a', new Set())).toBe('a');
    expect(uniqueName('a', new Set(['a', 'a_2']))).toBe('a_3');
  });
});

test.each([
  ['one_of_many', 11, 'one_of_many'],
  ['one_of_many_words', 11, 'one_of_many'],
  ['one_of_many_words', 13, 'one_of_many'],
  ['one__of', 4, 'one'],
  ['donaudampfschiff', 5, 'donau'],
])('%s in %i letters is %s', (identifier, length, expected) => {
  expect(shortenIdentifier(identifier, length)).toBe(expected);
});
