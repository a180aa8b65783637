import type { CutStep, CutUnit } from '../../ir.ts';
import { isSafePath } from './safe-path.ts';

/** The state of a file since the last build. `left`: no longer generated, but edited. `own`: there before cellwright. */
export type FileState = 'generated' | 'conflicted' | 'deleted' | 'left' | 'own';

/** The manifest entry of a file. */
export interface ManifestEntry {
  readonly path: string;
  readonly key: string;
  readonly origin: readonly string[];
  /** Hash of the generated text (see `hashText`). */
  readonly hash: string;
  readonly ownership: 'generated' | 'once';
  readonly executable: boolean;
  readonly state: FileState;
  /** Functions of a script, and the ids of the cells that each was made of. */
  readonly units?: UnitCells;
  /** How the step of a script was cut, for the next build to keep to. */
  readonly cut?: CutStep;
}

/** Names of functions with the ids of their cells. */
export type UnitCells = Readonly<Record<string, readonly string[]>>;

/** A manifest as read. A damaged one still has its readable entries. */
export interface Manifest {
  readonly status: 'missing' | 'read' | 'damaged' | 'newer';
  readonly files: readonly ManifestEntry[];
}

/** The version of the manifest's form that this cellwright writes. */
export const manifestSchema = 1;

/** Brings the parsed JSON of an older schema to the next one: the first function brings 1 to 2. */
export type Migration = (manifest: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** A version of the manifest's form, with the migrations that lead to it. */
export interface ManifestForm {
  readonly schema: number;
  readonly migrations: readonly Migration[];
}

const currentForm: ManifestForm = { schema: manifestSchema, migrations: [] };

const states: readonly string[] = ['generated', 'conflicted', 'deleted', 'left', 'own'] satisfies FileState[];

/** Prints a manifest: one file per line, sorted, so that branches merge. */
export function printManifest(files: readonly ManifestEntry[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const lines = sorted.map((file) => `    ${printEntry(file)}`);
  const body = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schema": ${manifestSchema},\n  "files": ${body}\n}\n`;
}

function printEntry(file: ManifestEntry): string {
  const { path, key, origin, hash, ownership, executable, state, units, cut } = file;
  const memory = { ...(units && { units }), ...(cut && { cut }) };
  const fields = Object.entries({ path, key, origin, hash, ownership, executable, state, ...memory });
  return `{ ${fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
}

/**
 * Reads a manifest. One that git merged from two branches may hold a file twice, or miss a comma: that is no damage, the
 * later line counts.
 */
export function parseManifest(text: string | null, form: ManifestForm = currentForm): Manifest {
  if (text === null) return { status: 'missing', files: [] };
  const parsed = parseJson(text);
  const found = parsed === null ? salvageLines(text) : { manifest: parsed, isWhole: true };
  const { schema } = found.manifest;
  if (typeof schema !== 'number') return { status: 'damaged', files: [] };
  if (schema > form.schema) return { status: 'newer', files: [] };
  const { files } = form.migrations
    .slice(Math.max(0, schema - 1))
    .reduce((manifest, migration) => migration(manifest), found.manifest);
  if (!Array.isArray(files)) return { status: 'damaged', files: [] };
  const entries = files.map(readEntry);
  const complete = entries.filter((entry) => entry !== null);
  const isWhole = found.isWhole && complete.length === entries.length;
  return { status: isWhole ? 'read' : 'damaged', files: keepLast(complete) };
}

function parseJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a merge by git leaves around the lines of the files. */
const frame = /^(?:[{}[\],\s]*|\s*"schema": (\d+),|\s*"files": \[\]?|<{7}.*|={7}|>{7}.*|\|{7}.*)$/;

/** The parts of a manifest that is no JSON as a whole: each line of a file is. Of two schemas the newer one counts. */
function salvageLines(text: string): {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly isWhole: boolean;
} {
  const files: unknown[] = [];
  const schemas = new Set<number>();
  let isWhole = text.trimEnd().endsWith('}');
  for (const line of text.split(/\r?\n/)) {
    const structure = frame.exec(line);
    if (structure !== null) {
      if (structure[1] !== undefined) schemas.add(Number(structure[1]));
      continue;
    }
    const entry = parseJson(line.trim().replace(/,$/, ''));
    if (entry === null) isWhole = false;
    else files.push(entry);
  }
  const schema = schemas.size === 0 ? manifestSchema : Math.max(...schemas);
  return { manifest: { schema, files }, isWhole: isWhole && files.length > 0 && schemas.size === 1 };
}

function readEntry(value: unknown): ManifestEntry | null {
  if (!isRecord(value)) return null;
  const { path, key, origin, hash, ownership, executable, state } = value;
  if (typeof path !== 'string' || !isSafePath(path) || typeof key !== 'string' || typeof hash !== 'string') return null;
  if (!Array.isArray(origin) || !origin.every((item) => typeof item === 'string')) return null;
  if (ownership !== 'generated' && ownership !== 'once') return null;
  if (typeof executable !== 'boolean' || !isState(state)) return null;
  const entry = { path, key, origin, hash, ownership, executable, state } as const;
  return {
    ...entry,
    ...(isUnitCells(value.units) && { units: value.units }),
    ...(isCutStep(value.cut) && { cut: value.cut }),
  };
}

function isUnitCells(value: unknown): value is UnitCells {
  return isRecord(value) && Object.values(value).every(isTexts);
}

function isCutStep(value: unknown): value is CutStep {
  if (!isRecord(value) || typeof value.name !== 'string' || !isTexts(value.roles)) return false;
  return Array.isArray(value.units) && value.units.every(isCutUnit);
}

function isCutUnit(value: unknown): value is CutUnit {
  if (!isRecord(value) || typeof value.name !== 'string') return false;
  const isShared = value.function === undefined || isText(value.function);
  return isShared && isTexts(value.phrases) && isTexts(value.statements);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isState(value: unknown): value is FileState {
  return typeof value === 'string' && states.includes(value);
}

function keepLast(entries: readonly ManifestEntry[]): readonly ManifestEntry[] {
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()];
}
