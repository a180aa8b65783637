/** Functions that the notebook imports from files beside it, and that a decorator of the SDK makes components. */
import { type FunctionDef, type ParsedModule, parseModule, type Stmt } from '../python/parse.ts';
import { evaluate } from './evaluate-expression.ts';
import { decoratorArguments, execute } from './execute-statement.ts';
import { createFindings, type Machine, placeOf } from './interpreter.ts';
import { text, type Value } from './known-values.ts';
import { readFile } from './sdk-files.ts';

/** What an import gives that is a decorated function of a file; null for all other imports. */
export function importedFunction(
  machine: Machine,
  statement: Extract<Stmt, { nodeType: 'ImportFrom' }>,
  name: string,
): Value | null {
  if (machine.files === null || machine.depth > 0) return null;
  const path = `${(statement.module ?? '').replaceAll('.', '/')}.py`;
  const source = readFile(machine.files, path);
  const parsed = source === null ? null : parseModule(source);
  if (parsed === null || !parsed.ok) return null;
  const node = parsed.module.body.find(
    (one): one is FunctionDef => one.nodeType === 'FunctionDef' && one.name === name && one.decorator_list.length > 0,
  );
  if (node === undefined) return null;
  const span = placeOf(machine, statement);
  const inner = moduleMachine(machine, parsed.module, path, span.line);
  for (const decorator of node.decorator_list) {
    const callee = evaluate(inner, decorator.nodeType === 'Call' ? decorator.func : decorator);
    const found = { node, path, keywords: decoratorArguments(inner, decorator), span };
    const made =
      callee.kind === 'symbol' ? machine.sdk.functionComponent(inner, { ...found, decorator: callee.name }) : null;
    if (made === null) continue;
    if (made.kind === 'object') machine.findings.objects.push(made);
    return made;
  }
  return null;
}

/** What the file itself binds is known in it; everything is reported at the notebook's import. */
function moduleMachine(machine: Machine, module: ParsedModule, path: string, line: number): Machine {
  const lineMap = module.text.split('\n').map(() => line);
  const inner: Machine = {
    ...machine,
    names: new Map([['__file__', text(path)]]),
    parent: null,
    cell: { ...machine.cell, module, cell: { ...machine.cell.cell, lineMap } },
    findings: createFindings(),
    pipeline: null,
    depth: machine.depth + 1,
  };
  for (const statement of module.body)
    if (['Import', 'ImportFrom', 'Assign', 'AnnAssign'].includes(statement.nodeType)) execute(inner, statement);
  return inner;
}
