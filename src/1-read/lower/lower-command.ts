import { pythonString } from '../../python/print.ts';
import { readCommands, textsOf } from '../../shell/read-commands.ts';
import { type CellLowering, drop, spanOf } from './cell-lowering.ts';
import { expandCommand } from './expand-command.ts';
import { type CodeLine, splitLogicalLines } from './logical-lines.ts';
import { lowerRun } from './lower-run.ts';
import { lowerShellLine, shellLinesExpression } from './lower-shell.ts';
import { type LineLowering, lineMagics } from './magic-policies.ts';
import { findPackageCommand, readPackageCommand } from './read-installs.ts';
import { stripOptions } from './strip-options.ts';
import { reportTimeitEffect } from './timeit-effect.ts';

/** Lowers an escaped line (`%magic`, `!command`, `?name`, `,f x` …) to Python lines without indentation; `null` if there are none. */
export function lowerCommand(command: string, lines: readonly CodeLine[], lowering: CellLowering): string[] | null {
  if (command.startsWith('!!')) return [shellLinesExpression(command.slice(2).trim(), lowering)];
  if (command.startsWith('!')) return lowerShellLine(command.slice(1).trim(), lines, lowering);
  if (command.startsWith('?') || /\?\s*$/.test(command)) return dropped(lines, 'it only shows documentation', lowering);
  if (command.startsWith('%%'))
    return refuse(command.split(/\s/)[0] ?? command, 'a cell magic is in the middle of the cell', {
      lines,
      lowering,
    });
  if (command.startsWith('%')) return lowerMagic(command, lines, lowering);
  return lowerAutoCall(command);
}

/** Lowers `target = %magic` and `target = !command`. */
export function lowerAssignment(target: string, command: string, place: Place): string[] {
  const { lines, lowering } = place;
  if (command.startsWith('!')) {
    if (/^\w+$/.test(target)) lowering.shellLists.add(target);
    return [`${target} = ${shellLinesExpression(command.replace(/^!!?/, '').trim(), lowering)}`];
  }
  const { name, rest } = splitMagic(command);
  const value = magicValue(name, rest, lowering);
  if (value !== null) return `${target} = ${value}`.split('\n');
  lowering.report.add('magic-without-value', spanOf(lines, lowering), { name: target, magic: `%${name}` });
  return [`${target} = None`];
}

/** The position of a command. */
export interface Place {
  readonly lines: readonly CodeLine[];
  readonly lowering: CellLowering;
}

function magicValue(name: string, rest: string, lowering: CellLowering): string | null {
  if (name === 'pwd') return importing('os', 'os.getcwd()', lowering);
  if (name === 'env' && rest === '') return importing('os', 'dict(os.environ)', lowering);
  if (name === 'env' && /^\w+$/.test(rest)) return importing('os', `os.environ[${pythonString(rest)}]`, lowering);
  if (name === 'sx' || name === 'system') return shellLinesExpression(rest, lowering);
  if (name === 'time' && rest !== '' && !/^[%!]/.test(rest)) return rest;
  return null;
}

function importing(module: string, code: string, lowering: CellLowering): string {
  lowering.imports.add(`import ${module}`);
  return code;
}

function splitMagic(command: string): { readonly name: string; readonly rest: string } {
  const match = /^%+\s*([^\s]*)\s*([\s\S]*)$/.exec(command);
  return { name: match?.[1] ?? '', rest: match?.[2]?.trim() ?? '' };
}

function lowerMagic(command: string, lines: readonly CodeLine[], lowering: CellLowering): string[] | null {
  const { name, rest } = splitMagic(command);
  const policy = lineMagics.get(name);
  const place = { lines, lowering };
  switch (policy?.kind) {
    case 'drop':
      return dropped(lines, policy.reason, lowering);
    case 'statement':
      return lowerStatement(stripOptions(rest, policy.options, policy.long), place);
    case 'lower':
      return lowerings[policy.how](rest, place, name);
    case 'refuse':
      return refuse(`%${name}`, policy.reason, place);
    case undefined:
      lowering.report.add('unknown-magic', spanOf(lines, lowering), { magic: `%${name}` });
      return dropped(lines, 'the magic is not known', lowering);
  }
}

