import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type ScalarTag, type Tags } from 'yaml';
import { type Finding, type FindingId, findingKinds, type Place } from './finding.ts';
import { readPlainScalar } from './plain-scalar.ts';

/** The keys from the top of a file to a value. */
export type Keys = readonly (string | number)[];

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

/** Reads a YAML file as PyYAML would (YAML 1.1); what cannot be read is a finding. */
export function readYamlFile(path: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.1', customTags: asPyYaml, lineCounter: lines, stringKeys: false });
  const findings: Finding[] = [];
  const report = (id: FindingId, place: Place, message: string) => {
    findings.push({ id, severity: findingKinds[id], message, file: path, place });
  };
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    report('yaml-syntax', { line, column: col }, error.message.split('\n')[0]?.replace(/:$/, '') ?? 'cannot be read');
  }
  const value = document.errors.length > 0 ? {} : readValue(document);
  if (!isMapping(value)) report('yaml-syntax', { line: 1, column: 1 }, 'is not a mapping of keys to values');
  return {
    path,
    value: isMapping(value) ? value : {},
    findings,
    add(id, at, message) {
      report(id, placeOf(document.contents, at, lines), message);
    },
  };
}

/** Booleans and numbers as PyYAML has them: the parser's own YAML 1.1 takes `.` and `1e3` for numbers, and `y` for true. */
function asPyYaml(tags: Tags): Tags {
  const others = tags.filter((tag) => typeof tag === 'string' || !/:(?:bool|int|float)$/.test(tag.tag));
  return [...others, plainTag('bool', /^(?:y|n|t|f|o)\w+$/i), plainTag('float', /^[-+.\d][\w.:+-]*$/)];
}

function plainTag(name: string, test: RegExp): ScalarTag {
  return {
    tag: `tag:yaml.org,2002:${name}`,
    default: true,
    test,
    resolve(text) {
      const value = readPlainScalar(text);
      return typeof value === 'object' && value !== null ? value.value : value;
    },
  };
}

/** The value of a file; null when an alias in it has no anchor. */
function readValue(document: Document): unknown {
  try {
    return document.toJS();
  } catch {
    return null;
  }
}

/** True for a mapping. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The entries of a mapping; none for anything else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isMapping(value) ? Object.entries(value) : [];
}

/** The place of the last key on the way that exists. */
function placeOf(contents: unknown, keys: Keys, lines: LineCounter): Place {
  let node: unknown = contents;
  let offset = 0;
  for (const key of keys) {
    if (!isMap(node)) break;
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (!pair) break;
    offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
    node = pair.value;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
