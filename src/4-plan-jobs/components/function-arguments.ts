/** The parameters of a function component, and the arguments of its script. */
import { uniqueName } from '../../python/names.ts';
import type { Expr, FunctionDef, ParsedModule } from '../../python/parse.ts';
import { pythonString } from '../../python/print.ts';

/** Python's types of the values of Azure ML. */
export const pythonTypes: Readonly<Record<string, string>> = { integer: 'int', number: 'float', boolean: 'bool' };

/** The declared type of a port; '' if its annotation says none. */
export function declaredType(annotation: Expr): string {
  if (annotation.nodeType === 'Name') return { int: 'integer', float: 'number', bool: 'boolean' }[annotation.id] ?? '';
  const type = argumentOf(annotation, 'type', 0);
  return typeof type === 'string' ? type : '';
}

/** The literal that an annotation such as `Input(type="number")` gives for an argument; null without one. */
function argumentOf(annotation: Expr, name: string, position: number): unknown {
  if (annotation.nodeType !== 'Call') return null;
  const given = annotation.keywords.find(({ arg }) => arg === name)?.value ?? annotation.args[position];
  return given?.nodeType === 'Constant' ? given.value : null;
}

/** A parameter of a function. */
export interface Parameter {
  readonly arg: string;
  readonly annotation: Expr | undefined;
  readonly standard: Expr | undefined;
}

/** The parameters of a function, with their annotations and defaults. */
export function parametersOf({ args }: FunctionDef): readonly Parameter[] {
  const plain = [...args.posonlyargs, ...args.args];
  const first = plain.length - args.defaults.length;
  return [
    ...plain.map(({ arg, annotation }, index) => ({
      arg,
      annotation: annotation ?? undefined,
      standard: args.defaults[index - first],
    })),
    ...args.kwonlyargs.map(({ arg, annotation }, index) => ({
      arg,
      annotation: annotation ?? undefined,
      standard: args.kw_defaults[index] ?? undefined,
    })),
  ];
}

/** The lines that read the arguments and call the function. */
export function mainText(module: ParsedModule, node: FunctionDef, used: ReadonlySet<string>): string {
  const options = parametersOf(node).map((parameter) => {
    const { arg, annotation, standard } = parameter;
    const given = standard === undefined ? '' : textOf(module, standard);
    const said = annotation === undefined ? null : argumentOf(annotation, 'description', -1);
    const isOptional = annotation !== undefined && argumentOf(annotation, 'optional', -1) === true;
    const parts = [
      pythonString(`--${arg}`),
      typeOption(parameter, given),
      standard === undefined ? (isOptional ? '' : 'required=True') : `default=${given}`,
      typeof said === 'string' ? `help=${pythonString(said.replaceAll('%', '%%'))}` : '',
    ];
    return `    parser.add_argument(${parts.filter((part) => part !== '').join(', ')})\n`;
  });
  const parse = uniqueName('parse_args', new Set([...used, node.name]));
  return `def ${parse}() -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(allow_abbrev=False)
${options.join('')}    return parser.parse_args()


if __name__ == "__main__":
    ${node.name}(**vars(${parse}()))
`;
}

function textOf(module: ParsedModule, node: Expr): string {
  const { start, end } = module.range(node);
  return module.text.slice(start, end);
}

/** Azure ML gives booleans as the texts `True` and `False`. */
function typeOption({ annotation, standard }: Parameter, text: string): string {
  const found = annotation === undefined ? typeOfDefault(standard, text) : declaredType(annotation);
  if (found === 'boolean') return 'type=lambda text: text.lower() == "true"';
  return found === 'integer' ? 'type=int' : found === 'number' ? 'type=float' : '';
}

function typeOfDefault(standard: Expr | undefined, text: string): string {
  const value = standard?.nodeType === 'Constant' ? standard.value : null;
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number' && typeof value !== 'bigint') return '';
  return /^[\d_]+$/.test(text) ? 'integer' : 'number';
}
