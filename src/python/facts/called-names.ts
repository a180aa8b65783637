import { type Expr, parseModule, walkNodes } from '../parse.ts';

/** A call in a text. */
export interface CallInText {
  /** What is called, as it is written: `log_figure`, `mlflow.log_metric`; `.fit` where it is a method of something computed. */
  readonly name: string;
  /** The first argument where it is a plain string; null if it is anything else. */
  readonly first: string | null;
}

/** Every call of a text that stands as code, not in a string or a comment; none if it is no complete Python. */
export function callsIn(text: string): readonly CallInText[] {
  if (!text.includes('(')) return [];
  const parsed = parseModule(text);
  const calls: CallInText[] = [];
  for (const statement of parsed.ok ? parsed.module.body : []) {
    walkNodes(statement, (node) => {
      if (node.nodeType !== 'Call') return;
      const [first] = node.args;
      const isText = first?.nodeType === 'Constant' && typeof first.value === 'string';
      calls.push({ name: nameOf(node.func), first: isText ? String(first.value) : null });
    });
  }
  return calls;
}

/** The dotted name of an expression as it is written; null if it hangs from anything but a name. */
export function dottedName(expr: Expr): string | null {
  let end = '';
  let part = expr;
  for (; part.nodeType === 'Attribute'; part = part.value) end = `.${part.attr}${end}`;
  return part.nodeType === 'Name' ? part.id + end : null;
}

function nameOf(callee: Expr): string {
  return dottedName(callee) ?? (callee.nodeType === 'Attribute' ? `.${callee.attr}` : '');
}
