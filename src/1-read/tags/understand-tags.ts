import type { Report } from '../../diagnostics.ts';
import { noTags } from '../../ir/no-tags.ts';
import type { CellRole, CellTags, Span } from '../../ir.ts';
import type { RawCell } from '../notebook/raw-notebook.ts';
import { nearTag } from './tag-spelling.ts';

type Draft = { -readonly [Key in keyof CellTags]: CellTags[Key] };

const roles: Readonly<Record<string, CellRole>> = {
  parameters: 'parameters',
  'injected-parameters': 'parameters',
  'pipeline-parameters': 'parameters',
  imports: 'imports',
  functions: 'functions',
  skip: 'skip',
  remove_cell: 'skip',
  'remove-cell': 'skip',
  eda: 'skip',
};

/**
 * Understands a cell's tags, own and foreign ones, and nbdev's comments; unknown tags are ignored, except for misspelt ones.
 */
export function understandTags(
  cell: Pick<RawCell, 'kind' | 'tags' | 'source'>,
  defaults: readonly string[],
  place: { readonly span: Span; readonly report: Report },
): CellTags {
  const draft: Draft = { ...noTags, after: [] };
  for (const tag of [...cell.tags, ...commentTags(cell.source)]) {
    const isKnown = applyTag(tag.trim(), draft, place);
    if (!isKnown && cell.kind === 'code') checkSpelling(tag.trim(), place);
  }
  if (draft.step === null) return draft;
  for (const tag of defaults) {
    const [key, value] = splitTag(tag);
    if (key === 'image') draft.environment ??= value;
    if (key === 'limit') draft.compute ??= value;
    if (asked.test(tag.trim())) draft.asks = [tag.trim(), ...(draft.asks ?? [])];
  }
  return draft;
}

/** Applies a tag; false if it is not one of ours. */
function applyTag(tag: string, draft: Draft, place: { readonly span: Span; readonly report: Report }): boolean {
  const role = roles[tag];
  const [key, value] = splitTag(tag);
  const same = /^same[_-]step[_-](\w+)$/.exec(tag);
  if (role !== undefined) draft.role = draft.role === 'skip' ? 'skip' : role;
  else if (same !== null) setStep(`step_${same[1] ?? ''}`, tag, { draft, ...place });
  else if (key === 'step' || key === 'block') setStep(value, tag, { draft, ...place });
  else if (tag === 'keep') draft.keep = true;
  else if (tag === 'metrics' || tag === 'pipeline-metrics') draft.metrics = true;
  else if (tag === 'figure') draft.figure = true;
  else if (tag === 'sweep') draft.sweep = true;
  else return value !== '' && applyKeyed(key, value, draft);
  return true;
}

/** Tags for engines: resource limits, secrets, volumes, and whether results are cached. */
const asked = /^(limit:[\w./-]+:\S+|cache:(true|false|enabled|disabled)|secret:[^:\s]+:\S+|volume:[^:\s]+:\S+)$/;

/** Applies a tag of the form `key:value`; false if the key is not one of ours. */
function applyKeyed(key: string, value: string, draft: Draft): boolean {
  if (key === 'unit') draft.unit = value;
  else if (key === 'prev') draft.after = [...draft.after, value];
  else if (key === 'environment' || key === 'image') draft.environment = value;
  else if (key === 'compute' || key === 'limit') draft.compute = value;
  else if (!asked.test(`${key}:${value}`)) return false;
  if (asked.test(`${key}:${value}`)) draft.asks = [...(draft.asks ?? []), `${key}:${value}`];
  return true;
}

function checkSpelling(tag: string, { span, report }: { readonly span: Span; readonly report: Report }): void {
  const near = nearTag(tag);
  if (near !== null) report.add('tag-misspelt', span, { tag, near });
}

function setStep(
  name: string,
  tag: string,
  place: { readonly draft: Draft; readonly span: Span; readonly report: Report },
): void {
  const { draft, span, report } = place;
  // Kale writes `block:` for a cell whose step was not named: it belongs with the previous cell.
  if (tag === 'block:') return;
  if (!/[\p{L}\p{N}]/u.test(name) || /[/\\\p{Cc}]/u.test(name)) report.add('bad-step-name', span, { tag });
  else if (draft.step === null) draft.step = name;
  else if (draft.step !== name && draft.alsoSteps?.includes(name) !== true)
    draft.alsoSteps = [...(draft.alsoSteps ?? []), name];
}

function splitTag(tag: string): readonly [string, string] {
  const colon = tag.indexOf(':');
  return colon < 0 ? [tag, ''] : [tag.slice(0, colon).trim(), tag.slice(colon + 1).trim()];
}

/** The tags expressed by nbdev's and Quarto's comments at the top of a cell. */
function commentTags(source: string): string[] {
  const tags: string[] = [];
  for (const line of source.split('\n')) {
    if (!/^\s*(#.*)?$/.test(line)) break;
    if (/^#\s*\|?\s*(export|exporti|exports)\b(\s+[\w.]+)?\s*$/.test(line)) tags.push('keep');
    if (/^#\s*\|\s*eval\s*:\s*false\b/i.test(line)) tags.push('skip');
    const own = /^#\s*\|\s*tags\s*:\s*\[?([^\]]*)\]?\s*$/.exec(line)?.[1];
    if (own !== undefined) tags.push(...own.split(',').map((tag) => tag.trim().replace(/^(["'])(.*)\1$/, '$2')));
  }
  return tags;
}
