import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { words } from '../../src/knowledge/expand.ts';
import { libraries } from '../../src/knowledge/libraries/all.ts';
import { attributeFact, columnFact } from '../../src/knowledge/lookup.ts';
import type { ClassGroup } from '../../src/knowledge/rows.ts';
import { python, whyNoPython } from '../support/python.ts';

interface Entry {
  readonly name: string;
  readonly member: string | null;
  readonly subclasses: readonly string[];
  /** Other names of the same thing, in other packages: `tensorflow.keras.layers`. */
  readonly others: readonly string[];
}

/** Names of versions that notebooks still use, which the versions that are installed for the tests do not have. */
const elsewhere: Readonly<Record<string, string>> = {
  'numpy 1': 'numpy.ndarray.itemset numpy.ndarray.ptp',
  'pandas 1': ['DataFrame', 'Series', 'core.generic.NDFrame']
    .flatMap((name) =>
      words('append ix as_matrix get_values lookup mad sort order').map((member) => `pandas.${name}.${member}`),
    )
    .join(' '),
  'keras 2': 'keras.Model.fit_generator',
  'plotly 5': [
    'plotly.express.scatter_mapbox plotly.express.choropleth_mapbox plotly.express.density_mapbox',
    'plotly.figure_factory.create_annotated_heatmap plotly.figure_factory.create_distplot',
    'plotly.figure_factory.create_gantt',
  ].join(' '),
  'scikit-learn 1.1': 'sklearn.base.BaseEstimator.get_feature_names',
  'transformers 4':
    'transformers.PreTrainedTokenizerBase.encode_plus transformers.PreTrainedTokenizerBase.batch_encode_plus',
};

const ofOtherVersions: ReadonlySet<string> = new Set(Object.values(elsewhere).flatMap(words));

const aliases = libraries.flatMap((library) => Object.entries(library.aliases ?? {}));
const groups = libraries.flatMap((library) => library.classes ?? []);

test.skipIf(python() === null)('no attribute or method of a frame is taken for a column', () => {
  const code = "import json, pandas; print(json.dumps([name for name in dir(pandas.DataFrame) if name[0] != '_']))";
  const names = JSON.parse(execFileSync(python() ?? '', ['-c', code], { encoding: 'utf8' })) as readonly string[];
  const frame = { kind: 'frame', className: 'pandas.DataFrame' } as const;
  const isColumn = (name: string) => attributeFact(frame, name) === null && columnFact(frame, name, false) !== null;
  expect(names.filter(isColumn)).toEqual([]);
  expect(isColumn('price')).toBe(true);
});

test.skipIf(python() === null)(`every row names something real${python() ? '' : ` (${whyNoPython()})`}`, () => {
  const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'check_names.py');
  const output = execFileSync(python() ?? '', [script], {
    input: JSON.stringify([...functionEntries(), ...classEntries()]),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // A secret is our own word for a text; a star stands for all methods. Iterators of tables, the forms of Bunch
  // and containers of artists have no name there.
  const isOurs = (name: string) =>
    /^secret(\.|$)|\.\*$|^pandas\.((labelled_)?iterator$|(scalar|label)(\.|$))|^pandas\.core\.strings\.accessor\.of_labels(\.|$)|^numpy\.part(\.|$)|^sklearn\.(utils\.bunch_of_(arrays|tables)|base\.part)(\.|$)/.test(
      name,
    ) || /^matplotlib\.artist\.Artist\.(__iter__|items|keys)$/.test(name);
  const { missing, skipped } = JSON.parse(output) as { missing: string[]; skipped: string[] };
  process.stderr.write(`not installed, so their rows were not looked up: ${skipped.join(', ')}\n`);
  expect(missing.filter((name) => !ofOtherVersions.has(name) && !isOurs(name))).toEqual([]);
  for (const library of ['numpy', 'pandas', 'sklearn', 'scipy', 'matplotlib']) expect(skipped).not.toContain(library);
});

function functionEntries(): Entry[] {
  return libraries.flatMap((library) =>
    Object.entries(library.functions ?? {}).flatMap(([module, rows]) =>
      rows.flatMap((row) => words(row[0]).map((name) => entry(module === '' ? name : `${module}.${name}`, null))),
    ),
  );
}

function classEntries(): Entry[] {
  return groups.flatMap((group) => {
    const classes = classesOf(group);
    const members = [...(group.methods ?? []), ...(group.statics ?? []), ...(group.attributes ?? [])];
    const names = members.flatMap((row) => words(row[0]));
    const first = classes[0] ?? '';
    // A row of a group may be meant for some of its classes, or for classes that are built on them.
    const others = [...classes.slice(1), ...groups.filter((other) => isBuiltOn(other, classes)).flatMap(classesOf)];
    return [
      ...classes.map((name) => entry(name, null)),
      ...names.map((name) => ({ name: first, member: name, subclasses: others, others: otherNames(first) })),
    ];
  });
}

function classesOf(group: ClassGroup): string[] {
  return words(group.names).map((name) => (group.module === '' ? name : `${group.module}.${name}`));
}

function isBuiltOn(group: ClassGroup, classes: readonly string[]): boolean {
  return words(group.bases ?? '').some((base) => classes.includes(base));
}

function entry(name: string, member: string | null): Entry {
  return { name, member, subclasses: [], others: otherNames(name) };
}

function otherNames(name: string): readonly string[] {
  return aliases.flatMap(([from, to]) => (name.startsWith(`${to}.`) ? [from + name.slice(to.length)] : []));
}
