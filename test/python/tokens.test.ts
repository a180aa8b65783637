import { describe, expect, test } from 'vitest';
import { lineStarts } from '../../src/python/positions.ts';
import { tokenize } from '../../src/python/tokens.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';

const structural = new Set(['newline', 'indent', 'dedent']);

function placed(source: string): readonly (readonly [string, number, number, string])[] {
  const starts = lineStarts(source);
  let line = 0;
  return tokenize(source).map((token) => {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= token.start) line++;
    if (structural.has(token.kind)) return [token.kind, 0, 0, ''];
    return [token.kind, line + 1, token.start - (starts[line] ?? 0), token.text];
  });
}

describe.skipIf(!python())(`the tokens ${whyNoPython()}`, () => {
  test('of the standard library are those of CPython', () => {
    const lines = runPython(['test/python/tokens_of_cpython.py', '6']).trim().split('\n');
    expect(lines.length).toBeGreaterThan(25);
    for (const line of lines) {
      const { source, tokens } = JSON.parse(line) as { source: string; tokens: [string, number, number, string][] };
      const mine = placed(source);
      const index = mine.findIndex((token, at) => token.join('\0') !== tokens[at]?.join('\0'));
      expect(index < 0 ? [] : [mine[index], source.slice(0, 80)]).toEqual(index < 0 ? [] : [tokens[index]]);
      expect(mine.length).toBe(tokens.length);
    }
  });
});

const shown = (text: string) =>
  tokenize(text)
    .filter((token) => !structural.has(token.kind))
    .map((token) => `${token.kind}:${token.text}`);

test.each([
  ['x = 1if y else 2', ['name:x', 'operator:=', 'number:1', 'keyword:if', 'name:y', 'keyword:else', 'number:2']],
  ['f"{a["b"]:{w}} {{}}" + 1', ['string:f"{a["b"]:{w}} {{}}"', 'operator:+', 'number:1']],
  ["f'{x!r:>{len('}')}}'", ["string:f'{x!r:>{len('}')}}'"]],
  ['rb"\\"" Rf\'\\{x}\'', ['string:rb"\\""', "string:Rf'\\{x}'"]],
  ['f"\\N{DASH}{x}"', ['string:f"\\N{DASH}{x}"']],
  ['f"""{\nx # }\n}"""', ['string:f"""{\nx # }\n}"""']],
  ['"a\\\nb" c', ['string:"a\\\nb"', 'name:c']],
  [
    '0xFF_f 1_0.5e-1_0j .5 5. 1..real',
    ['number:0xFF_f', 'number:1_0.5e-1_0j', 'number:.5', 'number:5.', 'number:1.', 'operator:.', 'name:real'],
  ],
  ['a\\\n  .b # c', ['name:a', 'operator:.', 'name:b', 'comment:# c']],
  ['é.ﬁ = 𝐱', ['name:é', 'operator:.', 'name:ﬁ', 'operator:=', 'name:𝐱']],
  ['!ls $x ?', ['operator:!', 'name:ls', 'operator:$', 'name:x', 'operator:?']],
  ['"open\nx = 1', ['string:"open', 'name:x', 'operator:=', 'number:1']],
  ['x = """open\ny', ['name:x', 'operator:=', 'string:"""open\ny']],
  ['f"{open\nx', ['string:f"{open', 'name:x']],
])('%j', (text, expected) => {
  expect(shown(text)).toEqual(expected);
});
