import { pathToFileURL } from 'node:url';
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver/node';
import { setSetting } from '../scaffold/edit-config.ts';
import { describeSetting } from '../scaffold/scaffold.ts';
import { suggestSettings } from '../tags/suggest-settings.ts';
import { suggestTags } from '../tags/suggest-tags.ts';
import type { CompiledOpen } from './compile-open.ts';
import type { TagChange } from './edit-tags.ts';
import { lineEdit } from './line-edit.ts';
import { cellAt } from './open-notebook.ts';
import { asDiagnostic } from './to-diagnostics.ts';

/** The command that gives cells tags: of the notebook's address and of `TagChange`s. */
export const tagCommand = 'cellwright.addTags';

/** The command that writes the steps that were found as tags: of the notebook's address. */
export const tagStepsCommand = 'cellwright.tagSteps';

/** What fixes are asked for. */
export interface FixRequest {
  readonly compiled: CompiledOpen;
  readonly uri: string;
  readonly range: Range;
  /** The document's text. */
  readonly text: string;
}

/** The fixes of the messages in a range, and what else can be said of its cell: by tags, by settings, by a comment. */
export function fixesFor(request: FixRequest): readonly CodeAction[] {
  const { compiled, uri, range } = request;
  const here = compiled.messages.filter(
    ({ location }) =>
      location.uri === uri &&
      location.range.start.line <= range.end.line &&
      range.start.line <= location.range.end.line,
  );
  return [...here.flatMap((message) => messageFixes(message, request)), ...cellActions(request)];
}

type Message = CompiledOpen['messages'][number];

function messageFixes(message: Message, request: FixRequest): readonly CodeAction[] {
  const fix = (title: string, rest: Partial<CodeAction>): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [asDiagnostic(message)],
    ...rest,
  });
  const replaced = replacement(message, request);
  const actions = replaced === null ? [] : [fix(replaced.title, { ...replaced.action, isPreferred: true })];
  if (message.severity === 'error') return actions;
  const comment = ignoreComment(message, request);
  const { project } = request.compiled.compiled;
  const setting = settingEdit(request.compiled, 'ignore', [...(project?.config.ignore ?? []), message.id]);
  return [
    ...actions,
    ...(comment === null
      ? []
      : [fix(`Ignore ${message.id} in this cell`, { edit: { changes: { [request.uri]: [comment] } } })]),
    ...(setting === null ? [] : [fix(`Ignore ${message.id} in cellwright.yml`, { edit: { changes: setting } })]),
  ];
}

interface Replacement {
  readonly title: string;
  readonly action: Partial<CodeAction>;
}

/** The name that was meant, in place of one that is not known. */
function replacement(
  { id, message, advice, span, location }: Message,
  { compiled, text }: FixRequest,
): Replacement | null {
  const meant = /^Write `([^`]+)`/.exec(advice)?.[1];
  if (meant === undefined) return null;
  if (id === 'tag-misspelt' && span?.cell != null) {
    const [, wrong = ''] = /^The tag `([^`]+)`/.exec(message) ?? [];
    const change: TagChange = { cell: span.cell, add: [meant], remove: wrong };
    return {
      title: `Write the tag \`${meant}\``,
      action: { command: tagAction(compiled, `Write \`${meant}\``, [change]) },
    };
  }
  if (id !== 'unknown-setting') return null;
  const line = text.split('\n')[location.range.start.line] ?? '';
  const key = /^[\w-]+/.exec(line.slice(location.range.start.character))?.[0];
  if (key === undefined) return null;
  const start = location.range.start;
  const newText = meant.split('.').at(-1) ?? meant;
  const edit: TextEdit = {
    range: { start, end: { line: start.line, character: start.character + key.length } },
    newText,
  };
  return { title: `Write \`${newText}\``, action: { edit: { changes: { [location.uri]: [edit] } } } };
}

const ignorePattern = /#\s*cellwright:\s*ignore\[([\w\s,-]*)\]/;

