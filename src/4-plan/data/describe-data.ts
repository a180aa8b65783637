/** Data inputs of the pipeline, with the known columns of tables. */

import type { Config } from '../../config.ts';
import type { ColumnPlan, DataInputPlan, PathFact, RemotePath, Translated } from '../../ir.ts';
import { shownPath } from '../../paths/shown-path.ts';
import type { Program } from '../edits/program-type.ts';
import type { PlannedStep } from '../script/plan-step.ts';
import { columnsOfPreview } from './columns/columns-of-preview.ts';
import { stringsIn } from './columns/describe-columns.ts';
import { knownColumns } from './columns/known-columns.ts';
import { readingOf, type TableReading } from './columns/table-reading.ts';
import { layoutOf } from './data-layout.ts';
import type { Place } from './find-places.ts';
import { type JsonValue, parseJsonPrefix } from './json-prefix.ts';
import { columnsOfRecords, madeUpJson } from './made-up-json.ts';
import { textsOf } from './texts-of.ts';

/** Describes the data that the planned steps take. */
export function describeData(
  program: Program,
  steps: readonly PlannedStep[],
  translated: Translated,
  config: Config,
): readonly DataInputPlan[] {
  const used = new Set(
    steps.flatMap((step) =>
      step.plan.inputs.flatMap((input) => (input.from.kind === 'data' ? [input.from.input] : [])),
    ),
  );
  return [...program.places.values()]
    .filter((place) => used.has(place.name))
    .map((place) => describe(place, program, translated, config));
}

function describe(
  place: Place,
  program: Program,
  { documents, sources, remote }: Translated,
  config: Config,
): DataInputPlan {
  const preview = previewOf(place.path, sources.paths);
  const format = formatOf(place.path);
  const texts = textsOf(program.items);
  const example = preview === null ? undefined : exampleOf(preview, format, texts);
  const layout = layoutOf(place.path, sources.paths);
  const seen = (known: ReadonlySet<string>): readonly ColumnPlan[] =>
    columnsSeen(preview, format, { known, ...readingOf(program, place.readers) }) ?? columnsOfRecords(example);
  const first = program.items.find((item) => place.readers.has(item.id));
  return {
    name: place.name,
    type: place.kind,
    path: place.path,
    asset: place.name.replaceAll('_', '-'),
    place: config.data[place.name] === undefined ? remotePlace(place.path, remote) : null,
    description: `${place.kind === 'file' ? 'The file' : 'The folder'} that the notebook reads from ${shownPath(place.path)}`,
    columns: knownColumns(program, place.readers, documents, seen),
    format,
    ...(example === undefined ? {} : { example }),
    ...(layout === undefined ? {} : { layout }),
    span: first?.span ?? {
      file: program.analysis.files[0] ?? '',
      cell: null,
      line: 1,
      column: 0,
      endLine: 1,
      endColumn: 0,
    },
  };
}

/** The first lines of a file; of one that lies elsewhere (`/content/data.csv`), those of the only file of its name in the project. */
export function previewOf(path: string, paths: readonly PathFact[]): string | null {
  const fact = paths.find((candidate) => candidate.path === path);
  if (fact !== undefined) return fact.preview;
  const namesakes = paths.filter(
    (candidate) => candidate.kind === 'file' && lastPart(candidate.path) === lastPart(path),
  );
  return namesakes.length === 1 ? (namesakes[0]?.preview ?? null) : null;
}

function lastPart(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? '';
}

/** The columns of a text table by its first lines. */
export function columnsSeen(
  preview: string | null,
  format: DataInputPlan['format'],
  { known, separator, names }: TableReading & { readonly known: ReadonlySet<string> },
): readonly ColumnPlan[] | null {
  if (preview === null || (format !== 'csv' && format !== 'tsv')) return null;
  return columnsOfPreview(preview, separator ?? (format === 'tsv' ? '\t' : ','), { known, names });
}

/** A value of the form of a JSON file, made up; of JSON lines, a list of such values. */
function exampleOf(preview: string, format: DataInputPlan['format'], texts: readonly string[]): JsonValue | undefined {
  if (format === 'json') {
    const seen = parseJsonPrefix(preview);
    return seen === undefined ? undefined : madeUpJson(seen, stringsIn(texts));
  }
  if (format !== 'jsonl') return undefined;
  const lines = preview.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parseJsonPrefix).filter((value) => value !== undefined);
  return values.length < lines.length || values.length === 0 ? undefined : madeUpJson(values, stringsIn(texts));
}

/** The format of a file by its name. */
export function formatOf(path: string): DataInputPlan['format'] {
  const name = path.toLowerCase().replace(/\.(gz|zip|bz2|xz)$/, '');
  if (name.endsWith('.csv') || name.endsWith('.data') || name.endsWith('.txt')) return 'csv';
  if (name.endsWith('.tsv') || name.endsWith('.tab')) return 'tsv';
  if (name.endsWith('.jsonl') || name.endsWith('.ndjson')) return 'jsonl';
  if (name.endsWith('.json')) return 'json';
  if (name.endsWith('.parquet')) return 'parquet';
  return /\.xlsx?$/.test(name) ? 'excel' : 'other';
}

/** The location of a path in the code: its own, or that of a folder above it; a pattern counts as its folder. */
function remotePlace(path: string, remote: readonly RemotePath[]): string | null {
  for (const { path: local, place } of remote) {
    const own = withoutPattern(local.replace(/^\.\//, ''));
    if (own === path) return withoutPattern(place);
    if (path.startsWith(`${own}/`)) return `${withoutPattern(place)}${path.slice(own.length)}`;
  }
  return null;
}

function withoutPattern(path: string): string {
  return path.replace(/\/?\*.*$/, '').replace(/\/$/, '');
}
