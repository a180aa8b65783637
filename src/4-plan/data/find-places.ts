/** Files and folders that the notebook reads and writes, which become data inputs, artifacts and outputs. */

import type { Report } from '../../diagnostics.ts';
import type { Analysis, Sources, Statement } from '../../ir.ts';
import { existenceQuestion } from '../../knowledge/calls/path-calls.ts';
import { reservedInputs } from '../../knowledge/engines/pipeline-names.ts';
import { statementsIn } from '../../python/code-tree.ts';
import { toIdentifier, uniqueName } from '../../python/names.ts';
import { walkNodes } from '../../python/parse.ts';
import type { CellEdit } from '../edits/cell-edit.ts';
import { nameFact } from '../flows/name-fact.ts';
import { type Access, normalize } from './access.ts';
import { checkListings } from './check-listings.ts';
import { literalAssignment } from './literal-assignment.ts';
import { accessesInLiterals } from './literal-paths.ts';

/** A file or folder, with the variable that holds its path in the generated code. */
export interface Place {
  readonly name: string;
  readonly variable: string;
  /** As the notebook writes it. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  readonly readers: ReadonlySet<number>;
  readonly writers: ReadonlySet<number>;
  /** True if something is read before the notebook has written it. */
  readonly isData: boolean;
  /** The suffix of `variable` after the path of the place: '' for a closing `/`; null for none. */
  readonly rest: string | null;
  /** The statement that assigns the path to `variable`, if there is one; the pipeline does this instead. */
  readonly assignedBy: number | null;
  /** Statements that assign the path to a variable, if there are several: each is given the place's own variable. */
  readonly namedBy: ReadonlySet<number>;
}

/** The hidden name under which a place's content flows between statements. */
export function contentName(place: Pick<Place, 'name'>): string {
  return `%file:${place.name}`;
}

/** Local names of functions, which must not hide a path's variable. */
function localNames({ statements }: Analysis): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { kind, text } of statements) {
    if (kind !== 'definition') continue;
    for (const statement of statementsIn(text))
      walkNodes(statement, (node) => {
        if (node.nodeType === 'Name') found.add(node.id);
        if (node.nodeType === 'Arg') found.add(node.arg);
      });
  }
  return found;
}

/** Finds the places, and the edits that replace literals by their variables. */
export function findPlaces(
  analysis: Analysis,
  sources: Sources,
  report: Report,
): { readonly places: readonly Place[]; readonly edits: readonly CellEdit[] } {
  const known = collectAccesses(analysis, report);
  const accesses = [...known, ...accessesInLiterals(analysis, sources, known)];
  checkListings(analysis, known, sources, report);
  const roots = groupByRoot(accesses, sources);
  const taken = new Set([...analysis.names.map((fact) => fact.name), ...localNames(analysis)]);
  const names = new Set<string>();
  const places: Place[] = [];
  const edits: CellEdit[] = [];
  for (const [rootPath, group] of roots) {
    const assigned = assignmentOf(analysis, group);
    const kind = kindOf(rootPath, group, sources);
    const base = assigned?.name ?? lastPart(rootPath);
    const name = uniqueName(placeName(base), names);
    names.add(name);
    const variable = assigned?.name ?? uniqueName(`${name}_${kind === 'file' ? 'path' : 'folder'}`, taken);
    taken.add(variable);
    const readers = new Set(group.filter(isRead).map((access) => access.statement));
    const writers = new Set(group.filter((access) => !isRead(access)).map((access) => access.statement));
    places.push({
      name,
      variable,
      path: rootPath,
      kind,
      readers,
      writers,
      isData: readsFirst(group) && !isMadeHere(rootPath, group, sources, analysis),
      rest: assigned === null ? null : restOf(rootPath, group[0]?.root.text ?? ''),
      assignedBy: assigned?.statement ?? null,
      namedBy: assigned === null ? assignmentsIn(analysis, group) : new Set(),
    });
    edits.push(...editsOf(rootPath, group, variable, assigned !== null));
  }
  return { places, edits: uniqueEdits(edits) };
}

