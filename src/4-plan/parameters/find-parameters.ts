/** Parameters: literals that a user may set at run time. */
import type { Config } from '../../config.ts';
import type { Report } from '../../diagnostics.ts';
import type { Analysis, ParameterPlan, Statement } from '../../ir.ts';
import { reservedInputs } from '../../knowledge/engines/pipeline-names.ts';
import { hintFor } from '../../nearest-name.ts';
import { toIdentifier, uniqueName } from '../../python/names.ts';
import type { Place } from '../data/find-places.ts';
import { literalsOf } from './parameter-literals.ts';

/** The parameters, and the statements that they replace. */
export interface Parameters {
  readonly parameters: readonly ParameterPlan[];
  readonly replaced: ReadonlySet<number>;
}

/** The requested parameters. */
export interface WantedParameters extends Parameters {
  /** Names without a literal assignment. */
  readonly missing: readonly string[];
}

/** Finds the parameters in cells tagged `parameters`, and those named by the config or the notebook's searches. */
export function findParameters(
  analysis: Analysis,
  places: readonly Place[],
  asked: readonly string[],
  report: Report,
): WantedParameters {
  const parameters = new Map<string, ParameterPlan>();
  const replaced = new Set<number>();
  const taken = new Set(places.map((place) => place.name));
  const wanted = new Set(asked);
  for (const statement of analysis.statements) {
    if (places.some((place) => place.assignedBy === statement.id || place.namedBy.has(statement.id))) {
      for (const name of statement.defines) wanted.delete(name);
      continue;
    }
    const isTagged = analysis.cells[statement.cell]?.tags.role === 'parameters';
    if (!isTagged && !statement.defines.some((name) => wanted.has(name))) continue;
    const found = literalsOf(statement);
    if (found === null) {
      if (isTagged && isAssignment(statement)) reportComputed(statement, report);
      continue;
    }
    replaced.add(statement.id);
    for (const part of found) {
      wanted.delete(part.variable);
      const name = parameters.get(part.variable)?.name ?? inputName(part.variable, statement, taken, report);
      taken.add(name);
      parameters.set(part.variable, { ...part, name, help: helpOf(statement, part.variable), span: statement.span });
    }
  }
  return { parameters: [...parameters.values()], replaced, missing: [...wanted] };
}

/** The names that the settings list. */
export function listedParameters({ parameters }: Config): readonly string[] {
  return parameters === 'found' || parameters === 'none' ? [] : parameters;
}

/** Reports requested names that cannot be parameters. */
export function reportMissing(analysis: Analysis, missing: readonly string[], report: Report): void {
  if (missing.length === 0) return;
  const variables = analysis.statements.filter((one) => literalsOf(one) !== null).flatMap(({ defines }) => defines);
  for (const name of missing) {
    const hint = hintFor(name, [...new Set(variables)], 'no statement assigns a literal');
    report.add('parameter-not-found', null, { name, hint });
  }
}

function isAssignment(statement: Statement): boolean {
  return statement.kind === 'constant' || statement.kind === 'code';
}

function inputName(variable: string, statement: Statement, taken: ReadonlySet<string>, report: Report): string {
  const wanted = toIdentifier(variable);
  const name = uniqueName(inputNameOf(variable), taken);
  if (name !== wanted) report.add('parameter-renamed', statement.span, { variable, name, wanted });
  return name;
}

/** The name of a pipeline's input for a variable. */
export function inputNameOf(variable: string): string {
  const wanted = toIdentifier(variable);
  return reservedInputs.has(wanted) ? `${wanted}_value` : wanted;
}

/** The notebook's description of a parameter: the comment after it, or above it. */
export function helpOf(statement: Statement, name: string): string {
  if (statement.trailingComment !== null && statement.trailingComment !== '') return statement.trailingComment;
  const above = statement.comments.at(-1)?.replace(/^#\s*/, '').trim();
  return above !== undefined && above !== '' && !above.startsWith('%%') ? above : `The notebook's ${name}`;
}

function reportComputed(statement: Statement, report: Report): void {
  for (const name of statement.defines) {
    if (!name.startsWith('%')) report.add('parameter-not-literal', statement.span, { name });
  }
}
