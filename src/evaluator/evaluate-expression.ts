/** Evaluates expressions statically: constants, f-strings, paths, dicts, and calls of the SDK. Never throws, never guesses. */
import { literalOf } from '../python/literals.ts';
import type { Expr } from '../python/parse.ts';
import { attributeOf, itemOf } from './attributes.ts';
import { call } from './call.ts';
import { lookUp, type Machine, placeOf } from './interpreter.ts';
import { joinPath } from './known-calls.ts';
import { none, printed, text, unknown, unknownOf, type Value } from './known-values.ts';
import { textIn } from './parsed-cells.ts';

type Node<Kind extends Expr['nodeType']> = Extract<Expr, { nodeType: Kind }>;

/** The value of an expression. */
export function evaluate(machine: Machine, expr: Expr): Value {
  switch (expr.nodeType) {
    case 'Constant':
      return constant(machine, expr);
    case 'Name':
      return lookUp(machine, expr.id) ?? builtin(expr.id);
    case 'JoinedStr':
      return formatted(machine, expr);
    case 'List':
    case 'Tuple':
    case 'Set':
      return { kind: 'list', items: expr.elts.map((item) => evaluate(machine, item)) };
    case 'Dict':
      return dict(machine, expr);
    case 'Attribute':
      return attributeOf(machine.sdk, evaluate(machine, expr.value), expr.attr, placeOf(machine, expr));
    case 'Subscript':
      return itemOf(machine.sdk, evaluate(machine, expr.value), evaluate(machine, expr.slice), placeOf(machine, expr));
    case 'Call':
      return evaluateCall(machine, expr);
    case 'BinOp':
      return binary(evaluate(machine, expr.left), expr.op.nodeType, evaluate(machine, expr.right));
    case 'UnaryOp':
      return constant(machine, expr);
    case 'IfExp':
      return conditional(machine, expr);
    case 'BoolOp':
      return boolean(machine, expr);
    case 'ListComp':
      return listComprehension(machine, expr);
    case 'NamedExpr': {
      const value = evaluate(machine, expr.value);
      if (expr.target.nodeType === 'Name') machine.names.set(expr.target.id, value);
      return value;
    }
    default:
      return unknown(`computed by \`${short(textIn(machine.cell, expr))}\``);
  }
}

/** True or false where a value's truth is known, else null. */
export function truthOf(value: Value): boolean | null {
  switch (value.kind) {
    case 'text':
      return value.value !== '';
    case 'number':
      return value.value !== 0;
    case 'bool':
      return value.value;
    case 'none':
      return false;
    case 'list':
      return value.items.length > 0;
    case 'dict':
      return value.entries.size > 0;
    default:
      return null;
  }
}

/** An expression's text on one line, cut. */
export function short(source: string): string {
  const line = source.replace(/\s+/g, ' ');
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}

const builtins = new Set([
  ...['str', 'int', 'float', 'bool', 'dict', 'list', 'tuple', 'print', 'len', 'display'],
  ...['range', 'enumerate', 'zip'],
]);

function builtin(name: string): Value {
  if (builtins.has(name)) return { kind: 'symbol', name: `builtins.${name}` };
  if (name === '__file__' || name === '__name__') return unknown('not known in a notebook');
  return unknown(`the variable \`${name}\`, whose value is not known from the code`);
}

function constant(machine: Machine, expr: Expr): Value {
  const literal = literalOf(expr, machine.cell.module.text);
  switch (literal?.kind) {
    case 'str':
      return text(literal.value);
    case 'int':
    case 'float':
      return { kind: 'number', value: Number(literal.text), isFloat: literal.kind === 'float' };
    case 'bool':
      return { kind: 'bool', value: literal.value };
    case 'none':
      return none;
    default:
      if (expr.nodeType === 'UnaryOp' && expr.op.nodeType === 'Not') {
        const truth = truthOf(evaluate(machine, expr.operand));
        if (truth !== null) return { kind: 'bool', value: !truth };
      }
      return unknown(`computed by \`${short(textIn(machine.cell, expr))}\``);
  }
}

function formatted(machine: Machine, expr: Node<'JoinedStr'>): Value {
  let whole = '';
  for (const part of expr.values) {
    if (part.nodeType === 'Constant') {
      whole += String(part.value);
      continue;
    }
    if (part.nodeType !== 'FormattedValue' || part.format_spec || (part.conversion ?? -1) > 0)
      return unknown(`computed by \`${short(textIn(machine.cell, expr))}\``);
    const value = evaluate(machine, part.value);
    const shown = printed(value);
    if (shown === null) return unknownOf(value);
    whole += shown;
  }
  return text(whole);
}