/** A comment in the cell, or in the module, that the warning is of; one that ignores others is made longer. */
function ignoreComment({ id, span, location }: Message, { compiled, text, uri }: FixRequest): TextEdit | null {
  if (span === null || (span.cell === null && span.file === compiled.file)) return null;
  const cell = span.cell === null ? null : (compiled.open.cells[span.cell] ?? null);
  if (location.uri !== uri || (span.cell !== null && cell === null)) return null;
  const lines = text.split(/\r\n?|\n/);
  const first = cell?.firstLine ?? 0;
  const own = lines.slice(first, cell === null ? lines.length : first + cell.lines);
  const at = own.findIndex((line) => ignorePattern.test(line));
  if (at >= 0) {
    const character = (own[at] ?? '').indexOf(']', (own[at] ?? '').search(ignorePattern));
    const place = { line: first + at, character };
    return { range: { start: place, end: place }, newText: `, ${id}` };
  }
  // A cell magic, and a marker of a cell, stay the first line.
  const head = own.findIndex((line) => !/^\s*(%%|#\s*%%|#!|# -\*-)/.test(line));
  const place = { line: first + Math.max(head, 0), character: 0 };
  return { range: { start: place, end: place }, newText: `# cellwright: ignore[${id}]\n` };
}

/** Returns a setting a value in the config, if there is one. */
function settingEdit({ compiled }: CompiledOpen, setting: string, value: unknown): Record<string, TextEdit[]> | null {
  const { project } = compiled;
  if (project?.configPath == null || project.configFile === null) return null;
  const before = project.configFile.text;
  const after = setSetting(before, { setting, value, describe: describeSetting });
  return { [pathToFileURL(project.configPath).href]: [lineEdit(before, after)] };
}

function tagAction({ open }: CompiledOpen, title: string, changes: readonly TagChange[]) {
  return { title, command: tagCommand, arguments: [open.uri, changes] };
}

/** What tags and settings can say of the cell in the range. */
function cellActions({ compiled, uri, range }: FixRequest): readonly CodeAction[] {
  const { open, file } = compiled;
  const { compilation, project } = compiled.compiled;
  const place = cellAt(open, uri, range.start);
  if (compilation === null || project === null || place === null || compilation.plan.kind !== 'steps') return [];
  const { plan, documents } = compilation;
  const found = suggestTags(plan, documents);
  const refactor = (title: string, rest: Partial<CodeAction>): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    ...rest,
  });
  const tag = (title: string, tags: readonly string[]): CodeAction =>
    refactor(title, { command: tagAction(compiled, title, [{ cell: place.cell, add: tags }]) });
  const suggested = [...found.parameters, ...found.leftOut].filter(
    (edit) => edit.file === file && edit.cell === place.cell,
  );
  const isOpenStep = found.steps.some((edit) => edit.file === file);
  const title = 'Write the steps that were found as tags';
  const isLeftOut = plan.fates.some(
    ({ cell, span, fate }) =>
      cell === place.cell &&
      span.file === file &&
      fate.kind === 'dropped' &&
      span.line <= place.line &&
      place.line <= span.endLine,
  );
  return [
    ...suggested.map(({ tags }) => tag(`Tag the cell \`${tags.join('`, `')}\``, tags)),
    ...(isLeftOut ? [tag('Keep the cell: tag it `keep`', ['keep'])] : []),
    ...(isOpenStep ? [refactor(title, { command: { title, command: tagStepsCommand, arguments: [open.uri] } })] : []),
    ...suggestSettings(plan, project.config).flatMap(([setting, value]) => {
      const changes = settingEdit(compiled, setting, value);
      const shown = typeof value === 'string' ? value : value.join(', ');
      return changes === null
        ? []
        : [refactor(`Set \`${setting}\` in cellwright.yml: ${shown}`, { edit: { changes } })];
    }),
  ];
}
