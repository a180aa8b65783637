/** Columns of texts under other names, and what counts their words. */
import { type Expr, type Node, type Stmt, walkNodes } from '../../../python/parse.ts';
import { columnIn } from './named-column.ts';

/** Which expressions are columns, and which are vectorizers, by the names that statements give them. */
export interface TextFlows {
  columnsOf(node: Expr): readonly string[];
  isVectorizer(node: Expr): boolean;
}

const vectorizer = /^(?:(?:Count|Tfidf|Hashing)Vectorizer|Tokenizer)$/;

/** Follows `X = df["text"]` and `X_train, X_test, … = train_test_split(X, …)` to `vectorizer.fit_transform(X_train)`. */
export function textFlows(statements: readonly Stmt[]): TextFlows {
  const columns = new Map<string, readonly string[]>();
  const makers = new Set<string>();
  const flows: TextFlows = {
    columnsOf: (node) => (node.nodeType === 'Name' ? (columns.get(node.id) ?? []) : columnIn(node)),
    isVectorizer: (node) => (node.nodeType === 'Name' ? makers.has(node.id) : contains(node, makers)),
  };
  const bind = (name: Expr, value: Expr): void => {
    if (name.nodeType !== 'Name') return;
    const found = flows.columnsOf(value);
    if (found.length > 0) columns.set(name.id, found);
    if (contains(value, makers)) makers.add(name.id);
  };
  for (const statement of statements) {
    walkNodes(statement, (node) => {
      const [target] = node.nodeType === 'Assign' ? node.targets : [];
      if (node.nodeType !== 'Assign' || target === undefined) return;
      const bound = target.nodeType === 'Tuple' ? splitBy(target.elts, node.value) : [[target, node.value] as const];
      for (const [name, value] of bound) bind(name, value);
    });
  }
  return flows;
}

/** The two parts of each argument of `train_test_split`. */
function splitBy(targets: readonly Expr[], value: Expr): readonly (readonly [Expr, Expr])[] {
  if (value.nodeType !== 'Call' || calledName(value.func) !== 'train_test_split') return [];
  return targets.flatMap((target, index) => {
    const given = value.args[Math.floor(index / 2)];
    return given === undefined ? [] : [[target, given] as const];
  });
}

/** `TfidfVectorizer()`, `make_pipeline(CountVectorizer(), …)`, `Pipeline([("words", vectorizer), …])`: no call of one. */
function contains(value: Expr, makers: ReadonlySet<string>): boolean {
  if (value.nodeType !== 'Call' || value.func.nodeType !== 'Name') return false;
  if (vectorizer.test(value.func.id)) return true;
  if (!/^(?:make_)?pipeline$/i.test(value.func.id)) return false;
  let found = false;
  walkNodes(value, (node: Node) => {
    if (node.nodeType === 'Name' && (vectorizer.test(node.id) || makers.has(node.id))) found = true;
  });
  return found;
}

function calledName(node: Expr): string {
  return node.nodeType === 'Name' ? node.id : node.nodeType === 'Attribute' ? node.attr : '';
}