function dict(machine: Machine, expr: Node<'Dict'>): Value {
  const entries = new Map<string, Value>();
  for (const [index, valueNode] of expr.values.entries()) {
    const keyNode = expr.keys[index];
    const value = evaluate(machine, valueNode);
    if (keyNode === null || keyNode === undefined) {
      if (value.kind !== 'dict') return unknownOf(value);
      for (const [key, inner] of value.entries) entries.set(key, inner);
      continue;
    }
    const key = printed(evaluate(machine, keyNode));
    if (key === null) return unknown('a dict whose keys are computed');
    entries.set(key, value);
  }
  return { kind: 'dict', entries };
}

function evaluateCall(machine: Machine, expr: Node<'Call'>): Value {
  const callee = evaluate(machine, expr.func);
  const positional: Value[] = [];
  const keywords = new Map<string, Value>();
  for (const argument of expr.args) {
    const value = evaluate(machine, argument.nodeType === 'Starred' ? argument.value : argument);
    if (argument.nodeType !== 'Starred') positional.push(value);
    else if (value.kind === 'list') positional.push(...value.items);
    else return unknownOf(value);
  }
  for (const keyword of expr.keywords) {
    const value = evaluate(machine, keyword.value);
    if (keyword.arg) keywords.set(keyword.arg, value);
    else if (value.kind === 'dict') for (const [key, inner] of value.entries) keywords.set(key, inner);
    else keywords.set('**', value);
  }
  return call(machine, { callee, positional, keywords, node: expr, source: textIn(machine.cell, expr.func) });
}

/** The value of `left operator right`. */
export function binary(left: Value, operator: string, right: Value): Value {
  if (left.kind === 'unknown') return left;
  if (right.kind === 'unknown') return right;
  if (operator === 'Div' && left.kind === 'text' && right.kind === 'text') return joinPath([left, right]);
  if (operator === 'Mod' && left.kind === 'text') return percent(left.value, right);
  if (left.kind === 'text' && right.kind === 'text' && operator === 'Add') return text(left.value + right.value);
  if (left.kind === 'list' && right.kind === 'list' && operator === 'Add')
    return { kind: 'list', items: [...left.items, ...right.items] };
  if (left.kind === 'number' && right.kind === 'number') return arithmetic(left, operator, right);
  return unknown('computed from other values');
}

type NumberValue = Extract<Value, { kind: 'number' }>;

function arithmetic(left: NumberValue, operator: string, right: NumberValue): Value {
  const isFloat = left.isFloat || right.isFloat;
  const results: Readonly<Record<string, number>> = {
    Add: left.value + right.value,
    Sub: left.value - right.value,
    Mult: left.value * right.value,
  };
  const value = operator === 'Div' && right.value !== 0 ? left.value / right.value : results[operator];
  if (value === undefined || !Number.isFinite(value)) return unknown('computed from other values');
  if (!isFloat && operator !== 'Div' && !Number.isSafeInteger(value)) return unknown('computed from other values');
  return { kind: 'number', value, isFloat: isFloat || operator === 'Div' };
}

/** `"%s" % x`: only the plain forms. */
function percent(format: string, right: Value): Value {
  const items = right.kind === 'list' ? [...right.items] : [right];
  let isKnown = true;
  const whole = format.replace(/%(.)/g, (_all, letter: string) => {
    if (letter === '%') return '%';
    const shown = letter === 's' ? printed(items.shift() ?? unknown('missing')) : null;
    if (shown === null) isKnown = false;
    return shown ?? '';
  });
  return isKnown && items.length === 0 ? text(whole) : unknown('computed from other values');
}

/** `[f(x) for x in items]` over known items. */
function listComprehension(machine: Machine, expr: Node<'ListComp'>): Value {
  const [only, ...others] = expr.generators;
  const over = only === undefined || others.length > 0 ? null : evaluate(machine, only.iter);
  if (only === undefined || over?.kind !== 'list' || only.target.nodeType !== 'Name')
    return unknown(`computed by \`${short(textIn(machine.cell, expr))}\``);
  const items: Value[] = [];
  for (const item of over.items) {
    const inner: Machine = { ...machine, names: new Map([[only.target.id, item]]), parent: machine };
    const truths = only.ifs.map((test) => truthOf(evaluate(inner, test)));
    if (truths.includes(null)) return unknown('chosen by a condition that is known only at run time');
    if (!truths.includes(false)) items.push(evaluate(inner, expr.elt));
  }
  return { kind: 'list', items };
}

function conditional(machine: Machine, expr: Node<'IfExp'>): Value {
  const truth = truthOf(evaluate(machine, expr.test));
  if (truth === null) return unknown('chosen by a condition that is known only at run time');
  return evaluate(machine, truth ? expr.body : expr.orelse);
}

function boolean(machine: Machine, expr: Node<'BoolOp'>): Value {
  let last: Value = none;
  for (const part of expr.values) {
    last = evaluate(machine, part);
    const truth = truthOf(last);
    if (truth === null) return unknown('chosen by a condition that is known only at run time');
    if (truth === (expr.op.nodeType === 'Or')) return last;
  }
  return last;
}
