/** Which of the columns known only from code has classes: the target of a classifier. */
import type { ColumnPlan } from '../../../ir.ts';
import type { TableLiterals } from './column-literals.ts';

const classifiers =
  /\b\w*(?:Classifier|LogisticRegression|SVC|NB)\(|\b(?:roc_auc_score|accuracy_score|f1_score|confusion_matrix|classification_report)\(/;
/** `y = data["late"]`, `label = "late"`, `X, y = …, data["late"].values`, `train_test_split(X, data["late"], …)`. */
const targets = [
  /\b(?:y|Y|target|labels?|outcome|classes)\w*\s*=\s*[\w.]*\[{0,2}\s*["']([^"']+)["']\s*(?:\]|$)/gm,
  /\b(?:y|Y|target|labels?|outcome|classes)\w*\s*=\s*\w+\.(?:pop\(["'])?(\w+)/g,
  /\b[A-Za-z]\w*,\s*[yY]\w*\s*=\s*.*,\s*\w+\[["']([^"']+)["']\](?:\.\w+)?\s*$/gm,
  /train_test_split\([^,]+,\s*\w+\[["']([^"']+)["']\]/g,
];

/** Whether the code fits or scores a classifier. */
export function classifies(texts: readonly string[]): boolean {
  return texts.some((text) => classifiers.test(text));
}

/** Sets the classes 0 and 1 for the target of a classifier whose values are unknown, also from code (`literals`). */
export function withClasses(
  columns: readonly ColumnPlan[],
  texts: readonly string[],
  literals: TableLiterals['columns'],
): readonly ColumnPlan[] {
  if (!classifies(texts)) return columns;
  const names = new Set(
    texts.flatMap((text) => targets.flatMap((target) => [...text.matchAll(target)].map(([, name]) => name))),
  );
  const isOfTexts = (name: string): boolean =>
    [...(literals.get(name)?.values ?? [])].some((value) => typeof value === 'string');
  return columns.map((column) =>
    names.has(column.name) && !isOfTexts(column.name) && column.kind === 'float' && column.values.length === 0
      ? { ...column, kind: 'int', values: [0, 1] }
      : column,
  );
}
