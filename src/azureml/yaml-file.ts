import { isYamlProblem, readYaml, type YamlPath } from '../yaml/read.ts';
import { isYamlDate, isMapping as isYamlMapping, isYamlNumber, type YamlValue } from '../yaml/value.ts';
import { type Finding, type FindingId, findingKinds, type Place } from './finding.ts';

/** The keys from the top of a file to a value. */
export type Keys = YamlPath;

/** A mapping of a YAML file. */
export type Mapping = { readonly [key: string]: unknown };

/** A YAML file that is being validated: its value, and where findings go. */
export interface YamlFile {
  readonly path: string;
  /** The top mapping; empty when the file could not be read. */
  readonly value: Mapping;
  readonly findings: Finding[];
  /** Adds a finding at the value (or its nearest parent) that the keys lead to. */
  add(id: FindingId, at: Keys, message: string): void;
}

/** Reads a YAML file for validation; what cannot be read is a finding. */
export function readYamlFile(path: string, text: string): YamlFile {
  const findings: Finding[] = [];
  const report = (id: FindingId, place: Place, message: string) => {
    findings.push({ id, severity: findingKinds[id], message, file: path, place });
  };
  const read = readYaml(path, path, text);
  if (isYamlProblem(read)) {
    report('yaml-syntax', { line: read.line, column: 1 }, read.message);
    return { path, value: {}, findings, add: (id, _at, message) => report(id, { line: 1, column: 1 }, message) };
  }
  for (const { key, span } of read.repeated) {
    const place = { line: span.line, column: span.column + 1 };
    report('key-twice', place, `the key \`${key}\` is given more than once: the last one counts`);
  }
  return {
    path,
    value: toPlain(read.root) as Mapping,
    findings,
    add(id, at, message) {
      const { line, column } = read.spanAt(at);
      report(id, { line, column: column + 1 }, message);
    },
  };
}

/** A value with JavaScript's numbers and dates. */
function toPlain(value: YamlValue): unknown {
  if (isYamlDate(value)) return new Date(value.value);
  if (isYamlNumber(value)) return value.value;
  if (Array.isArray(value)) return value.map((item: YamlValue) => toPlain(item));
  if (!isYamlMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
}

/** True for a mapping. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The entries of a mapping; none for anything else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isMapping(value) ? Object.entries(value) : [];
}
