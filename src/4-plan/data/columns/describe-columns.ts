/** Columns of a table, from their values and from code. */

import type { ColumnPlan } from '../../../ir.ts';
import { keptFor } from '../../../kept.ts';
import { statementsIn } from '../../../python/code-tree.ts';
import { walkNodes } from '../../../python/parse.ts';
import { oppositeOf } from '../../tests/opposites.ts';
import type { ColumnLiterals } from './column-literals.ts';
import { textOf } from './named-column.ts';

/** Adds facts from code to columns seen in data. */
export function withLiterals(
  columns: readonly ColumnPlan[],
  texts: readonly string[],
  literals: ReadonlyMap<string, ColumnLiterals>,
): readonly ColumnPlan[] {
  const strings = indicatorsIn(texts);
  const plain = literalsByPlainName(literals, texts);
  return columns.map((column) => {
    const literal = literals.get(column.name) ?? plain.get(plainName(column.name));
    return withLiteral(column, literal, indicated(column, columns, strings));
  });
}

/** A name or value as normalized by code: `Total Charges` is `total_charges`. */
export function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Facts about columns whose names the code normalizes: `frame.columns.str.lower()`. */
function literalsByPlainName(
  literals: ReadonlyMap<string, ColumnLiterals>,
  texts: readonly string[],
): ReadonlyMap<string, ColumnLiterals> {
  if (!texts.some((text) => /\.columns\b.*\.lower\(\)/.test(text))) return new Map();
  return new Map([...literals].map(([name, literal]) => [plainName(name), literal]));
}

function withLiteral(
  column: ColumnPlan,
  literal: ColumnLiterals | undefined,
  indicators: readonly string[],
): ColumnPlan {
  const filled = literal?.isFilled === true ? { isMissing: true } : {};
  if (literal?.isDate === true && (column.kind !== 'datetime' || literal.dateFormat !== null)) {
    return { ...column, kind: 'datetime', values: [], shape: literal.dateFormat ?? '%Y-%m-%d', ...filled };
  }
  const affixed = withAffixes(column, literal);
  const described = column.kind === 'str' ? column : { ...column, ...(affixed ?? withNumbers(column, literal)) };
  if (described.kind !== 'str') return { ...described, ...filled };
  const compared = [...(literal?.values ?? [])].filter((value) => typeof value === 'string' && !isBlank(value));
  // Values that differ only in case are equal to code that lower-cases them.
  const isSeen = (value: unknown): boolean =>
    described.values.some((one) => one !== value && plainName(String(one)) === plainName(String(value)));
  const own = [...new Set([...compared.filter((value) => !isSeen(value)), ...described.values, ...indicators])];
  const values = withBaseline(own, indicators);
  const { numerals, ...others } = described;
  const kept = literal?.isMapped === true || numerals === undefined ? {} : { numerals };
  return {
    ...others,
    values,
    ...(literal?.isMapped === true && values.length > 1 ? { isChoice: true } : {}),
    ...kept,
    ...withNumerals(described, literal),
    ...withForm(described, literal),
    ...filled,
  };
}

/** `get_dummies(drop_first=True)` drops the first category in the order of the alphabet: none that the code uses afterwards. */
function withBaseline(values: ColumnPlan['values'], indicators: readonly string[]): ColumnPlan['values'] {
  const [first] = values.map(String).sort();
  if (first === undefined || !indicators.includes(first)) return values;
  const other = values.length === 1 ? [oppositeOf(first)] : [];
  return [...values, [...other, 'another', 'Another', '0 others'].find((text) => text < first) ?? '-'];
}

/** Texts that the code splits into words or at separators. */
function withForm(
  { shape }: ColumnPlan,
  literal: ColumnLiterals | undefined,
): Pick<ColumnPlan, 'shape' | 'separators'> {
  if (literal === undefined) return {};
  const separators = [...literal.separators].flatMap(([text, parts]) => Array<string>(parts - 1).fill(text));
  return {
    ...(literal.isProse && shape === undefined ? { shape: 'text' } : {}),
    ...(separators.length > 0 ? { separators } : {}),
  };
}

/** Texts that the code converts to numbers are numbers, in the observed form or with the affixes that the code strips. */
function withNumerals(column: ColumnPlan, literal: ColumnLiterals | undefined): Pick<ColumnPlan, 'numerals' | 'forms'> {
  if (literal?.isNumber !== true || literal.isMapped || column.numerals !== undefined) return {};
  // Everything observed is known.
  if (column.values.length > 0 && column.values.length === column.distinct) return {};
  if (column.forms !== undefined || /0/.test(column.shape ?? '')) return {};
  const forms = formsOf(literal);
  return forms.length > 0 ? { forms } : { numerals: [0, 1, 2, 3] };
}

