/** Writes YAML as a person would: blank lines between blocks, comments above keys, folded commands, no folded sentences. */
import { Document, isMap, type Pair, Scalar, type ScalarTag, type YAMLMap } from 'yaml';

/** A value of a YAML file. Keys keep their order; `undefined` ones are left out. */
export type YamlValue =
  | string
  | number
  | boolean
  | FoldedText
  | FloatValue
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** Text that is printed folded (`>-`), one part a line. */
export interface FoldedText {
  readonly kind: 'folded';
  readonly lines: readonly string[];
}

/** A number that is printed so that every YAML reader takes it for a float: `1.0`, `1.0e-5`. */
export interface FloatValue {
  readonly kind: 'float';
  readonly value: number;
}

/** What stands around the keys of a file. Paths are keys joined by a blank. */
export interface YamlLayout {
  /** Comment lines above the key at a path. */
  readonly comments?: Readonly<Record<string, string>>;
  /** Paths of keys that a blank line is before; their comment belongs to them. */
  readonly spaced?: readonly string[];
  /** Comment lines at the top of the file. */
  readonly head?: string;
}

const lineMark = '\u{E000}';

/** Makes a folded text. */
export function folded(lines: readonly string[]): FoldedText {
  return { kind: 'folded', lines };
}

/** Makes a float. */
export function float(value: number): FloatValue {
  return { kind: 'float', value };
}

/** Prints a YAML file that reads the same in YAML 1.1 (PyYAML) and 1.2. */
export function printYaml(value: { readonly [key: string]: YamlValue | undefined }, layout: YamlLayout = {}): string {
  const document = new Document(value, {
    compat: 'yaml-1.1',
    customTags: [foldedTag, floatTag],
    aliasDuplicateObjects: false,
  });
  if (layout.head) document.commentBefore = comment(layout.head);
  for (const path of layout.spaced ?? []) {
    const key = findKey(document, path);
    if (key) key.spaceBefore = true;
  }
  for (const [path, text] of Object.entries(layout.comments ?? {})) {
    const key = findKey(document, path);
    if (key) key.commentBefore = comment(text);
  }
  return unfoldMarks(document.toString({ lineWidth: 0 }));
}

function comment(text: string): string {
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map((line) => ` ${line}`.trimEnd())
    .join('\n');
}

function findKey(document: Document, path: string): Scalar | null {
  const keys = path.split(' ');
  const last = keys.pop();
  const map = keys.length === 0 ? document.contents : document.getIn(keys);
  if (!isMap(map)) return null;
  const pair = (map as YAMLMap).items.find((item: Pair) => (item.key as Scalar | null)?.value === last);
  return (pair?.key as Scalar | undefined) ?? null;
}

/** The printer folds by width only: parts of a folded text are joined by a mark, which becomes a line end here. */
function unfoldMarks(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(lineMark, `\n${' '.repeat(line.length - line.trimStart().length)}`))
    .join('\n');
}

const foldedTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => isKind(value, 'folded'),
  createNode(_schema, value) {
    const node = new Scalar((value as FoldedText).lines.join(lineMark));
    node.type = Scalar.BLOCK_FOLDED;
    return node;
  },
  resolve: (text) => text,
};

const floatTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => isKind(value, 'float'),
  resolve: (text) => text,
  stringify: ({ value }) => printFloat((value as FloatValue).value),
};

function isKind(value: unknown, kind: 'folded' | 'float'): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

/** Prints a finite number as YAML 1.1 and Python both read a float. */
export function printFloat(value: number): string {
  const [mantissa = '', exponent] = (Object.is(value, -0) ? '-0' : String(value)).split('e');
  const point = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
  return exponent === undefined ? point : `${point}e${exponent}`;
}