function lowerStatement(text: string, place: Place): string[] | null {
  if (text === '') return dropped(place.lines, 'it measures nothing', place.lowering);
  const texts = text.split('\n');
  const line = splitLogicalLines(texts.map((one) => ({ text: one, line: 1, column: 0 })))[0];
  if (line?.kind === 'escape') return lowerCommand(line.command, place.lines, place.lowering);
  if (line?.kind === 'assign') return lowerAssignment(line.target, line.command, place);
  if (line?.kind === 'blank' || line?.kind === 'help')
    return dropped(place.lines, 'it measures nothing', place.lowering);
  return texts;
}

const lowerings: Readonly<Record<LineLowering, (rest: string, place: Place, name: string) => string[] | null>> = {
  timeit(rest, place) {
    reportTimeitEffect('%timeit', stripOptions(rest, 'n:r:tcp:qov:', []), place);
    return dropped(place.lines, 'it only measures, and what it assigns does not last', place.lowering);
  },
  cd: lowerCd,
  pwd: (_rest, place) => dropped(place.lines, 'it only shows the folder', place.lowering),
  env: lowerEnv,
  'get-env': lowerEnv,
  run: (rest, place) => lowerRun(rest, place.lines, place.lowering),
  pip: lowerPackages,
  conda: lowerPackages,
  uv: lowerPackages,
  system: (rest, place) => [shellLinesExpression(rest, place.lowering)],
  alias: (rest, place, name) => lowerShellLine(`${name} ${rest}`, place.lines, place.lowering),
  pylab: () => [
    'import numpy',
    'import matplotlib',
    'from matplotlib import pylab, mlab, pyplot',
    'np = numpy',
    'plt = pyplot',
    'from matplotlib.pylab import *',
    'from numpy import *',
  ],
  xdel: (rest) => [`del ${rest.replace(/^-n\s+/, '')}`],
};

function lowerPackages(rest: string, place: Place, name: string): string[] | null {
  for (const command of readCommands(`${name} ${rest}`)) {
    const found = findPackageCommand(textsOf(command));
    if (found !== null) readPackageCommand(found, place.lines, place.lowering);
  }
  return dropped(place.lines, 'its packages are part of the environment', place.lowering);
}

function lowerCd(rest: string, place: Place): string[] | null {
  const path = rest
    .replace(/^-q\b\s*|\s+-q$/g, '')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  if (path.startsWith('-')) return refuse('%cd', `\`${path}\` names a folder that only the session knows`, place);
  place.lowering.imports.add('import os');
  const text = expandCommand(path === '' ? '~' : path, place.lowering.names);
  return [path === '' || path.startsWith('~') ? `os.chdir(os.path.expanduser(${text}))` : `os.chdir(${text})`];
}

function lowerEnv(rest: string, place: Place): string[] | null {
  const match = /^([^\s=]+)\s*=\s*([\s\S]*)$/.exec(rest) ?? /^([^\s=]+)\s+([\s\S]+)$/.exec(rest);
  if (match === null) return dropped(place.lines, 'it only shows environment variables', place.lowering);
  place.lowering.imports.add('import os');
  const { names } = place.lowering;
  return [`os.environ[${expandCommand(match[1] ?? '', names)}] = ${expandCommand(match[2] ?? '', names)}`];
}

/** `;f a b` calls `f("a b")`, `,f a b` calls `f("a", "b")`, `/f a, b` calls `f(a, b)`. */
function lowerAutoCall(command: string): string[] {
  const match = /^([,;/])\s*([\w.]+)\s*([\s\S]*)$/.exec(command);
  const [, mark = '/', callee = '', rest = ''] = match ?? [];
  if (mark === '/') return [`${callee}(${rest})`];
  const words = mark === ';' ? [rest] : rest.split(/\s+/).filter((word) => word !== '');
  return [`${callee}(${words.map(pythonString).join(', ')})`];
}

function refuse(magic: string, reason: string, place: Place): null {
  place.lowering.report.add('unsupported-magic', spanOf(place.lines, place.lowering), { magic, reason });
  return dropped(place.lines, reason, place.lowering);
}

function dropped(lines: readonly CodeLine[], reason: string, lowering: CellLowering): null {
  drop(lines, reason, lowering);
  return null;
}
