import type { Statement } from '../ir.ts';

/** Whether a statement binds a name, or may change what it stands for. */
export function gives(statement: Statement, name: string): boolean {
  return [...statement.defines, ...statement.mayDefine, ...statement.updates].includes(name);
}

/** Possible causes of a value that differs between runs, in its statement and those that it depends on. */
export function causeOf(statements: readonly Statement[], giving: Statement): string | null {
  for (const statement of flowTo(statements, giving)) {
    const cause = causeIn(statement);
    if (cause !== null) return `${cause} (${placeIn(statement)})`;
  }
  return null;
}

function placeIn({ span }: Statement): string {
  return span.cell === null ? `line ${span.line}` : `cell ${span.cell + 1}, line ${span.line}`;
}

/** The statement, and those that what it reads comes from, the nearest first. */
function flowTo(statements: readonly Statement[], giving: Statement): readonly Statement[] {
  const wanted = new Set(giving.uses);
  const found = [giving];
  const before = statements.slice(0, statements.indexOf(giving));
  for (const statement of before.filter(({ span }) => span.file === giving.span.file).toReversed()) {
    if (statement.kind === 'import' || ![...wanted].some((name) => gives(statement, name))) continue;
    found.push(statement);
    for (const name of statement.uses) wanted.add(name);
  }
  return found;
}

/** Code that draws random numbers, as it is written. */
const draws =
  /\brandom\.(?!seed\b|(?:default_rng|RandomState|Random)\(\s*[^\s)])\w|\b(?:default_rng|RandomState)\(\s*\)|\btorch\.(?:rand|normal|nn\.)|\b(?:uuid[14]|urandom)\(|\bsecrets\./;
/** Code that draws where it is given no `random_state`: estimators, splits, samples, and made data. */
const drawsWithoutState =
  /\b(?:Random(?!State|\()|ExtraTree|DecisionTree|GradientBoosting|HistGradientBoosting|Bagging|AdaBoost|IsolationForest|MLP|SGD|KMeans|MiniBatch|GaussianMixture|LatentDirichlet|TruncatedSVD|NMF|train_test_split|shuffle|resample|TSNE|UMAP)\w*\(|\.sample\(|\bmake_(?!pipeline|union|scorer|column_|subplots|axes)\w+\(/;
const sets = /\b(?:set|frozenset)\(|\{[^:{}]*,[^:{}]*\}/;

function causeIn({ effects, uses, text }: Statement): string | null {
  if (effects.some(({ kind }) => kind === 'reads-clock')) return 'it reads the clock';
  if (effects.some(({ kind }) => kind === 'uses-network')) return 'it reads from the network';
  // The state of a generator is known from its seed on.
  const isSeeded = uses.some((name) => /^%(random|numpy\.random|torch|tensorflow)/.test(name));
  const hasState = /\brandom_state\s*=\s*(?!None\b)/.test(text);
  if (!isSeeded && (draws.test(text) || (drawsWithoutState.test(text) && !hasState)))
    return 'it draws random numbers without a seed';
  return sets.test(text) ? 'it uses a set, whose order differs from process to process' : null;
}
