/** Files that statements write: `with open(path, "w") as file: file.write(text)` and `Path(path).write_text(text)`. */
import type { Expr, Stmt } from '../python/parse.ts';
import { evaluate } from './evaluate-expression.ts';
import { type Machine, placeOf } from './interpreter.ts';
import { textOf } from './known-values.ts';
import { toRepositoryPath } from './paths.ts';

/** Notes the file that a statement writes, with its text: null if it is known only at run time. */
export function noteWrittenText(machine: Machine, node: Stmt): void {
  const writing = writingIn(node);
  const given = writing === null ? null : textOf(evaluate(machine, writing.path));
  if (writing === null || given === null) return;
  const { path } = toRepositoryPath(given);
  const texts = writing.texts?.map((text) => textOf(evaluate(machine, text))) ?? [null];
  const before = writing.appends ? (machine.findings.texts.get(path)?.text ?? null) : '';
  const isKnown = before !== null && texts.every((text) => text !== null);
  // What is written twice is one file at one time and another one later.
  const isFirst = writing.appends || !machine.findings.texts.has(path);
  const text = isKnown && isFirst ? before + texts.join('') : null;
  machine.findings.texts.set(path, { text, span: placeOf(machine, node) });
}

interface Writing {
  readonly path: Expr;
  /** What is written, in order; null if statements do more than writing. */
  readonly texts: readonly Expr[] | null;
  readonly appends: boolean;
}

function writingIn(node: Stmt): Writing | null {
  if (node.nodeType === 'With') {
    const [item, ...more] = node.items;
    const opened = item === undefined || more.length > 0 ? null : openedToWrite(item.context_expr);
    const file = item?.optional_vars?.nodeType === 'Name' ? item.optional_vars.id : null;
    if (opened === null) return null;
    const texts = node.body.map((statement) => textWrittenTo(statement, file));
    const known = texts.filter((text) => text !== null);
    return { ...opened, texts: known.length === texts.length ? known : null };
  }
  const call = node.nodeType === 'Expr' && node.value.nodeType === 'Call' ? node.value : null;
  if (call?.func.nodeType !== 'Attribute') return null;
  const { attr, value: receiver } = call.func;
  if (attr === 'write_text') return { path: receiver, texts: call.args.slice(0, 1), appends: false };
  const opened = attr === 'write' ? openedToWrite(receiver) : null;
  return opened && { ...opened, texts: call.args };
}

/** The path of `open(path, "w")` and `path.open("w")`. */
function openedToWrite(node: Expr): Omit<Writing, 'texts'> | null {
  if (node.nodeType !== 'Call') return null;
  const { func, args } = node;
  const isMethod = func.nodeType === 'Attribute' && func.attr === 'open';
  if (!isMethod && !(func.nodeType === 'Name' && func.id === 'open')) return null;
  const path = isMethod ? func.value : args[0];
  const given = args[isMethod ? 0 : 1] ?? node.keywords.find(({ arg }) => arg === 'mode')?.value;
  const mode = given?.nodeType === 'Constant' && typeof given.value === 'string' ? given.value : 'r';
  return path !== undefined && /^[wax]t?$/.test(mode) ? { path, appends: mode.startsWith('a') } : null;
}

function textWrittenTo(node: Stmt, file: string | null): Expr | null {
  const call = node.nodeType === 'Expr' && node.value.nodeType === 'Call' ? node.value : null;
  const isWrite =
    call?.func.nodeType === 'Attribute' &&
    call.func.attr === 'write' &&
    call.func.value.nodeType === 'Name' &&
    call.func.value.id === file;
  return isWrite ? (call.args[0] ?? null) : null;
}
