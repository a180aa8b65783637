import { pythonBlock } from '../../python/print.ts';
import { readWords } from '../../shell/read-commands.ts';
import { type CellLowering, drop, spanOf } from './cell-lowering.ts';
import { expandCommand } from './expand-command.ts';
import { indentLines } from './indent-lines.ts';
import type { CodeLine } from './logical-lines.ts';
import { readScript, shellLinesExpression } from './lower-shell.ts';
import { type CellMagicPolicy, cellMagics } from './magic-policies.ts';
import { stripOptions } from './strip-options.ts';
import { reportTimeitEffect } from './timeit-effect.ts';

/** A cell magic: its name, its arguments, its line and the lines below. */
export interface CellMagic {
  readonly name: string;
  readonly rest: string;
  readonly head: CodeLine;
  readonly body: readonly CodeLine[];
}

/** Finds the cell magic that a cell begins with; comments may be above it. */
export function findCellMagic(lines: readonly CodeLine[]): CellMagic | null {
  const at = lines.findIndex((line) => !/^\s*(#.*)?$/.test(line.text));
  const head = lines[at];
  const match = /^%%\s*(!|[^\s!]+)\s*(.*?)\s*$/.exec(head?.text ?? '');
  if (head === undefined || match === null) return null;
  return { name: match[1] ?? '', rest: match[2] ?? '', head, body: lines.slice(at + 1) };
}

/** Lowers a cell that is a cell magic. */
export function lowerCellMagic(magic: CellMagic, lowering: CellLowering): CodeLine[] {
  const policy = cellMagics.get(magic.name);
  const whole = [magic.head, ...magic.body];
  switch (policy?.kind) {
    case 'drop':
      drop(whole, policy.reason, lowering);
      return [];
    case 'body':
      drop([magic.head], 'it only measures; the statements stay', lowering);
      return lowering.lower(magic.body, lowering);
    case 'lower':
      return lowerings[policy.how](magic, lowering);
    case 'script':
      return lowerScript(magic, policy.program, lowering);
    default:
      return leaveOut(magic, policy, lowering);
  }
}

function leaveOut(
  magic: CellMagic,
  policy: Extract<CellMagicPolicy, { kind: 'language' | 'refuse' }> | undefined,
  lowering: CellLowering,
): CodeLine[] {
  const span = spanOf([magic.head], lowering);
  const name = `%%${magic.name}`;
  if (policy === undefined) lowering.report.add('unknown-magic', span, { magic: name });
  else if (policy.kind === 'refuse')
    lowering.report.add('unsupported-magic', span, { magic: name, reason: policy.reason });
  else lowering.report.add('other-language-cell', span, { language: policy.language });
  drop([magic.head, ...magic.body], policy === undefined ? 'the magic is not known' : 'it is not Python', lowering);
  return [];
}

const lowerings: Readonly<
  Record<Extract<CellMagicPolicy, { kind: 'lower' }>['how'], (magic: CellMagic, lowering: CellLowering) => CodeLine[]>
> = {
  timeit(magic, lowering) {
    const setup = stripOptions(magic.rest, 'n:r:tcp:qov:', []);
    const body = [setup, ...magic.body.map((line) => line.text)].join('\n');
    reportTimeitEffect('%%timeit', body, { lines: [magic.head], lowering });
    drop([magic.head, ...magic.body], 'it only measures, and what it assigns does not last', lowering);
    return [];
  },
  capture: lowerCapture,
  writefile(magic, lowering) {
    const words = readWords(magic.rest);
    const path = words.find((word) => !/^(-a|--append)$/.test(word)) ?? '';
    const text = magic.body
      .map((line) => `${line.text}\n`)
      .join('')
      .replace(/\n\n$/, '\n');
    const append = words.some((word) => /^(-a|--append)$/.test(word));
    lowering.writtenFiles.push({ path, append, text, span: spanOf([magic.head, ...magic.body], lowering) });
    return [];
  },
  system(magic, lowering) {
    const command = [magic.rest, ...magic.body.map((line) => line.text)].filter((text) => text !== '').join('\n');
    return [{ ...magic.head, text: shellLinesExpression(command, lowering) }];
  },
};

/** `%%capture out`: the output of the cell goes to `out.stdout` and `out.stderr`, and `out.show()` prints it. */
function lowerCapture(magic: CellMagic, lowering: CellLowering): CodeLine[] {
  const words = magic.rest.split(/\s+/).filter((word) => word !== '');
  const name = words.find((word) => !word.startsWith('-'));
  if (name === undefined) {
    drop([magic.head], 'it only hides output', lowering);
    return lowering.lower(magic.body, lowering);
  }
  const body = lowering.lower(magic.body, { ...lowering, captured: true });
  const streams = ['stdout', 'stderr'].filter((stream) => !words.includes(`--no-${stream}`));
  const head = (text: string): CodeLine => ({ ...magic.head, text });
  const last = magic.body.at(-1)?.line ?? magic.head.line;
  const value = (stream: string) => (streams.includes(stream) ? `${name}_${stream}.getvalue()` : '""');
  for (const module of ['contextlib', 'functools', 'io', 'types']) lowering.imports.add(`import ${module}`);
  const redirects = streams.map((stream) => `contextlib.redirect_${stream}(${name}_${stream})`);
  return [
    ...streams.map((stream) => head(`${name}_${stream} = io.StringIO()`)),
    head(`with ${redirects.length > 0 ? redirects.join(', ') : 'contextlib.nullcontext()'}:`),
    ...(isEmpty(body) ? [head('    pass')] : indentLines(body, '    ')),
    {
      text:
        `${name} = types.SimpleNamespace(stdout=${value('stdout')}, stderr=${value('stderr')}, outputs=[], ` +
        `show=functools.partial(print, ${value('stdout')}, end=""))`,
      line: last,
      column: 0,
    },
  ];
}

function isEmpty(lines: readonly CodeLine[]): boolean {
  return lines.every((line) => /^\s*(#.*)?$/.test(line.text));
}

/** `%%bash` and similar: a program that gets the body as its input. A failure is an error, as in the notebook. */
function lowerScript(magic: CellMagic, program: readonly string[], lowering: CellLowering): CodeLine[] {
  const whole = [magic.head, ...magic.body];
  const { words, options } = scriptOptions(magic.rest);
  const command = [...program, ...words];
  if (program.length === 0 && /^(false|echo|true|:)$/.test(words[0] ?? 'false')) {
    drop(whole, 'the cell is switched off', lowering);
    return [];
  }
  if (options.has('bg') || options.has('err') || options.has('proc')) {
    const reason = 'a background process, or its error output as a variable, has no equivalent';
    lowering.report.add('unsupported-magic', spanOf([magic.head], lowering), { magic: `%%${magic.name}`, reason });
    drop(whole, reason, lowering);
    return [];
  }
  const isShell = /^(ba|z|k)?sh$/.test(command[0] ?? '');
  const script = isShell ? readScript(magic.body, lowering) : { shows: false, text: joinLines(magic.body) };
  const out = options.get('out');
  if (script.shows && out === undefined) {
    drop(whole, 'it only shows something or installs packages', lowering);
    return [];
  }
  return writeScript({ magic, command, text: script.text, out, check: !options.has('no-raise-error') }, lowering);
}

interface Script {
  readonly magic: CellMagic;
  readonly command: readonly string[];
  readonly text: string;
  readonly out: string | undefined;
  readonly check: boolean;
}

function writeScript(script: Script, lowering: CellLowering): CodeLine[] {
  lowering.imports.add('import subprocess');
  const words = script.command.map((word) => {
    if (word !== 'python') return expandCommand(word, lowering.names);
    lowering.imports.add('import sys');
    return 'sys.executable';
  });
  const target = script.out === undefined ? '' : `${script.out} = `;
  const captures = script.out !== undefined || lowering.captured;
  const text = `${script.text.replace(/\n*$/, '')}\n`;
  const run =
    `subprocess.run([${words.join(', ')}], input=${pythonBlock(text).replace('"""', '"""\\\n')}, text=True, check=${script.check ? 'True' : 'False'}` +
    `${captures ? ', stdout=subprocess.PIPE' : ''})${captures ? '.stdout' : ''}`;
  const code = target === '' && captures ? `print(${run}, end="")` : target + run;
  const last = script.magic.body.at(-1)?.line ?? script.magic.head.line;
  return code
    .split('\n')
    .map((line, index) => ({ text: line, line: Math.min(script.magic.head.line + index, last), column: 0 }));
}

function scriptOptions(rest: string): { readonly words: string[]; readonly options: ReadonlyMap<string, string> } {
  const words: string[] = [];
  const options = new Map<string, string>();
  const all = readWords(rest);
  for (let at = 0; at < all.length; at += 1) {
    const word = all[at] ?? '';
    const match = /^--(out|err|proc|bg|no-raise-error)(?:=(.*))?$/.exec(word);
    if (match === null) words.push(word);
    else if (match[2] !== undefined || /^(bg|no-raise-error)$/.test(match[1] ?? ''))
      options.set(match[1] ?? '', match[2] ?? '');
    else {
      options.set(match[1] ?? '', all[at + 1] ?? '');
      at += 1;
    }
  }
  return { words, options };
}

function joinLines(lines: readonly CodeLine[]): string {
  return lines.map((line) => line.text).join('\n');
}
