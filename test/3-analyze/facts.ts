/** What the analysis finds of one statement, in words. */
import { read } from '../../src/1-read/read.ts';
import { analyze } from '../../src/3-analyze/analyze.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { Effect, Statement } from '../../src/ir.ts';

/** What every row of the table may use. `alias` is `items`, and `nested` holds lists. */
const names = `# %%
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
class Holder: pass
# %%
x = 1
text = "t"
items = [[1], [2]]
alias = items
other = [[3], [4]]
nested = [[[1]], [[2]]]
pair = [1, 2]
table = {"k": [1]}
group = {1}
stream = (i for i in range(3))
handle = open("in.txt")
holder = Holder()
frame = pd.DataFrame({"a": [1, 2]})
array = np.zeros(4)
model = LogisticRegression()
`;

/** The facts of the last statement of a code, such as `defines y · uses x`; only what there is to say is said. */
export function describeFacts(code: string): string {
  const sources = {
    notebooks: [{ path: 'n.py', text: `${names}# %%\n${code}\n` }],
    modules: [],
    requirements: [],
    paths: [],
  };
  const report = createReport();
  const { statements } = analyze(read(sources, report), sources, report);
  const last = statements.at(-1);
  return last === undefined ? '' : describe(last, statements.at(-2));
}

function describe(statement: Statement, before: Statement | undefined): string {
  const known = new Set((before?.groups ?? []).map((group) => group.join(' ')));
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['kind', statement.kind === 'code' ? [] : [statement.kind]],
    ['defines', statement.defines],
    ['may define', statement.mayDefine],
    ['deletes', statement.deletes],
    ['uses', statement.uses],
    ['updates', statement.updates],
    ['effects', statement.effects.map(describeEffect)],
    ['sets', statement.sets],
    ['fits', statement.fits],
    ['predicts', statement.predicts],
    [
      'groups',
      statement.groups
        .map((group) => group.join(' '))
        .filter((group) => !known.has(group))
        .map((group) => `(${group})`),
    ],
  ];
  const said = parts.filter(([, items]) => items.length > 0).map(([word, items]) => `${word} ${[...items].join(' ')}`);
  return said.join(' · ');
}

function describeEffect(effect: Effect): string {
  return 'path' in effect ? `${effect.kind}:${JSON.stringify(effect.path)}` : effect.kind;
}
