/** The script of a function component: its file without mldesigner, and a `main` that reads the arguments. */
import { applyEdits, type Edit } from '../../python/edit.ts';
import {
  type Expr,
  type FunctionDef,
  type ParsedModule,
  parseModule,
  type Stmt,
  walkNodes,
} from '../../python/parse.ts';
import { pythonString } from '../../python/print.ts';

/** The text of the script, or why there is none. */
export type FunctionScript = { readonly text: string } | { readonly problem: { reason: string; advice: string } };

/** Makes the script of a function in a module's text. */
export function functionScript(source: string, name: string): FunctionScript {
  const parsed = parseModule(source);
  const node = parsed.ok ? parsed.module.body.find((one) => isFunction(one, name)) : undefined;
  if (!parsed.ok || node === undefined || !isFunction(node, name)) throw new Error(`no function ${name}`);
  const { module } = parsed;
  const kept = module.body.filter((one) => one === node || !(isSdkImport(one) || isComponent(one)));
  const used = usedNames(node, kept);
  const left = kept.find((one) => one !== node && mentions(one, sdkNames(module)));
  if (left !== undefined || sdkNames(module).some((one) => used.has(one)))
    return {
      problem: {
        reason: `\`${name}\` uses \`mldesigner\` beside its decorator and its annotations`,
        advice: 'Keep the code of the function free of the SDK',
      },
    };
  const start = module.body.findIndex((one, index) => !(index === 0 && isDocstring(one)) && !isFuture(one));
  const edits: Edit[] = [];
  for (const [index, statement] of module.body.entries()) {
    if (index === start) edits.push({ ...at(startOf(module, statement)), text: 'import argparse\n' });
    if (!kept.includes(statement)) edits.push(removal(module, statement));
    else if (statement.nodeType === 'Import' || statement.nodeType === 'ImportFrom')
      edits.push(...trimmedImport(module, statement, used));
  }
  edits.push(...plainFunction(module, node));
  const body = applyEdits(source, edits)
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/(?<=\n(?![#@])[^\n]+)\n{1,2}(?=def |class )/g, '\n\n\n');
  return { text: `${body.trimEnd()}\n\n\n${mainText(module, node)}` };
}

function isFunction(node: Stmt | undefined, name: string): node is FunctionDef {
  return node?.nodeType === 'FunctionDef' && node.name === name;
}

function isSdkImport(node: Stmt): boolean {
  if (node.nodeType === 'ImportFrom') return /^(mldesigner|azure\.ai\.ml)\b/.test(node.module ?? '');
  return node.nodeType === 'Import' && node.names.every(({ name }) => /^(mldesigner|azure\.ai\.ml)\b/.test(name));
}

function isComponent(node: Stmt): boolean {
  if (node.nodeType !== 'FunctionDef') return false;
  return node.decorator_list.some((decorator) => {
    const callee = decorator.nodeType === 'Call' ? decorator.func : decorator;
    const name = callee.nodeType === 'Name' ? callee.id : callee.nodeType === 'Attribute' ? callee.attr : '';
    return name === 'command_component';
  });
}

function sdkNames({ body }: ParsedModule): readonly string[] {
  return body.flatMap((one) =>
    isSdkImport(one) && (one.nodeType === 'Import' || one.nodeType === 'ImportFrom')
      ? one.names.map(({ name, asname }) => asname ?? name.split('.')[0] ?? name)
      : [],
  );
}

/** Names that the kept statements read; the function's decorators and annotations go. */
function usedNames(node: FunctionDef, kept: readonly Stmt[]): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (root: Stmt | Expr): void =>
    walkNodes(root, (one) => {
      if (one.nodeType === 'Name') names.add(one.id);
    });
  for (const statement of kept) if (statement !== node) collect(statement);
  for (const statement of node.body) collect(statement);
  for (const standard of [...node.args.defaults, ...node.args.kw_defaults]) if (standard) collect(standard);
  return names;
}

function mentions(statement: Stmt, names: readonly string[]): boolean {
  let found = false;
  walkNodes(statement, (one) => {
    if (one.nodeType === 'Name' && names.includes(one.id)) found = true;
  });
  return found;
}

function isDocstring(node: Stmt): boolean {
  return node.nodeType === 'Expr' && node.value.nodeType === 'Constant' && typeof node.value.value === 'string';
}

function isFuture(node: Stmt): boolean {
  return node.nodeType === 'ImportFrom' && node.module === '__future__';
}

function at(offset: number): { readonly start: number; readonly end: number } {
  return { start: offset, end: offset };
}

function startOf(module: ParsedModule, node: Stmt): number {
  const decorator = node.nodeType === 'FunctionDef' ? node.decorator_list[0] : undefined;
  const start = module.range(decorator ?? node).start;
  return module.text.lastIndexOf('\n', start - 1) + 1;
}

function removal(module: ParsedModule, node: Stmt): Edit {
  const end = module.text.indexOf('\n', module.range(node).end);
  return { start: startOf(module, node), end: end < 0 ? module.text.length : end + 1, text: '' };
}

/** Only the imported names that the script uses. */
function trimmedImport(
  module: ParsedModule,
  node: Extract<Stmt, { nodeType: 'Import' | 'ImportFrom' }>,
  used: ReadonlySet<string>,
): readonly Edit[] {
  if (isFuture(node) || node.names.some(({ name }) => name === '*')) return [];
  const kept = node.names.filter(({ name, asname }) => used.has(asname ?? name.split('.')[0] ?? name));
  if (kept.length === node.names.length) return [];
  if (kept.length === 0) return [removal(module, node)];
  const names = kept.map(({ name, asname }) => (asname ? `${name} as ${asname}` : name)).join(', ');
  const dots = node.nodeType === 'ImportFrom' ? '.'.repeat(node.level ?? 0) : '';
  const from = node.nodeType === 'ImportFrom' ? `from ${dots}${node.module ?? ''} ` : '';
  return [{ ...module.range(node), text: `${from}import ${names}` }];
}

/** The function without its decorators, its ports annotated as the paths and values that they are. */
function plainFunction(module: ParsedModule, node: FunctionDef): readonly Edit[] {
  const first = node.decorator_list[0];
  const start = first === undefined ? 0 : startOf(module, node);
  const decorators = first === undefined ? [] : [{ start, end: defOf(module, node), text: '' }];
  const annotated = parametersOf(node).flatMap(({ annotation }) =>
    annotation && annotation.nodeType === 'Call'
      ? [{ ...module.range(annotation), text: annotationOf(annotation) }]
      : [],
  );
  const bare = parametersOf(node).flatMap(({ annotation }) =>
    annotation && annotation.nodeType === 'Name' && /^(Input|Output)$/.test(annotation.id)
      ? [{ ...module.range(annotation), text: 'str' }]
      : [],
  );
  return [...decorators, ...annotated, ...bare];
}

/** Where `def` begins, after the decorators. */
function defOf(module: ParsedModule, node: FunctionDef): number {
  const last = node.decorator_list.at(-1);
  const from = last === undefined ? module.range(node).start : module.range(last).end;
  return from + module.text.slice(from).search(/^def\b/m);
}

const pythonTypes: Readonly<Record<string, string>> = { integer: 'int', number: 'float', boolean: 'bool' };

function annotationOf(annotation: Expr): string {
  return pythonTypes[declaredType(annotation)] ?? 'str';
}

function declaredType(annotation: Expr): string {
  if (annotation.nodeType === 'Name') return { int: 'integer', float: 'number', bool: 'boolean' }[annotation.id] ?? '';
  if (annotation.nodeType !== 'Call') return '';
  const type = annotation.keywords.find(({ arg }) => arg === 'type')?.value ?? annotation.args[0];
  return type?.nodeType === 'Constant' && typeof type.value === 'string' ? type.value : '';
}

interface Parameter {
  readonly arg: string;
  readonly annotation: Expr | undefined;
  readonly standard: Expr | undefined;
}

function parametersOf({ args }: FunctionDef): readonly Parameter[] {
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

function mainText(module: ParsedModule, node: FunctionDef): string {
  const options = parametersOf(node).map(({ arg, annotation, standard }) => {
    const parts = [pythonString(`--${arg}`), typeOption(annotation, standard)];
    const { start, end } = standard === undefined ? { start: 0, end: 0 } : module.range(standard);
    parts.push(standard === undefined ? 'required=True' : `default=${module.text.slice(start, end)}`);
    return `    parser.add_argument(${parts.filter((part) => part !== '').join(', ')})\n`;
  });
  return `def parse_args() -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(allow_abbrev=False)
${options.join('')}    return parser.parse_args()


if __name__ == "__main__":
    ${node.name}(**vars(parse_args()))
`;
}

/** Azure ML gives booleans as the texts `True` and `False`. */
function typeOption(annotation: Expr | undefined, standard: Expr | undefined): string {
  const value = standard?.nodeType === 'Constant' ? standard.value : null;
  const isFloat = typeof value === 'number' && standard?.nodeType === 'Constant' && !Number.isInteger(value);
  const found =
    annotation === undefined
      ? typeof value === 'boolean'
        ? 'boolean'
        : typeof value === 'number'
          ? isFloat
            ? 'number'
            : 'integer'
          : ''
      : declaredType(annotation);
  if (found === 'boolean') return 'type=lambda text: text == "True"';
  return found === 'integer' ? 'type=int' : found === 'number' ? 'type=float' : '';
}
