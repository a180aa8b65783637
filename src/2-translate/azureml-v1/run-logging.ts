import type { Call } from '../../evaluator/call-type.ts';
import { evaluate } from '../../evaluator/evaluate-expression.ts';
import type { Machine } from '../../evaluator/interpreter.ts';
import { isObject, textOf, type Value } from '../../evaluator/known-values.ts';
import { pythonString } from '../../python/print.ts';

type CallNode = Call['node'];
type Expr = CallNode['func'];

/** The parts of a call as text. */
export interface LogCall {
  readonly machine: Machine;
  readonly node: CallNode;
  /** The text of an argument, its own calls of version 1 translated. */
  readonly textOf: (expr: Expr) => string;
  /** The indentation of the statement; null if it does not begin its line. */
  readonly indent: string | null;
  /** A name that the notebook does not use. */
  readonly freshName: (wanted: string) => string;
}

/** Methods of a run and their MLflow equivalents: `''` for nothing; null if there is none. */
const methods: Readonly<Record<string, (call: LogCall) => string | null>> = {
  log: logValue,
  log_list: logList,
  log_row: logRow,
  log_table: (call) =>
    withFile(call, (value, file) => `mlflow.log_table(data=${value}, artifact_file=${file})`, '.json'),
  log_confusion_matrix: logDict,
  log_accuracy_table: logDict,
  log_residuals: logDict,
  log_predictions: logDict,
  log_image: logImage,
  tag: logTag,
  set_tags: (call) => mapped(call, 'tags', 'set_tags'),
  add_properties: (call) => mapped(call, 'properties', 'set_tags'),
  upload_file: uploadFile,
  upload_folder: (call) => {
    const path = argument(call, 1, 'path');
    const name = argument(call, 0, 'name');
    return path === null
      ? null
      : `mlflow.log_artifacts(${[path, ...(name === null ? [] : [`artifact_path=${name}`])].join(', ')})`;
  },
  complete: () => '',
  flush: () => '',
  fail: () => '',
};

/** The replacement for `run.method(…)`; null if there is none. */
export function logStatement(method: string, call: LogCall): string | null {
  if (call.node.args.some((one) => one.nodeType === 'Starred')) return null;
  return Object.hasOwn(methods, method) ? (methods[method]?.(call) ?? null) : null;
}

function nodeOf({ node }: LogCall, index: number, name: string): Expr | null {
  return node.keywords.find(({ arg }) => arg === name)?.value ?? node.args[index] ?? null;
}

function argument(call: LogCall, index: number, name: string): string | null {
  const node = nodeOf(call, index, name);
  return node === null ? null : call.textOf(node);
}

/** MLflow accepts letters, digits, `_`, `-`, `.`, spaces and `/` in metric names. */
function metricName(call: LogCall, node: Expr): string {
  const plain = textOf(evaluate(call.machine, node));
  if (plain === null || node.nodeType === 'Name') return call.textOf(node);
  const clean = plain.replace(/[^\w\-. /]/g, '_');
  return clean === plain ? call.textOf(node) : pythonString(clean);
}

/** Numbers are metrics; texts, which version 1 also accepts, are tags. */
function logValue(call: LogCall): string | null {
  const name = nodeOf(call, 0, 'name');
  const value = nodeOf(call, 1, 'value');
  if (name === null || value === null) return null;
  if (isText(call.machine, value)) return `mlflow.set_tag(${call.textOf(name)}, ${call.textOf(value)})`;
  const step = argument(call, 3, 'step');
  return `mlflow.log_metric(${metricName(call, name)}, ${call.textOf(value)}${step === null ? '' : `, step=${step}`})`;
}

function isText(machine: Machine, node: Expr): boolean {
  if (node.nodeType === 'JoinedStr') return true;
  if (node.nodeType === 'BinOp' && node.op.nodeType === 'Mod') return isText(machine, node.left);
  if (node.nodeType === 'BinOp' && node.op.nodeType === 'Add')
    return isText(machine, node.left) || isText(machine, node.right);
  if (node.nodeType === 'Call') {
    if (node.func.nodeType === 'Name') return node.func.id === 'str' || node.func.id === 'repr';
    return node.func.nodeType === 'Attribute' && node.func.attr === 'format';
  }
  return evaluate(machine, node).kind === 'text';
}