/** Numbers around which the code strips affixes are texts in the file, even if none of those that were seen has an affix. */
function withAffixes(
  column: ColumnPlan,
  literal: ColumnLiterals | undefined,
): Pick<ColumnPlan, 'kind' | 'values' | 'forms'> | null {
  const isNumber = column.kind === 'int' || column.kind === 'float';
  const separator = [...(literal?.separators.keys() ?? [])][0];
  // A range among numbers: `1000-1200`.
  if (isNumber && literal?.isNoNumber === true && separator !== undefined && column.values.length > 1)
    return { kind: 'str', values: [...column.values.map(String), column.values.slice(0, 2).join(separator)] };
  if (!isNumber || literal?.isText !== true || literal.affixes.size === 0) return null;
  return { kind: 'str', values: [], forms: formsOf(literal) };
}

/** Numbers with each of the affixes that the code strips. */
function formsOf({ affixes }: ColumnLiterals): readonly string[] {
  return [...affixes].map((affix) => (/^\p{Sc}/u.test(affix) ? `${affix}0` : `0${affix}`));
}

/** Blank text means a missing value. */
function isBlank(text: string | number | boolean): boolean {
  return typeof text === 'string' && /^[\s?-]*$/.test(text);
}

/** Numbers that the code compares with, where no values were seen; texts make a column of unknown kind a text column. */
function withNumbers(column: ColumnPlan, literal: ColumnLiterals | undefined): Pick<ColumnPlan, 'kind' | 'values'> {
  if (literal === undefined) return column;
  const mapped = literal.isMapped ? [...literal.values].filter((value) => typeof value === 'number') : [];
  if (mapped.length > 1 && column.kind === 'int') return { kind: 'int', values: mapped.sort((a, b) => a - b) };
  if (column.values.length > 0) return column;
  const texts = [...literal.values].filter((value) => typeof value === 'string' && !isBlank(value));
  if (texts.length > 0) return { kind: 'str', values: texts };
  if (literal.isText || literal.isProse) return { kind: 'str', values: [] };
  const numbers = [...literal.values].filter((value) => typeof value === 'number');
  if (numbers.length === 0) return column;
  const kind = numbers.every(Number.isInteger) && column.kind !== 'float' ? 'int' : column.kind;
  const around = numbers.length > 1 ? numbers : numbers.flatMap((number) => [number - 1, number, number + 1]);
  return { kind, values: around.sort((a, b) => a - b) };
}

/** `contract_monthly` in the code: a value of `contract`, made a column of its own. */
function indicated(
  column: ColumnPlan,
  columns: readonly ColumnPlan[],
  strings: ReadonlySet<string>,
): readonly string[] {
  if (column.kind !== 'str') return [];
  const prefix = `${column.name}_`;
  const names = new Set(columns.map(({ name }) => name));
  return [...strings]
    .filter((text) => text.startsWith(prefix) && text.length > prefix.length && !names.has(text))
    .map((text) => text.slice(prefix.length));
}

/** Texts in the code that may be names of columns which `get_dummies` makes: not of those that the code sets. */
const indicatorsIn: (texts: readonly string[]) => ReadonlySet<string> = keptFor((texts: readonly string[]) => {
  const found = new Set(stringsIn(texts));
  for (const text of texts) {
    for (const statement of statementsIn(text)) {
      const [target] = statement.nodeType === 'Assign' ? statement.targets : [];
      if (statement.nodeType !== 'Assign' || target?.nodeType !== 'Subscript') continue;
      const name = textOf(target.slice);
      if (name === null) continue;
      let isRead = false;
      walkNodes(statement.value, (node) => {
        if (node.nodeType === 'Constant' && node.value === name) isRead = true;
      });
      if (!isRead) found.delete(name);
    }
  }
  return found;
});

/** Every text in the code. */
export const stringsIn: (texts: readonly string[]) => ReadonlySet<string> = keptFor((texts: readonly string[]) => {
  const found = new Set<string>();
  for (const text of texts) {
    for (const statement of statementsIn(text)) {
      walkNodes(statement, (node) => {
        if (node.nodeType === 'Constant' && typeof node.value === 'string') found.add(node.value);
      });
    }
  }
  return found;
});
