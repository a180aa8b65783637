import type { Statement } from '../../ir.ts';

/** Whether a statement binds a name, or may change what it stands for. */
export function gives(statement: Statement, name: string): boolean {
  return [...statement.defines, ...statement.mayDefine, ...statement.updates].includes(name);
}

/** What could make a value another one each time: looked for in the statement that gives it, and in those it draws from. */
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

/** Code that draws random numbers, as it is written; where it takes a `random_state`, only without one. */
const draws = /\b(?:np|numpy)\.random\.|\brandom\.\w+\(|\bdefault_rng\(\s*\)|\btorch\.(?:rand|normal)|\btf\.random\./;
const drawsWithoutState =
  /\b(?:Random|ExtraTrees|GradientBoosting|HistGradientBoosting|MLP|SGD|KMeans|MiniBatch|train_test_split|shuffle|TSNE)\w*\(|\.sample\(/;
const sets = /\b(?:set|frozenset)\(|\{[^:{}]*,[^:{}]*\}/;

function causeIn({ effects, uses, updates, text }: Statement): string | null {
  if (effects.some(({ kind }) => kind === 'reads-clock')) return 'it reads the clock';
  if (effects.some(({ kind }) => kind === 'uses-network')) return 'it reads from the network';
  const hidden = [...uses, ...updates].some((name) => /^%(random|numpy\.random|torch|tensorflow)/.test(name));
  const isSeeded = /\brandom_state\s*=\s*(?!None\b)/.test(text);
  if (hidden || draws.test(text) || (drawsWithoutState.test(text) && !isSeeded))
    return 'it draws random numbers without a seed';
  return sets.test(text) ? 'it uses a set, whose order is another one in each process' : null;
}
