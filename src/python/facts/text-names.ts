/** Names that are in the strings of a call: `frame.query("a > @limit")`, `eval("rate * 2")`, `ols("y ~ scaled(x)", frame)`. */

import { formulaBuiltins, formulaFunctions } from '../../knowledge/calls/code-in-texts.ts';
import { type Call, type Expr, parseModule } from '../parse.ts';
import { walkNodes } from '../walk.ts';

/** The names that strings in a call make it read where the call stands. */
export function namesInTexts(call: Call): readonly string[] {
  const { func } = call;
  if (func.nodeType === 'Name') {
    if (func.id === 'eval' || func.id === 'exec') return call.args.length === 1 ? namesOfCode(call.args[0]) : [];
    return formulaFunctions.has(func.id) ? namesOfFormula(call) : [];
  }
  if (func.nodeType !== 'Attribute') return [];
  if (func.attr === 'query' || func.attr === 'eval') {
    const isTopLevel = func.value.nodeType === 'Name' && /^(pd|pandas)$/.test(func.value.id);
    const pattern = isTopLevel ? /(?<![.\w'"])@?([A-Za-z_]\w*)/g : /@([A-Za-z_]\w*)/g;
    return textsOf(call).flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  }
  return formulaFunctions.has(func.attr) ? namesOfFormula(call) : [];
}

/** Names in a formula that are called, and where `others` is set those that may be columns or variables. */
export function namesInFormula(text: string, others: 'none' | 'in-calls' | 'all'): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const match of text.matchAll(/[()]|(?<![.\w'"])([A-Za-z_]\w*)(\s*[.(])?/g)) {
    const name = match[1];
    if (match[0].endsWith('(')) depth++;
    if (match[0] === ')') depth--;
    if (name === undefined) continue;
    if (match[2] !== undefined || others === 'all' || (others === 'in-calls' && depth > 0)) names.push(name);
  }
  return names;
}

function namesOfFormula(call: Call): readonly string[] {
  const names = textsOf(call).flatMap((text) => namesInFormula(text, 'none'));
  return names.filter((name) => !formulaBuiltins.has(name));
}

function namesOfCode(code: Expr | undefined): readonly string[] {
  const names: string[] = [];
  for (const text of code === undefined ? [] : literalTexts(code)) {
    const parsed = parseModule(text.trim());
    if (!parsed.ok) continue;
    for (const statement of parsed.module.body) {
      walkNodes(statement, (node) => {
        if (node.nodeType === 'Name' && node.ctx.nodeType === 'Load') names.push(node.id);
      });
    }
  }
  return names;
}

function textsOf(call: Call): readonly string[] {
  return [...call.args, ...call.keywords.map(({ value }) => value)].flatMap(literalTexts);
}

/** The text of a literal; of an f-string, the parts between its braces left out. */
function literalTexts(expr: Expr): readonly string[] {
  if (expr.nodeType === 'Constant') return typeof expr.value === 'string' ? [expr.value] : [];
  if (expr.nodeType === 'JoinedStr') return [expr.values.flatMap(literalTexts).join(' ')];
  return [];
}
