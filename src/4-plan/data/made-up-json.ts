/** Made-up JSON of the same form as the data. */
import type { ColumnPlan } from '../../ir.ts';
import { describeColumn } from './columns/columns-of-preview.ts';
import type { JsonValue } from './json-prefix.ts';

/** Number of elements, or entries of a mapping, that represent the others. */
const mostElements = 8;
/** An object with more keys than this, or with keys that are not words, is a mapping. */
const mostFields = 40;

/**
 * Makes up a value of the form of another. Names of fields stay, and texts that are in the code; other texts and
 * the keys of mappings are replaced by texts of their form.
 */
export function madeUpJson(seen: JsonValue, named: ReadonlySet<string>): JsonValue {
  return new MakingUp(named).value(seen);
}

/** The columns of a list of flat records; none if the value is no such list. */
export function columnsOfRecords(value: JsonValue | undefined): readonly ColumnPlan[] {
  if (value === undefined || value === null || typeof value !== 'object' || !isList(value)) return [];
  const records = value.map((one) => (one !== null && typeof one === 'object' && !isList(one) ? one : null));
  const names = [...new Set(records.flatMap((record) => Object.keys(record ?? {})))];
  const cells = names.map((name) => records.map((record) => record?.[name] ?? null));
  if (
    records.includes(null) ||
    cells.some((column) => column.some((cell) => typeof cell === 'object' && cell !== null))
  )
    return [];
  return names.map((name, index) =>
    describeColumn(
      name,
      (cells[index] ?? []).map((cell) => String(cell ?? '')),
    ),
  );
}

class MakingUp {
  private readonly named: ReadonlySet<string>;
  /** Replaced texts, so that the same text is replaced consistently. */
  private readonly replaced = new Map<string, string>();
  private dates = 0;

  constructor(named: ReadonlySet<string>) {
    this.named = named;
  }

  value(seen: JsonValue): JsonValue {
    if (typeof seen === 'string') return this.text(seen);
    if (seen === null || typeof seen !== 'object') return seen;
    if (isList(seen)) return seen.slice(0, mostElements).map((one) => this.value(one));
    const keys = Object.keys(seen);
    const isMapping = keys.length > mostFields || !keys.every((key) => this.isField(key));
    const kept = isMapping ? keys.slice(0, mostElements) : keys;
    const members = kept.map((key): [string, JsonValue] => [
      isMapping ? this.text(key) : key,
      this.value(seen[key] ?? null),
    ]);
    return Object.fromEntries(members);
  }

  private isField(key: string): boolean {
    return this.named.has(key) || /^[A-Za-z_$@][\w .$@/-]*$/.test(key);
  }

  private text(seen: string): string {
    if (seen === '' || this.named.has(seen)) return seen;
    const known = this.replaced.get(seen);
    if (known !== undefined) return known;
    const made = this.formOf(seen, this.replaced.size);
    this.replaced.set(seen, made);
    return made;
  }

  private formOf(seen: string, index: number): string {
    const { kind, shape } = describeColumn('', [seen]);
    if (kind === 'datetime') return dateOf(shape ?? '', this.dates++);
    if (kind === 'int') return String(index + 1).padStart(seen.length, '0');
    if (kind === 'float') return String(index + 0.5);
    if (/^https?:\/\//.test(seen)) return `https://example.org/${index + 1}`;
    if (/^[^\s@]+@[^\s@]+$/.test(seen)) return `somebody${index + 1}@example.org`;
    return seen.split(/\s+/).length > 3 ? `some words of text ${index + 1}` : `text ${index + 1}`;
  }
}

/** Weekly, starting with the dates of made-up tables. */
function dateOf(format: string, index: number): string {
  const moment = new Date(Date.UTC(2024, 0, 1 + 7 * index));
  const [date = '', time = ''] = moment.toISOString().replace(/\..*/, '').split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const parts: Readonly<Record<string, string>> = { Y: year, y: year.slice(2), m: month, d: day };
  const clock = time.split(':');
  const times: Readonly<Record<string, string>> = { H: clock[0] ?? '', M: clock[1] ?? '', S: clock[2] ?? '' };
  return format.replace(/%([YymdHMS])/g, (_all, letter: string) => parts[letter] ?? times[letter] ?? '');
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
