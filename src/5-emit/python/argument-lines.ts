import type { ParameterPlan, StepPlan, StepsPlan } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';
import type { ScriptNames } from './script-names.ts';

/** The arguments of each `parser.add_argument(…)`: inputs, parameters, outputs. */
export function argumentLines(plan: StepsPlan, step: StepPlan, names: ScriptNames): readonly string[] {
  return [
    ...step.inputs.map((input) => assetArgument(input.name, input.description)),
    ...step.parameters.map((name) => parameterArgument(findParameter(plan, name), plan.package, names)),
    ...step.outputs.map((output) => assetArgument(output.name, output.description)),
  ];
}

/** The plan's parameter of this name. */
export function findParameter(plan: StepsPlan, name: string): ParameterPlan {
  const parameter = plan.parameters.find((candidate) => candidate.name === name);
  if (parameter === undefined) throw new Error(`the plan has no parameter ${name}`);
  return parameter;
}

/** The default as a Python expression: for values that argparse parses from text, that text. */
export function defaultExpression(parameter: ParameterPlan): string {
  if (parameter.default === null) return 'None';
  return parsedFromText.has(parameter.parse) ? pythonString(String(parameter.default)) : parameter.expression;
}

const parsedFromText: ReadonlySet<ParameterPlan['parse']> = new Set(['path', 'date', 'datetime']);

function assetArgument(name: string, description: string): string {
  return [pythonString(`--${name}`), 'required=True', ...helpArgument(description)].join(', ');
}

function parameterArgument(parameter: ParameterPlan, packageName: string, names: ScriptNames): string {
  const type = parserOf(parameter.parse, packageName, names);
  return [
    pythonString(`--${parameter.name}`),
    ...(type === null ? [] : [`type=${type}`]),
    `default=${defaultExpression(parameter)}`,
    ...helpArgument(parameter.help),
  ].join(', ');
}

/** The function that parses an argument's text; null if it stays text. */
function parserOf(parse: ParameterPlan['parse'], packageName: string, names: ScriptNames): string | null {
  const own = (name: string) => names.use(`${packageName}.arguments`, name);
  switch (parse) {
    case 'str':
      return null;
    case 'int':
    case 'float':
      return parse;
    case 'path':
      return names.use('pathlib', 'Path');
    case 'bool':
      return own('boolean');
    case 'json':
      return own('json_value');
    case 'tuple':
      return own('tuple_value');
    case 'date':
      return own('date_value');
    case 'datetime':
      return own('datetime_value');
  }
}

/** argparse expands `%` in help texts. */
function helpArgument(text: string): readonly string[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line === '' ? [] : [`help=${pythonString(line.replaceAll('%', '%%'))}`];
}