function logList(call: LogCall): string | null {
  const name = nodeOf(call, 0, 'name');
  const values = argument(call, 1, 'value');
  if (name === null || values === null || call.indent === null) return null;
  const [step, value] = [call.freshName('log_step'), call.freshName('log_value')];
  return `for ${step}, ${value} in enumerate(${values}):\n${call.indent}    mlflow.log_metric(${metricName(call, name)}, ${value}, step=${step})`;
}

/** The columns of a row are metrics below its name. */
function logRow(call: LogCall): string | null {
  const name = nodeOf(call, 0, 'name');
  if (name === null) return null;
  const plain = textOf(evaluate(call.machine, name));
  const key = (column: string): string =>
    plain !== null && name.nodeType === 'Constant'
      ? pythonString(`${plain.replace(/[^\w\-. /]/g, '_')}.${column}`)
      : `f"{${call.textOf(name)}}.${column}"`;
  const spread = (text: string): string =>
    `**{f"{${call.textOf(name).replaceAll('"', "'")}}.{column}": value for column, value in ${text}.items()}`;
  const columns = call.node.keywords.filter(({ arg }) => arg !== 'name' && arg !== 'description');
  const pairs = columns.map(({ arg, value }) =>
    arg ? `${key(arg)}: ${call.textOf(value)}` : spread(call.textOf(value)),
  );
  return `mlflow.log_metrics({${pairs.join(', ')}})`;
}

function withFile(call: LogCall, write: (value: string, file: string) => string, suffix: string): string | null {
  const name = nodeOf(call, 0, 'name');
  const value = argument(call, 1, 'value');
  return name === null || value === null ? null : write(value, fileName(call, name, suffix));
}

/** The name of an artifact: the one in the call, with the file ending of its kind. */
function fileName(call: LogCall, name: Expr, suffix: string): string {
  const plain = textOf(evaluate(call.machine, name));
  if (plain === null || name.nodeType === 'Name') return `f"{${call.textOf(name).replaceAll('"', "'")}}${suffix}"`;
  const clean = plain.replace(/[\\/:*?"<>|]/g, '_');
  return pythonString(clean.endsWith(suffix) ? clean : clean + suffix);
}

function logDict(call: LogCall): string | null {
  return withFile(call, (value, file) => `mlflow.log_dict(${value}, ${file})`, '.json');
}

function logImage(call: LogCall): string | null {
  const name = nodeOf(call, 0, 'name');
  const path = nodeOf(call, 1, 'path');
  const plot = nodeOf(call, 2, 'plot');
  if (path !== null && path.nodeType !== 'Constant') return `mlflow.log_artifact(${call.textOf(path)})`;
  if (path !== null && textOf(evaluate(call.machine, path)) !== null)
    return `mlflow.log_artifact(${call.textOf(path)})`;
  if (name === null || plot === null) return null;
  const drawn: Value = evaluate(call.machine, plot);
  const isModule = drawn.kind === 'symbol' && /^(matplotlib\.pyplot|pylab)$/.test(drawn.name);
  return `mlflow.log_figure(${call.textOf(plot)}${isModule ? '.gcf()' : ''}, ${fileName(call, name, '.png')})`;
}

function logTag(call: LogCall): string | null {
  const key = argument(call, 0, 'key');
  return key === null ? null : `mlflow.set_tag(${key}, ${argument(call, 1, 'value') ?? '""'})`;
}

function mapped(call: LogCall, name: string, method: string): string | null {
  const value = argument(call, 0, name);
  return value === null ? null : `mlflow.${method}(${value})`;
}

/** MLflow keeps the file name; the rest of the name becomes the folder in the run. */
function uploadFile(call: LogCall): string | null {
  const name = nodeOf(call, 0, 'name');
  const path = nodeOf(call, 1, 'path_or_stream');
  if (name === null || path === null || isObject(evaluate(call.machine, path))) return null;
  const folder = textOf(evaluate(call.machine, name))?.split('/').slice(0, -1).join('/') ?? '';
  return `mlflow.log_artifact(${call.textOf(path)}${folder === '' ? '' : `, ${pythonString(folder)}`})`;
}