/** The unknown part of a computed path, and the kind of port. */
const unknownWords = {
  'reads-path': { unknown: 'data it needs', port: 'input' },
  'writes-path': { unknown: 'file it writes', port: 'output' },
} as const;

function collectAccesses(analysis: Analysis, report: Report): readonly Access[] {
  const accesses: Access[] = [];
  for (const statement of analysis.statements) {
    if (statement.kind === 'display') continue;
    for (const effect of statement.effects) {
      if (effect.kind !== 'reads-path' && effect.kind !== 'writes-path') continue;
      if (effect.path === null) report.add('path-not-known', effect.span, unknownWords[effect.kind]);
      if (effect.path === null || effect.root === null) continue;
      if (effect.path === '' || effect.path.startsWith('/dev/')) continue;
      accesses.push({ statement: statement.id, effect, path: normalize(effect.path), root: effect.root });
    }
  }
  return accesses;
}

function isRead(access: Access): boolean {
  return access.effect.kind === 'reads-path';
}

/** Accesses by the path of their root; a literal inside another root's folder belongs to that folder. */
function groupByRoot(accesses: readonly Access[], sources: Sources): ReadonlyMap<string, readonly Access[]> {
  const folders = new Set<string>();
  for (const access of accesses) {
    const root = normalize(access.root.text);
    const isFolder = sources.paths.some((fact) => fact.path === root && fact.kind === 'folder');
    const pattern = folderOfPattern(root);
    if (pattern !== null) folders.add(pattern);
    else if (root !== access.path && !isBelow(access.path, root)) folders.add(folderOf(root));
    else if (root !== access.path || access.effect.pathKind === 'folder' || isFolder) folders.add(root);
  }
  const groups = new Map<string, Access[]>();
  for (const access of accesses) {
    const root = normalize(access.root.text);
    const outer = [...folders]
      .filter((folder) => root === folder || root.startsWith(`${folder}/`))
      .sort((a, b) => a.length - b.length)[0];
    const key = outer === undefined || outer === '.' ? root : outer;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [access]);
    else group.push(access);
  }
  return groups;
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** The folder whose files a pattern names: `parts` of `parts/*.npz`. */
function folderOfPattern(path: string): string | null {
  const wild = path.search(/[*?]/);
  const end = wild < 0 ? -1 : path.lastIndexOf('/', wild);
  return end > 0 ? path.slice(0, end) : null;
}

/** The folder of a literal that ends with a partial name (`data/part_`). */
function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : path;
}

/** The statement `NAME = "path"` that all of a group's paths begin at, if there is just one. */
function assignmentOf(
  analysis: Analysis,
  group: readonly Access[],
): { readonly name: string; readonly statement: number } | null {
  let found: { name: string; statement: number } | null = null;
  for (const access of group) {
    const statement = statementAt(analysis, access.root);
    const name = statement === null ? null : literalAssignment(statement, access.root);
    if (statement === null || name === null) return null;
    if (found !== null && found.statement !== statement.id) return null;
    found = { name, statement: statement.id };
  }
  if (found === null) return null;
  const fact = nameFact(analysis, found.name);
  return fact?.boundBy.length === 1 ? found : null;
}

/** All statements `NAME = "path"` that paths of a group begin at. */
function assignmentsIn(analysis: Analysis, group: readonly Access[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { root } of group) {
    const statement = statementAt(analysis, root);
    if (statement !== null && literalAssignment(statement, root) !== null) found.add(statement.id);
  }
  return found;
}

/** The statement in whose text a piece of code stands. */
export function statementAt(
  analysis: Analysis,
  range: { readonly cell: number; readonly start: number },
): Statement | null {
  return (
    analysis.statements.find(
      (statement) =>
        statement.cell === range.cell &&
        range.start >= statement.offset &&
        range.start < statement.offset + statement.text.length,
    ) ?? null
  );
}

