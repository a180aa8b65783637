/** Everything known about the columns of an input table. */

import type { ColumnPlan, Document } from '../../../ir.ts';
import { statementsIn } from '../../../python/code-tree.ts';
import { walkNodes } from '../../../python/parse.ts';
import type { Program } from '../../edits/program-type.ts';
import { textsOf } from '../texts-of.ts';
import { withClasses } from './class-columns.ts';
import { tableLiterals } from './column-literals.ts';
import { columnsInCode } from './columns-in-code.ts';
import { columnsOfOutputs } from './columns-of-outputs.ts';
import { describeColumn } from './columns-of-preview.ts';
import { stringsIn, withLiterals } from './describe-columns.ts';

/**
 * The columns that the file shows (`seen`, which is given the texts that the code names as values), else those of saved outputs,
 * else those that the code names; with what the code says of them.
 */
export function knownColumns(
  program: Program,
  readers: ReadonlySet<number>,
  documents: readonly Document[],
  seen: (known: ReadonlySet<string>) => readonly ColumnPlan[],
): readonly ColumnPlan[] {
  const texts = textsOf(program.items);
  const { anywhere, columns } = tableLiterals(texts);
  // A value may be the name of a column that `get_dummies` makes: any text of the code that was seen is one.
  const named = texts.some((text) => /\bget_dummies\(/.test(text)) ? stringsIn(texts) : new Set<string>();
  const words = new Set([...anywhere, ...named]);
  const inFile = seen(words);
  const known =
    inFile.length > 0 ? withBlanks(inFile, texts) : withClasses(withIndex(columnsElsewhere()), texts, columns);
  return withLiterals(known, texts, columns);

  /** What is read as the index, `index_col=0`, is a column of the file that no output calls one. */
  function withIndex(found: readonly ColumnPlan[]): readonly ColumnPlan[] {
    const names = program.items.flatMap(({ id, text }) => (readers.has(id) ? indexReadBy(text) : []));
    const missing = [...new Set(names)].filter((name) => !found.some((column) => column.name === name));
    return found.length === 0
      ? found
      : [...missing.map((name) => describeColumn(name, ['0', '1', '2', '3'])), ...found];
  }

  /** Outputs may show a part of the table: the code then names the others, such as those that it drops first. */
  function columnsElsewhere(): readonly ColumnPlan[] {
    const shown = columnsOfOutputs(documents, program.items, readers, words);
    const padded = withBlanks(shown.columns, texts);
    if (shown.isAll) return padded;
    const names = new Set(padded.map(({ name }) => name));
    return [...columnsInCode(program, readers).filter(({ name }) => !names.has(name)), ...padded];
  }
}

/** `index_col=0`, `index_col="month"`. */
function indexReadBy(text: string): readonly string[] {
  const found: string[] = [];
  for (const statement of statementsIn(text)) {
    walkNodes(statement, (node) => {
      if (node.nodeType !== 'Keyword' || node.arg !== 'index_col' || node.value.nodeType !== 'Constant') return;
      const { value } = node.value;
      if (value === 0) found.push('Unnamed: 0');
      if (typeof value === 'string') found.push(value);
    });
  }
  return found;
}

/** Outputs do not show spaces around a name, but the code does. */
function withBlanks(columns: readonly ColumnPlan[], texts: readonly string[]): readonly ColumnPlan[] {
  const strings = stringsIn(texts);
  const padded = new Map([...strings].filter((text) => text !== text.trim()).map((text) => [text.trim(), text]));
  return columns.map((column) => {
    const name = strings.has(column.name) ? undefined : padded.get(column.name);
    return name === undefined ? column : { ...column, name };
  });
}
