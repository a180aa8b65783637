import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, visit } from 'yaml';
import { type Config, defaultConfig } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { SourceFile, Span } from '../ir.ts';
import { knowledgeMistakes } from '../knowledge/own-rows.ts';
import { nearestName } from '../nearest-name.ts';
import { parseNested } from '../yaml/parse-nested.ts';
import { validate } from './validate.generated.ts';

/** A finding of the validator that `npm run generate` makes. */
interface Finding {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Key = string | number;
type Plain = Readonly<Record<string, unknown>>;

/** Reads `cellwright.yml`: settings that it leaves out have their defaults. Mistakes are reported with their place. */
export function parseConfig(source: SourceFile, report: Report): Config {
  const lines = new LineCounter();
  const document = parseNested(source.text, { lineCounter: lines });
  const span = (start: number, end: number): Span => spanOf(source.path, lines, start, end);
  for (const error of document.errors) {
    const reason = error.message.split(/ at line \d|:?\n/)[0] ?? error.code;
    const place = span(error.pos[0], error.pos[1]);
    report.add('config-not-yaml', place, { file: source.path, reason, line: place.line, column: place.column + 1 });
  }
  if (document.errors.length > 0) return defaultConfig;
  const problem = findAliasProblem(document);
  if (problem !== null) {
    const place = span(problem.offset, problem.offset);
    const { line, column } = place;
    report.add('config-not-yaml', place, { file: source.path, reason: problem.reason, line, column: column + 1 });
    return defaultConfig;
  }
  const given: unknown = document.toJS() ?? {};
  if (!isPlain(given)) {
    report.add('config-not-a-mapping', span(0, 0), { file: source.path });
    return defaultConfig;
  }
  const settings = withoutEmpty(given, defaultConfig as unknown as Plain);
  const findings = findingsOf(settings);
  const placed = findings.map((finding) => {
    const keys = keysOf(finding);
    return { finding, keys, range: rangeOf(document.contents, keys), written: writtenNumber(document, keys) };
  });
  for (const { finding, keys, range, written } of placed.sort((a, b) => a.range[0] - b.range[0])) {
    reportFinding(finding, { keys, settings, written }, span(range[0], range[1]), report);
  }
  if (findings.length > 0) return defaultConfig;
  const config = merge(defaultConfig as unknown as Plain, settings) as unknown as Config;
  for (const { keys, reason, expected } of knowledgeMistakes(config.knowledge)) {
    const [start, end] = rangeOf(document.contents, keys);
    report.add('bad-setting', span(start, end), { file: source.path, setting: nameOf(keys), reason, expected });
  }
  const isChosen = isPlain(settings.steps) && settings.steps.from !== undefined;
  return isChosen ? { ...config, steps: { ...config.steps, isChosen } } : config;
}

interface AliasProblem {
  readonly reason: string;
  readonly offset: number;
}

/** An alias that refers to itself, or aliases of aliases that would expand without limit. */
function findAliasProblem(document: Document.Parsed): AliasProblem | null {
  let problem: AliasProblem | null = null;
  visit(document, {
    Alias(_key, alias, above) {
      if (!above.includes(alias.resolve(document) as Node)) return undefined;
      problem = { reason: `\`*${alias.source}\` refers to itself`, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  if (problem !== null) return problem;
  try {
    document.toJS();
    return null;
  } catch (error) {
    if (error instanceof ReferenceError) return { reason: 'its aliases expand to too much', offset: 0 };
    throw error;
  }
}

/** Drops settings without a value, such as a section whose lines are all comments. */
function withoutEmpty(given: Plain, defaults: Plain): Plain {
  const kept = Object.entries(given).filter(
    ([key, value]) => value !== null || defaults[key] === null || !(key in defaults),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => {
      const inner = defaults[key];
      return [key, isPlain(value) && isPlain(inner) ? withoutEmpty(value, inner) : value];
    }),
  );
}

function findingsOf(settings: Plain): readonly Finding[] {
  const check = validate as unknown as { (value: unknown): boolean; errors: readonly Finding[] | null };
  const findings = check(settings) ? [] : (check.errors ?? []);
  const listed = new Set(findings.filter((one) => one.keyword === 'enum').map((one) => one.instancePath));
  return findings.filter((one) => one.keyword !== 'type' || !listed.has(one.instancePath));
}

function keysOf(finding: Finding): readonly Key[] {
  const keys: Key[] = finding.instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const extra = finding.params.additionalProperty;
  return typeof extra === 'string' ? [...keys, extra] : keys;
}

interface Written {
  readonly keys: readonly Key[];
  readonly settings: Plain;
  /** A number as written in the file, such as `3.10`, which equals `3.1`; `null` for anything else. */
  readonly written: string | null;
}

function writtenNumber(document: Document.Parsed, keys: readonly Key[]): string | null {
  const node = document.getIn(keys, true);
  return isScalar(node) && typeof node.value === 'number' ? (node.source ?? null) : null;
}

function reportFinding(finding: Finding, { keys, settings, written }: Written, span: Span, report: Report): void {
  const setting = nameOf(keys);
  const { file } = span;
  if (finding.keyword === 'additionalProperties') {
    const siblings = Object.keys(valueAt(defaultConfig, keys.slice(0, -1)) ?? {});
    const near = nearestName(String(keys.at(-1)), siblings);
    const known =
      siblings.length > 0 ? `Use one of ${listOf(siblings)}` : 'Use a name that the schema of the settings has';
    const hint = near ? `Write \`${nameOf([...keys.slice(0, -1), near])}\`` : known;
    report.add('unknown-setting', span, { file, setting, hint });
    return;
  }
  const isNumber = written !== null && finding.keyword === 'type' && wantedBy(finding).startsWith('text');
  const reason = isNumber
    ? `\`${written}\` is a number to YAML`
    : `it is \`${JSON.stringify(valueAt(settings, keys))}\``;
  const standard = valueAt(defaultConfig, keys);
  const otherwise =
    standard === undefined || isPlain(standard) ? '' : `, or leave it out for \`${JSON.stringify(standard)}\``;
  const wanted = isNumber ? `it in quotes, \`"${written}"\`` : wantedBy(finding);
  report.add('bad-setting', span, { file, setting, reason, expected: `${wanted}${otherwise}` });
}

function wantedBy(finding: Finding): string {
  const { type, allowedValues, pattern, limit } = finding.params;
  if (Array.isArray(allowedValues)) return `one of ${listOf(allowedValues.filter((one) => one !== null).map(String))}`;
  if (finding.keyword === 'minimum') return `${String(limit)} or more`;
  if (finding.keyword === 'maximum') return `${String(limit)} or less`;
  if (finding.instancePath in ownWords) return ownWords[finding.instancePath] ?? '';
  if (finding.keyword === 'pattern') return patternWords[String(pattern)] ?? `text like \`${String(pattern)}\``;
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  return types.map((name) => typeWords[name] ?? name).join(' or ');
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text (in quotes where it looks like a number)',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a section with settings of its own',
  null: 'empty',
};

const patternWords: Readonly<Record<string, string>> = {
  '\\S': 'text that is not blank',
  '^3\\.\\d+$': 'a Python version such as "3.11", in quotes',
  '^[a-z_][a-z0-9_]*$': 'a Python name in lower case',
  '^(found|none)$': '`found`, `none` or a list of names',
  '^[A-Za-z_]\\w*$': 'the name of a Python variable',
  '^[A-Za-z0-9][\\w-]{1,31}$': 'the name of a registry: 2 to 32 letters, digits, `-` and `_`',
};

/** The expected form of settings that need their own wording. */
const ownWords: Readonly<Record<string, string>> = {
  '/schedule/cron': 'five fields of cron: minute (0-59), hour (0-23), day of the month, month, day of the week (0-7)',
};

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function nameOf(keys: readonly Key[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(value: unknown, keys: readonly Key[]): unknown {
  return keys.reduce<unknown>((inner, key) => (inner as Record<Key, unknown> | undefined)?.[key], value);
}

/** Offsets of the setting's name, or of an item of a list. */
function rangeOf(contents: Node | null, keys: readonly Key[]): readonly [number, number] {
  let node: unknown = contents;
  let range: readonly [number, number] = [0, 0];
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String((item.key as { value?: unknown } | null)?.value) === String(key));
      range = rangeOfNode(pair?.key) ?? range;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      range = rangeOfNode(node) ?? range;
    }
  }
  return range;
}

function rangeOfNode(node: unknown): readonly [number, number] | null {
  const range = (node as { range?: readonly [number, number, number] } | null | undefined)?.range;
  return range ? [range[0], range[1]] : null;
}

function spanOf(file: string, lines: LineCounter, start: number, end: number): Span {
  const from = lines.linePos(start);
  const to = lines.linePos(end);
  return {
    file,
    cell: null,
    line: Math.max(1, from.line),
    column: Math.max(0, from.col - 1),
    endLine: Math.max(1, to.line),
    endColumn: Math.max(0, to.col - 1),
  };
}

/** Merges settings over their defaults; lists and open maps are replaced as a whole. */
function merge(defaults: Plain, given: Plain): Plain {
  const merged: Record<string, unknown> = { ...defaults };
  for (const [key, value] of Object.entries(given)) {
    const inner = defaults[key];
    const isSection = isPlain(inner) && isPlain(value) && Object.keys(inner).length > 0;
    merged[key] = isSection ? merge(inner, value) : value;
  }
  return merged;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
