import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ValueType } from '../../src/ir.ts';
import { words } from '../../src/knowledge/expand.ts';
import { libraries } from '../../src/knowledge/libraries/all.ts';
import { callFact, classFact, methodFact } from '../../src/knowledge/lookup.ts';
import { python, whyNoPython } from '../support/python.ts';

const owners = [
  'pandas.DataFrame',
  'pandas.Series',
  'pandas.Index',
  'pandas.core.groupby.DataFrameGroupBy',
  'pandas.core.window.rolling.Rolling',
  'pandas.core.strings.accessor.StringMethods',
  'pandas.core.indexes.accessors.DatetimeProperties',
  'numpy.ndarray',
  'scipy.sparse.csr_matrix',
  'datetime.datetime',
  ...['str', 'bytes', 'list', 'tuple', 'dict', 'set', 'collections.Counter', 'collections.deque'],
];

const modules = [
  '',
  'numpy',
  'numpy.linalg',
  'numpy.fft',
  'pandas',
  'math',
  'statistics',
  'copy',
  'heapq',
  'bisect',
  'operator',
  'textwrap',
  'json',
  'os.path',
  'scipy.stats',
  'scipy.special',
  'scipy.linalg',
  'scipy.spatial.distance',
  'sklearn.metrics',
  'sklearn.metrics.pairwise',
  'sklearn.preprocessing',
  'sklearn.feature_selection',
];

/** Calls that would end the test, wait for input or open a browser. */
const untouchable: ReadonlySet<string> = new Set(['exit', 'quit', 'help', 'breakpoint']);

test.skipIf(python() === null)(
  `libraries do to small values what their rows say${python() ? '' : ` (${whyNoPython()})`}`,
  () => {
    const report = runChecks({ rows: [...methodRows(), ...functionRows()], estimators: estimators() });
    expect(report.wrong).toEqual([]);
    expect(report.rows).toBeGreaterThan(500);
    expect(report.estimators).toBeGreaterThan(120);
  },
);

interface Report {
  readonly wrong: readonly string[];
  readonly rows: number;
  readonly estimators: number;
  readonly untried: readonly string[];
}

function runChecks(tables: object): Report {
  const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'check_behaviour.py');
  const output = execFileSync(python() ?? '', [script], {
    input: JSON.stringify(tables),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, MPLBACKEND: 'Agg' },
  });
  return JSON.parse(output) as Report;
}

function methodRows() {
  return owners.flatMap((owner) => {
    const type = classFact(owner)?.type as ValueType;
    const names = groupsOf(owner).flatMap((group) => (group.methods ?? []).flatMap((row) => words(row[0])));
    return [...new Set(names)].map((name) => ({ owner, name, fact: methodFact(type, name) })).filter(isTried);
  });
}

function functionRows() {
  return libraries.flatMap((library) =>
    Object.entries(library.functions ?? {}).flatMap(([module, rows]) => {
      if (!modules.includes(module)) return [];
      const names = rows.flatMap((row) => words(row[0])).filter((name) => !untouchable.has(name));
      return names
        .map((name) => (module === '' ? name : `${module}.${name}`))
        .map((name) => ({ owner: null, name, fact: callFact(name) }))
        .filter(isTried);
    }),
  );
}

function estimators() {
  return libraries.flatMap((library) =>
    (library.classes ?? [])
      .filter((group) => group.kind === 'estimator' && group.module.startsWith('sklearn.'))
      .flatMap((group) => words(group.names).map((name) => `${group.module}.${name}`))
      .map((name) => {
        const type: ValueType = { kind: 'estimator', className: name };
        const known = classFact(name);
        const fixedBy = (known?.fixedBy.length ?? 0) > 0;
        return {
          name,
          fixedBy,
          mayDraw: !fixedBy && (known?.draws.length ?? 0) > 0,
          keepsArguments: methodFact(type, 'fit')?.keepsArguments ?? false,
          transformShares: methodFact(type, 'transform')?.sharesWith !== 'nothing',
        };
      }),
  );
}

function groupsOf(dotted: string) {
  return libraries
    .flatMap((library) => library.classes ?? [])
    .filter((group) =>
      words(group.names).some((name) => (group.module === '' ? name : `${group.module}.${name}`) === dotted),
    );
}

/** Rows that touch files, figures, the clock or the network are left to other tests. */
function isTried(row: { readonly fact: ReturnType<typeof callFact> }): boolean {
  const { fact } = row;
  if (fact === null) return false;
  const outside = fact.writesPath ?? fact.readsPath;
  return (
    outside === null && !fact.drawsFigure && !fact.displays && !fact.readsClock && !fact.usesNetwork && !fact.setup
  );
}