function kindOf(root: string, group: readonly Access[], sources: Sources): 'file' | 'folder' {
  const fact = sources.paths.find((candidate) => candidate.path === root);
  if (fact !== undefined) return fact.kind;
  const isFile = group.every((access) => access.path === root && access.effect.pathKind === 'file');
  return isFile ? 'file' : 'folder';
}

/** Whether something is read before any statement writes it. */
function readsFirst(group: readonly Access[]): boolean {
  const ordered = [...group].sort((a, b) => a.statement - b.statement || (isRead(a) ? -1 : 1));
  const written = new Set<string>();
  for (const access of ordered) {
    const wanted = access.path.replace(/\/\*$/, '');
    const covered = [...written].some((path) => path === wanted || isBelow(wanted, path) || isBelow(path, wanted));
    if (isRead(access) && !covered) return true;
    // Making a folder does not fill it.
    if (!isRead(access) && access.effect.pathKind === 'file') written.add(access.path.replace(/\/\*$/, ''));
  }
  return false;
}

/** Whether the notebook itself creates a file that is not on disk: it writes no later than it reads, or asks whether it is there. */
function isMadeHere(root: string, group: readonly Access[], sources: Sources, { statements }: Analysis): boolean {
  if (root.startsWith('/') || root.startsWith('..') || sources.paths.some((fact) => fact.path === root)) return false;
  const firstOf = (accesses: readonly Access[]): number =>
    Math.min(...accesses.map((access) => access.statement), Number.MAX_SAFE_INTEGER);
  const written = group.filter((access) => !isRead(access));
  const first = firstOf(written);
  const readBefore = group.filter((access) => isRead(access) && access.statement < first);
  const asksFirst = ({ statement }: Access): boolean =>
    statements[statement]?.calls.some((call) => existenceQuestion.test(call)) ?? false;
  return written.length > 0 && readBefore.every(asksFirst);
}

function lastPart(path: string): string {
  const last =
    path
      .split('/')
      .filter((part) => part !== '' && part !== '..')
      .at(-1) ?? 'files';
  return last.replace(/\.[^.]+$/, '') || last;
}

function placeName(base: string): string {
  const name = toIdentifier(base);
  return reservedInputs.has(name) ? `${name}_data` : name;
}

function editsOf(root: string, group: readonly Access[], variable: string, isAssigned: boolean): readonly CellEdit[] {
  if (isAssigned) return [];
  return group.flatMap((access) => {
    const rest = restOf(root, access.root.text);
    const inner = `{${variable}}${rest === null ? '' : `/${escapeForF(rest)}`}`;
    const text = access.root.isInside ? inner : rest === null ? variable : `f"${inner}"`;
    const { cell, start, end, plainAt } = access.root;
    const edit = { cell, start, end, text };
    return plainAt === undefined ? [edit] : [{ cell, start: plainAt, end: plainAt, text: 'f' }, edit];
  });
}

/** The suffix of a literal after the path of its place: '' for a closing `/`, null for none. */
function restOf(root: string, literal: string): string | null {
  const own = normalize(literal);
  const closing = /[\\/]$/.test(literal);
  if (own === root || own.length <= root.length) return closing ? '' : null;
  return own.slice(root.length + 1) + (closing ? '/' : '');
}

function escapeForF(text: string): string {
  return text.replace(/[\\"]/g, '\\$&').replace(/[{}]/g, '$&$&');
}

function uniqueEdits(edits: readonly CellEdit[]): readonly CellEdit[] {
  const byPlace = new Map(edits.map((edit) => [`${edit.cell}:${edit.start}`, edit]));
  return [...byPlace.values()].sort((a, b) => a.cell - b.cell || a.start - b.start);
}
