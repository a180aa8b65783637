import { type Call, type Expr, type Keyword, parseModule } from '../../python/parse.ts';
import type { CellLowering } from './cell-lowering.ts';
import type { LogicalLine } from './logical-lines.ts';
import { lowerAssignment, lowerCommand, type Place } from './lower-command.ts';

const methods: readonly string[] = ['system', 'getoutput', 'run_line_magic', 'magic', 'run_cell_magic'];

/** Lowers a statement that calls a magic or a shell command through `get_ipython()`; `undefined` if it does not. */
export function lowerGetIpython(logical: LogicalLine, lowering: CellLowering): string[] | null | undefined {
  const found = findCall(logical.lines.map((line) => line.text).join('\n'));
  if (found === null) return undefined;
  const { target, method, list, given } = found;
  const texts = given.map(textOf).filter((text) => text !== null);
  if (texts.length !== given.length || texts.length === 0) return lowerDynamic(target, method, { list, lowering });
  const place: Place = { lines: logical.lines, lowering };
  if (method === 'run_cell_magic') return lowerCellMagicCall(texts, place);
  const command = commandOf(method, texts);
  if (target === undefined) return lowerCommand(command, place.lines, lowering);
  return lowerAssignment(target, command, place);
}

/** A call of one of IPython's methods, alone or assigned to a name. */
interface IpythonCall {
  readonly target: string | undefined;
  readonly method: string;
  /** Its arguments. */
  readonly list: string;
  readonly given: readonly (Expr | Keyword)[];
}

function findCall(text: string): IpythonCall | null {
  if (!text.includes('get_ipython')) return null;
  const parsed = parseModule(text.trim());
  const [statement, ...others] = parsed.ok ? parsed.module.body : [];
  if (!parsed.ok || others.length > 0 || (statement?.nodeType !== 'Expr' && statement?.nodeType !== 'Assign'))
    return null;
  const [target, ...more] = statement.nodeType === 'Assign' ? statement.targets : [];
  if (more.length > 0 || (target !== undefined && target.nodeType !== 'Name')) return null;
  const call = statement.value;
  const method = call?.nodeType === 'Call' ? methodOf(call) : null;
  if (call?.nodeType !== 'Call' || method === null) return null;
  const { module } = parsed;
  const list = module.text.slice(module.range(call.func).end, module.range(call).end).replace(/^\s*\(|\)$/g, '');
  return { target: target?.id, method, list, given: [...call.args, ...call.keywords] };
}

function methodOf({ func }: Call): string | null {
  if (func.nodeType !== 'Attribute' || func.value.nodeType !== 'Call' || !methods.includes(func.attr)) return null;
  const { func: shell, args } = func.value;
  return shell.nodeType === 'Name' && shell.id === 'get_ipython' && args.length === 0 ? func.attr : null;
}

function textOf(node: Expr | Keyword): string | null {
  return node.nodeType === 'Constant' && typeof node.value === 'string' ? node.value : null;
}

function commandOf(method: string, texts: readonly string[]): string {
  if (method === 'system') return `!${texts[0] ?? ''}`;
  if (method === 'getoutput') return `!!${texts[0] ?? ''}`;
  return `%${texts.join(' ').trim().replace(/^%/, '')}`;
}

function lowerCellMagicCall(texts: readonly string[], place: Place): string[] {
  const [name = '', rest = '', body = ''] = texts;
  const line = place.lines[0]?.line ?? 1;
  const lines = `%%${name} ${rest}\n${body}`.split('\n').map((text) => ({ text, line, column: 0 }));
  return place.lowering.lower(lines, place.lowering).map((one) => one.text);
}

/** A computed command stays as it is. */
function lowerDynamic(
  target: string | undefined,
  method: string,
  call: { readonly list: string; readonly lowering: CellLowering },
): string[] | undefined {
  const prefix = target === undefined ? '' : `${target} = `;
  if (method !== 'system' && method !== 'getoutput') return undefined;
  call.lowering.imports.add('import subprocess');
  if (method === 'getoutput') return [`${prefix}subprocess.getoutput(${call.list}).splitlines()`];
  return [`${prefix}subprocess.run(${call.list}, shell=True, check=False)`];
}
