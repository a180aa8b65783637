/** ruff, as a formatter and as a linter: loaded when it is first needed. */
import type * as RuffModule from '@astral-sh/ruff-wasm-nodejs';
import { applyEdits, type Edit } from './edit.ts';
import { importsIn } from './facts/imports.ts';
import { lineStarts } from './positions.ts';
import { type RuffLoader, ruffOfNode } from './ruff.ts';
import { type BrokenRule, suppress } from './suppress.ts';
import { tokenize } from './tokens.ts';

/** Makes text what ruff would. */
export interface Formatter {
  /** Removes unused imports, sorts the others, formats, and marks what still breaks rules. Throws when the text is not Python: that is a mistake of ours. */
  format(text: string): string;
}

/** Formatted texts that outlive this process, by what was asked: the settings and the text. */
export interface KeptTexts {
  read(question: string): string | null;
  write(question: string, formatted: string): void;
}

/** What formats: ruff, and what it said in earlier runs. */
export interface Formatting {
  readonly ruff?: RuffLoader;
  readonly kept?: KeptTexts | undefined;
}

/** How to format. */
export interface FormatterOptions {
  /** Modules of the repository that is written: their imports stand last. */
  readonly firstParty: readonly string[];
  readonly lineLength?: number;
}

/** A finding of the linter. */
export interface LintFinding {
  /** `F821`; `invalid-syntax` for text that is not Python. */
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

const fixed = ['F401', 'I001', 'E401', 'F541', 'W291', 'W292', 'W293'];
/** The rules that generated repositories check themselves with. */
const checked = ['E4', 'E7', 'E9', 'F', 'I'];
/** What the notebook's own code may break; names that nothing defines must stay visible. */
const suppressed = /^(?:E[47]\d+|F(?!401|541|821|822)\d+)$/;
const defaultLineLength = 88;
const oldestVersion = 'py310';
const mostRounds = 20;

/** Texts formatted before, so that a build after a build in one process formats only what changed. */
const formatted = new Map<string, string>();
const mostFormatted = 1000;

/** Makes a formatter; nothing is loaded before its first use. */
export function createFormatter(
  options: FormatterOptions,
  { ruff: load = ruffOfNode, kept }: Formatting = {},
): Formatter {
  let workspace: RuffModule.Workspace | null = null;
  const settings = JSON.stringify(options);
  return {
    format(text) {
      const question = `${settings}${text}`;
      const known = formatted.get(question) ?? kept?.read(question) ?? null;
      if (known !== null) return remember(question, known);
      const workspaceFor = (version: string): RuffModule.Workspace =>
        createWorkspace(
          {
            'target-version': version,
            'line-length': options.lineLength ?? defaultLineLength,
            lint: { select: [...checked, ...fixed], isort: { 'known-first-party': options.firstParty } },
          },
          load,
        );
      workspace ??= workspaceFor(oldestVersion);
      const found = check(workspace, text);
      const newer = newerVersion(found);
      const result = newer === null ? formatWith(workspace, text, found) : formatChecked(workspaceFor(newer), text);
      kept?.write(question, result);
      return remember(question, result);
    },
  };
}

function remember(question: string, result: string): string {
  if (formatted.size >= mostFormatted) formatted.clear();
  formatted.set(question, result);
  return result;
}

/** The version of Python that a text needs where that is newer than what is usual. */
function newerVersion(found: readonly RuffModule.Diagnostic[]): string | null {
  const versions = found.flatMap(({ message }) => /syntax was added in Python 3\.(\d+)/.exec(message)?.[1] ?? []);
  return versions.length === 0 ? null : `py3${Math.max(...versions.map(Number))}`;
}

/** Names that are used and that nothing defines. */
export function lintUndefined(text: string): readonly { readonly name: string; readonly line: number }[] {
  return check(createWorkspace({ 'target-version': 'py313', lint: { select: ['F821'] } }), text)
    .filter((found) => found.code === 'F821')
    .map((found) => ({ name: /`(.+)`/.exec(found.message)?.[1] ?? '', line: found.start_location.row }));
}

/** What ruff's usual rules (E, F, W, I) say of a text. */
export function lint(text: string, firstParty: readonly string[] = []): readonly LintFinding[] {
  const workspace = createWorkspace({
    lint: { select: ['E', 'F', 'W', 'I'], ignore: ['E501'], isort: { 'known-first-party': firstParty } },
  });
  return check(workspace, text).map((found) => ({
    code: found.code ?? 'invalid-syntax',
    line: found.start_location.row,
    message: found.message,
  }));
}

function createWorkspace(
  options: Readonly<Record<string, unknown>>,
  load: RuffLoader = ruffOfNode,
): RuffModule.Workspace {
  const ruff = load();
  return new ruff.Workspace({ 'target-version': oldestVersion, ...options }, ruff.PositionEncoding.Utf16);
}

function check(workspace: RuffModule.Workspace, text: string): readonly RuffModule.Diagnostic[] {
  return workspace.check(text) as readonly RuffModule.Diagnostic[];
}

function formatChecked(workspace: RuffModule.Workspace, text: string): string {
  return formatWith(workspace, text, check(workspace, text));
}

/** Fixes, formats and marks a text of which the linter found this. To check is what takes time: once is enough where nothing is found. */
function formatWith(workspace: RuffModule.Workspace, text: string, first: readonly RuffModule.Diagnostic[]): string {
  let current = text;
  let found = first;
  for (let round = 0; round < mostRounds; round++) {
    const edits = editsOf(found, current);
    if (edits.length === 0) break;
    current = applyEdits(current, edits);
    found = check(workspace, current);
  }
  try {
    const result = workspace.format(current);
    return broken(found).length === 0 ? result : suppress(result, broken(check(workspace, result)));
  } catch (error) {
    throw new Error(`the Python that was generated cannot be formatted: ${String(error)}\n${current}`);
  }
}

/** The rules that a text breaks without remedy. */
function broken(found: readonly RuffModule.Diagnostic[]): readonly BrokenRule[] {
  return found.flatMap(({ code, start_location: { row } }) =>
    code !== null && suppressed.test(code) ? [{ code, line: row }] : [],
  );
}

/** The edits of fixes that do not touch one another; the others come in the next round. */
function editsOf(found: readonly RuffModule.Diagnostic[], text: string): readonly Edit[] {
  const invalid = found.find((diagnostic) => diagnostic.code === null || diagnostic.code === 'invalid-syntax');
  if (invalid !== undefined) {
    const { row, column } = invalid.start_location;
    throw new Error(
      `the Python that was generated is not valid: ${invalid.message}, line ${row}, column ${column}\n${text}`,
    );
  }
  const starts = lineStarts(text);
  const offset = (place: { row: number; column: number }) => (starts[place.row - 1] ?? text.length) + place.column - 1;
  const strings = found.some(isAboutSpace) ? tokenize(text).filter((token) => token.kind === 'string') : [];
  const taken: Edit[] = [];
  for (const diagnostic of found.filter(({ code }) => code !== null && fixed.includes(code))) {
    const edits = (diagnostic.fix?.edits ?? []).map((edit) => ({
      start: offset(edit.location),
      end: offset(edit.end_location),
      text: edit.content ?? '',
    }));
    if (
      diagnostic.code === 'I001' &&
      bindsTwice(text.slice(offset(diagnostic.start_location), offset(diagnostic.end_location)))
    )
      continue;
    const isInString =
      isAboutSpace(diagnostic) && edits.some((edit) => strings.some((string) => contains(string, edit)));
    if (!isInString && !edits.some((edit) => taken.some((other) => touch(edit, other)))) taken.push(...edits);
  }
  return taken;
}

/** Whether a block of imports binds a name twice, so that their order has a meaning. */
function bindsTwice(imports: string): boolean {
  const seen = new Set<string>();
  for (const { module, taken, bound } of importsIn(imports)) {
    const isPackage = taken === null && bound === module.split('.')[0];
    if (bound === null) continue;
    if (seen.has(bound) && !isPackage) return true;
    seen.add(bound);
  }
  return false;
}

/** White space at the end of a line inside a string is part of a value. */
function isAboutSpace(diagnostic: RuffModule.Diagnostic): boolean {
  return diagnostic.code === 'W291' || diagnostic.code === 'W293';
}

function contains(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start < inner.start && inner.end < outer.end;
}

function touch(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
