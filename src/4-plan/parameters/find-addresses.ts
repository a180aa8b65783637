/** Addresses of data on the network as parameters, so that the data can move and tests can use a small file. */

import type { Analysis, ParameterPlan, PathRoot, Statement } from '../../ir.ts';
import { toIdentifier, uniqueName } from '../../python/names.ts';
import { pythonString } from '../../python/print.ts';
import { statementAt } from '../data/find-places.ts';
import { literalAssignment } from '../data/literal-assignment.ts';
import type { CellEdit } from '../edits/cell-edit.ts';
import { nameFact } from '../flows/name-fact.ts';
import { inputNameOf, type Parameters } from './find-parameters.ts';

/** A literal address, in the call that reads it or in an assignment. */
interface Written {
  readonly root: PathRoot;
  readonly statement: Statement;
  /** The variable that has the address; null if it has none. */
  readonly variable: string | null;
}

/** Finds the addresses that tables and arrays are read from. `taken` are names that they cannot have. */
export function findAddresses(
  analysis: Analysis,
  taken: ReadonlySet<string>,
): Parameters & { readonly edits: readonly CellEdit[] } {
  const names = new Set([...taken, ...analysis.names.map(({ name }) => name)]);
  const parameters: ParameterPlan[] = [];
  const replaced = new Set<number>();
  const edits: CellEdit[] = [];
  for (const group of groupsOf(writtenIn(analysis))) {
    const [{ root, statement, variable }] = group;
    if (variable !== null && taken.has(inputNameOf(variable))) continue;
    const name = variable === null ? uniqueName(nameOf(root.text), names) : inputNameOf(variable);
    names.add(name);
    parameters.push(addressParameter(root.text, name, variable, statement));
    if (variable !== null) replaced.add(statement.id);
    else edits.push(...group.map(({ root: { cell, start, end } }) => ({ cell, start, end, text: name })));
  }
  return { parameters, replaced, edits };
}

/** The occurrences of one address; if their names differ, or some have none, they are not parameters. */
function groupsOf(all: readonly Written[]): readonly (readonly [Written, ...Written[]])[] {
  const groups = new Map<string, [Written, ...Written[]]>();
  for (const written of all) {
    const group = groups.get(written.root.text);
    if (group === undefined) groups.set(written.root.text, [written]);
    else group.push(written);
  }
  return [...groups.values()].filter(([first, ...others]) =>
    others.every(({ variable }) => variable === first.variable),
  );
}

function addressParameter(address: string, name: string, variable: string | null, { span }: Statement): ParameterPlan {
  return {
    type: 'string',
    parse: 'str',
    default: address,
    optional: false,
    name,
    variable: variable ?? name,
    expression: pythonString(address),
    help: 'Address of the data',
    span,
    ...(variable === null && { isInline: true }),
  };
}

/** The addresses directly in calls, or assigned to a name that is bound once. */
function writtenIn(analysis: Analysis): readonly Written[] {
  return analysis.statements.flatMap(({ effects }) =>
    effects.flatMap((effect): readonly Written[] => {
      if (effect.kind !== 'uses-network' || effect.address === undefined) return [];
      const root = effect.address;
      const statement = statementAt(analysis, root);
      if (statement === null || root.isInside || root.plainAt !== undefined) return [];
      const variable = literalAssignment(statement, root);
      if (variable === null) return statement.kind === 'code' ? [{ root, statement, variable }] : [];
      const isBoundOnce = nameFact(analysis, variable)?.boundBy.length === 1;
      return isBoundOnce ? [{ root, statement, variable }] : [];
    }),
  );
}

/** `iris_url` of `https://example.org/data/iris.csv?raw=true`. */
function nameOf(address: string): string {
  const last =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const name = toIdentifier(last.replace(/(?:\.[A-Za-z]\w*)+$/, ''));
  return /^[a-z]\w{0,30}$/.test(name) ? `${name}_url` : 'data_url';
}
