/** Files that a shell command reads (if they exist) or writes. */
import type { PathRoot } from '../../ir.ts';
import { folderOptions, outputOptions, shellFunctions } from '../../knowledge/calls/path-calls.ts';
import type { Expr } from '../../python/parse.ts';
import { readCommands, type ShellWord } from '../../shell/read-commands.ts';
import type { Arguments } from '../calls/call-arguments.ts';
import { type Machine, readName, type Scope } from '../execution/machine.ts';

/** A word of a command, with its place in the literal. */
interface Word {
  readonly text: string;
  readonly start: number;
  /** The start of the path, if it is a variable of the notebook. */
  readonly root?: PathRoot;
}

interface ShellPath extends Word {
  readonly kind: 'reads-path' | 'writes-path';
  readonly pathKind: 'file' | 'folder';
  /** Files are written into the folder. */
  readonly isFilled?: boolean;
}

/** Records the paths of a literal shell command. */
export function recordShellPaths(machine: Machine, dotted: string, given: Arguments, scope: Scope): void {
  if (!shellFunctions.has(dotted) || machine.folder !== '') return;
  const texts = [given.node.args[0], given.node.keywords.find(({ arg }) => arg === 'input')?.value];
  for (const node of texts) if (node !== undefined) recordText(machine, node, scope);
}

function recordText(machine: Machine, node: Expr, scope: Scope): void {
  if (node.nodeType !== 'JoinedStr' && (node.nodeType !== 'Constant' || typeof node.value !== 'string')) return;
  const { start, end } = scope.place.range(node);
  const literal = scope.place.text.slice(start, end);
  const [opening, prefix = ''] = /^(f?)("""|'''|"|')/.exec(literal) ?? [];
  if (opening === undefined) return;
  const body = literal.slice(opening.length, prefix.length - opening.length);
  // Braces would mean something else once a plain text is an f-string.
  if ((prefix === '' ? /[{}]/ : /\{\{|\}\}/).test(body)) return;
  for (const path of pathsOf(machine, scope, body)) {
    const from = start + opening.length + path.start;
    const to = from + path.text.length;
    const plainAt = prefix === '' ? { plainAt: start } : {};
    const inside = { cell: scope.place.cell, start: from, end: to, text: path.text, isInside: true, ...plainAt };
    const { kind, pathKind } = path;
    const place = { kind, path: path.text, pathKind, root: path.root ?? inside, span: scope.place.spanOf(from, to) };
    machine.record.effects.push(place);
    if (path.isFilled) machine.record.effects.push({ ...place, path: `${path.text}/*`, pathKind: 'file' });
    if (kind === 'writes-path') machine.written.add(plain(path.text));
  }
}

function pathsOf(machine: Machine, scope: Scope, body: string): readonly ShellPath[] {
  const commands = readCommands(body);
  if (commands.some(({ words }) => /^(?:cd|pushd)$/.test(words[0]?.text ?? ''))) return [];
  const known = (word: ShellWord): Word => withConstant(machine, scope, placed(word));
  return commands.flatMap(({ words, redirects }) => [
    ...redirects.flatMap(({ target, mode }) => (target === null ? [] : redirectPaths(machine, known(target), mode))),
    ...pathsOfCommand(machine, words.map(known)),
  ]);
}

/** The contiguous part of a word in the literal: the whole word, or the part after its `=`; empty if there is none. */
function placed({ text, places }: ShellWord): Word {
  const isOnePiece = (from: number): boolean => (places.at(-1) ?? 0) - (places[from] ?? 0) === text.length - 1 - from;
  const value = text.indexOf('=') + 1;
  if (isOnePiece(0)) return { text, start: places[0] ?? 0 };
  return isOnePiece(value) ? { text: text.slice(value), start: places[value] ?? 0 } : { text: '', start: 0 };
}

/** `{folder}/x.csv`, where the variable is a text that is known. */
function withConstant(machine: Machine, scope: Scope, word: Word): Word {
  const [, name, rest = ''] = /^\{(\w+)\}((?:\/[\w./-]*)?)$/.exec(word.text) ?? [];
  const constant = name === undefined ? null : readName(machine, scope, name).constant;
  if (typeof constant?.value !== 'string' || constant.root === null) return word;
  return { ...word, text: constant.value + rest, root: constant.root };
}

function redirectPaths(machine: Machine, word: Word, mode: string): readonly ShellPath[] {
  if (!isPath(word.text) || word.text.startsWith('/dev/')) return [];
  const written: ShellPath = { ...word, kind: 'writes-path', pathKind: 'file' };
  if (mode === '<') return readPath(machine, word);
  return mode.endsWith('>>') ? [...readPath(machine, word), written] : [written];
}

function pathsOfCommand(machine: Machine, [program, ...rest]: readonly Word[]): readonly ShellPath[] {
  const name = program?.text ?? '';
  const plainWords = rest.filter((word) => isPath(word.text));
  const write = (word: Word, pathKind: 'file' | 'folder', isFilled = false): ShellPath => ({
    ...word,
    kind: 'writes-path',
    pathKind,
    isFilled,
  });
  if (name === 'mkdir') return plainWords.map((word) => write(word, 'folder'));
  if (name === 'touch' || name === 'tee') return plainWords.map((word) => write(word, 'file'));
  if (name === 'rm')
    return plainWords.flatMap((word) => readPath(machine, word)).flatMap((one) => [one, write(one, one.pathKind)]);
  const last = plainWords.at(-1);
  if ((name === 'cp' || name === 'mv') && last !== undefined && plainWords.length > 1) {
    const known = kindOf(machine, last.text);
    return [
      ...plainWords.slice(0, -1).flatMap((word) => readPath(machine, word)),
      write(last, known ?? 'file', known === 'folder'),
    ];
  }
  return rest.flatMap((word, index): readonly ShellPath[] => {
    const option = rest[index - 1]?.text ?? '';
    if (!isPath(word.text)) return readPath(machine, optionValue(word));
    if (outputOptions[name]?.test(option)) return [write(word, 'file')];
    if (folderOptions[name]?.test(option)) return [write(word, 'folder', true)];
    return readPath(machine, word);
  });
}

/** The part after the `=` of an option. */
function optionValue(word: Word): Word {
  const at = word.text.startsWith('-') ? word.text.indexOf('=') + 1 : 0;
  return { text: word.text.slice(at), start: word.start + at };
}

function readPath(machine: Machine, word: Word): readonly ShellPath[] {
  const kind = kindOf(machine, word.text);
  return kind === null || !isPath(word.text) ? [] : [{ ...word, kind: 'reads-path', pathKind: kind }];
}

/** The kind of a path, on disk or by earlier writes; null if unknown. */
function kindOf(machine: Machine, path: string): 'file' | 'folder' | null {
  const wanted = plain(path);
  const fact = machine.paths.get(wanted)?.kind;
  if (fact !== undefined) return fact;
  if ([...machine.written].some((written) => written.startsWith(`${wanted}/`))) return 'folder';
  return machine.written.has(wanted) ? 'file' : null;
}

function isPath(text: string): boolean {
  return /^[\w./-]+$/.test(text) && !text.startsWith('-') && !/^(?:\.{1,2}\/?|\d+)$/.test(text);
}

function plain(path: string): string {
  return path.replace(/^\.\//, '').replace(/\/$/, '');
}
