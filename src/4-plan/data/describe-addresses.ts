/** The data read from addresses that are parameters, as far as the notebook shows it. */
import type { AddressedData, ParameterPlan, Translated } from '../../ir.ts';
import type { Item } from '../edits/item.ts';
import type { Program } from '../edits/program-type.ts';
import { knownColumns } from './columns/known-columns.ts';
import { readingOf } from './columns/table-reading.ts';
import { columnsSeen, formatOf, previewOf } from './describe-data.ts';

/** Adds to each address parameter the data that is read from it. */
export function describeAddresses(
  parameters: readonly ParameterPlan[],
  program: Program,
  { documents, sources }: Pick<Translated, 'documents' | 'sources'>,
): readonly ParameterPlan[] {
  return parameters.map((parameter) => {
    const { default: address, name } = parameter;
    const readers = program.items.filter((item) => addressesOf(item).includes(String(address)));
    if (typeof address !== 'string' || readers.length === 0) return parameter;
    const path = address.replace(/[?#].*$/, '');
    const ids = new Set(readers.map(({ id }) => id));
    const format = formatOf(path);
    const preview = previewOf(path, sources.paths);
    const columns = knownColumns(
      program,
      ids,
      documents,
      (known) => columnsSeen(preview, format, { known, ...readingOf(program, ids) }) ?? [],
    );
    const data: AddressedData = { name, type: 'file', path, format, columns };
    return { ...parameter, data };
  });
}

/** The addresses that a statement reads from. */
export function addressesOf({ statement }: Pick<Item, 'statement'>): readonly string[] {
  return statement.effects.flatMap((effect) =>
    effect.kind === 'uses-network' && effect.address !== undefined ? [effect.address.text] : [],
  );
}
