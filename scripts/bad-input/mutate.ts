/** Changes of a text at random places, as typing, merging, cutting off and bad tools leave them. */

/** A number from 0 below `end`, of a generator with a seed. */
export type Draw = (end: number) => number;

/** A generator that gives the same numbers for the same seed, everywhere. */
export function createDraw(seed: number): Draw {
  let state = (seed * 2654435761 + 1) >>> 0;
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * end);
  };
}

const pieces: readonly string[] = [
  ...[
    '',
    ' ',
    '\n',
    '\t',
    '\r\n',
    '\r',
    '\0',
    '\uFEFF',
    '\u2028',
    '\uD800',
    'é',
    '日本',
    '🙂',
    '\\',
    '"',
    "'",
    '"""',
    '`',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '{{',
    '}}',
    '${{',
    '${{inputs.x}}',
    ':',
    ': ',
    '- ',
    '#',
    '%',
    '%%',
    '!',
    '&a ',
    '*a',
    '<<: *a',
    '|',
    '>',
    '---\n',
  ],
  ...[
    'null',
    'true',
    '~',
    '0',
    '-1',
    '1e999',
    '.nan',
    '!!python/object:os.system x',
    '!!binary x',
    '0o17',
    '2020-01-01',
  ],
  ...[
    'lambda: ',
    'if x:\n',
    'def f(',
    'class ',
    'import ',
    'from . import *\n',
    '@',
    'async ',
    'await ',
    'yield ',
    'return\n',
    'global x\n',
    'del ',
  ],
  ...[
    '%run nb.ipynb\n',
    '%%writefile ../x.py\n',
    '%%bash\n',
    '!ls | grep x\n',
    'x = !pwd\n',
    'get_ipython()',
    'globals()',
    'exec(',
    'eval("x")',
  ],
  ...['step:', 'parameters', 'unit:x', 'skip', '../../x', '/etc/passwd', 'C:\\x', '~', 'con', 'x'.repeat(300)],
];

const manies: readonly ((times: number) => string)[] = [
  (times) => '('.repeat(times),
  (times) => '['.repeat(times) + ']'.repeat(times),
  (times) => `x = ${'1 + '.repeat(times)}1\n`,
  (times) => `x = [${'1, '.repeat(times)}]\n`,
  (times) => `${'a.'.repeat(times)}b\n`,
  (times) => `${'not '.repeat(times)}x\n`,
  (times) => `x: ${'{a: '.repeat(times)}1${'}'.repeat(times)}\n`,
  (times) => `${'- '.repeat(times)}x\n`,
  (times) => 'x\n'.repeat(times),
];

/** Changes a text at one to four places; notebooks also in what JSON says. */
export function mutate(text: string, draw: Draw): string {
  let changed = text;
  for (let left = 1 + draw(4); left > 0; left--) changed = mutateOnce(changed, draw);
  return changed;
}

function mutateOnce(text: string, draw: Draw): string {
  if (text.startsWith('{') && draw(2) === 0) return mutateJson(text, draw);
  const at = draw(text.length + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)] as Item;
  switch (draw(9)) {
    case 0:
      return text.slice(0, at) + pick(pieces) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + draw(12));
    case 2:
      return text.slice(0, at) + pick(pieces) + text.slice(at + 1 + draw(6));
    case 3:
      return text.slice(0, at);
    case 4:
      return onLines(text, draw, (lines, line) => [...lines.slice(0, line), ...lines.slice(line + 1)]);
    case 5:
      return onLines(text, draw, (lines, line) => [...lines.slice(0, line), lines[line] ?? '', ...lines.slice(line)]);
    case 6:
      return onLines(text, draw, (lines, line) => swapped(lines, line, draw(lines.length)));
    case 7:
      return onLines(text, draw, (lines, line) =>
        lines.map((one, index) => (index === line ? `${' '.repeat(draw(5))}${one}` : one)),
      );
    default:
      return draw(4) === 0
        ? text.slice(0, at) + pick(manies)(10 ** (1 + draw(4))) + text.slice(at)
        : word(text, at, draw);
  }
}

function onLines(
  text: string,
  draw: Draw,
  change: (lines: readonly string[], line: number) => readonly string[],
): string {
  const lines = text.split('\n');
  return change(lines, draw(lines.length)).join('\n');
}

function swapped(lines: readonly string[], one: number, other: number): readonly string[] {
  return lines.map((line, index) =>
    index === one ? (lines[other] ?? '') : index === other ? (lines[one] ?? '') : line,
  );
}

/** Puts a word of the text in the place of another. */
function word(text: string, at: number, draw: Draw): string {
  const words = [...text.slice(0, 20_000).matchAll(/[\w.]+/g)].map(([found]) => found);
  const next = /[\w.]+/.exec(text.slice(at));
  if (next === null || words.length === 0) return text;
  const start = at + next.index;
  return text.slice(0, start) + (words[draw(words.length)] ?? '') + text.slice(start + next[0].length);
}

const strange: readonly unknown[] = [null, true, 0, -1, 1.5, '', 'x', [], {}, [null], { x: [] }, 'a'.repeat(5000)];

/** Replaces, removes or doubles one value. */
function mutateJson(text: string, draw: Draw): string {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return text;
  }
  const holders: (unknown[] | Record<string, unknown>)[] = [];
  const open: unknown[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    holders.push(value as Record<string, unknown>);
    open.push(...Object.values(value).filter((one) => one !== undefined));
  }
  const holder = holders[draw(holders.length)] ?? {};
  const keys = Object.keys(holder);
  const key = keys[draw(keys.length)] ?? 'x';
  const change = draw(3);
  if (Array.isArray(holder) && change === 0) holder.splice(Number(key) || 0, 1);
  else if (Array.isArray(holder) && change === 1) holder.push(holder[Number(key) || 0] ?? null);
  else (holder as Record<string, unknown>)[key] = strange[draw(strange.length)];
  return JSON.stringify(root, null, 1);
}
