import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Node, Project, type SourceFile, SyntaxKind } from 'ts-morph';
import { expect, test } from 'vitest';
import { repository } from '../support/python.ts';
import { enginesByName } from './engine-words.ts';

const src = path.join(repository, 'src');
const project = new Project({
  tsConfigFilePath: path.join(repository, 'tsconfig.json'),
  skipAddingFilesFromTsConfig: true,
});
project.addSourceFilesAtPaths([`${src}/**/*.ts`, `${repository}/scripts/**/*.ts`]);
const files = project.getSourceFiles().filter((file) => !file.getFilePath().includes('.generated.'));

function shown(file: SourceFile): string {
  return path.relative(repository, file.getFilePath()).replaceAll(path.sep, '/');
}

/** The part of the compiler that a file belongs to: `1-read`, `python`, `cli`; a file of `src/` itself is a part of its own. */
function areaOf(file: string): string {
  return file.replace(/^src\//, '').split('/')[0] ?? '';
}

/** What a file imports of this project, types included, as paths from the root. */
function importsOf(file: SourceFile): readonly string[] {
  const declared = [...file.getImportDeclarations(), ...file.getExportDeclarations()];
  return declared.flatMap((one) => {
    const target = one.getModuleSpecifierSourceFile();
    return target && !target.getFilePath().includes('node_modules') ? [shown(target)] : [];
  });
}

const phases = ['1-read', '2-translate', '3-analyze', '4-plan', '4-plan-jobs', '5-emit', '6-write'];
const values = ['ir', 'ir.ts', 'config.ts', 'diagnostics.ts', 'nearest-name.ts', 'kept.ts'];
/** What is known of languages and libraries, and of no engine. */
const neutral = ['paths', 'python', 'shell', 'yaml', 'knowledge', 'packages', 'diagnostics', 'config'];
const knowledge = [...neutral, 'azureml'];
/** What commands share, from the lowest part to the command line: each may import those before it, and none after it. */
const commandLevels = [
  ...['run', 'verify', 'console', 'project', 'sync', 'tags', 'scaffold', 'page', 'studio', 'lsp', 'cli'],
];
const commandParts = commandLevels.filter((part) => part !== 'cli');

/** What each part may import beside itself and the values that phases pass on. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  '1-read': neutral,
  '2-translate': [...knowledge, 'evaluator'],
  '3-analyze': neutral,
  '4-plan': neutral,
  '4-plan-jobs': [...knowledge, 'evaluator'],
  '5-emit': [...knowledge, 'picture', 'graph'],
  '6-write': neutral,
  secrets: ['python', 'knowledge'],
  evaluator: ['python', 'shell', 'knowledge', 'azureml', 'yaml'],
  python: ['knowledge'],
  knowledge: ['python', 'config'],
  packages: ['python', 'knowledge'],
  yaml: ['python'],
  json: [],
  paths: [],
  cache: [],
  shell: [],
  azureml: ['paths', 'python', 'shell', 'yaml', 'diagnostics', 'knowledge'],
  diagnostics: ['python'],
  config: ['python', 'yaml', 'diagnostics', 'knowledge'],
  findings: ['diagnostics', 'json'],
  console: ['diagnostics'],
  picture: ['compile.ts', 'diagnostics', 'sync'],
  graph: ['picture'],
  gestures: ['picture', 'tags', 'json', 'scaffold'],
  run: knowledge,
  kubeflow: ['run', 'diagnostics'],
  verify: [...knowledge, 'run'],
};

test('parts import what the table allows: phases are strangers, and none knows what stands around it', () => {
  const wrong = files.flatMap((file) => {
    const area = areaOf(shown(file));
    const others = allowed[area];
    if (others === undefined) return [];
    const strange = importsOf(file).filter(
      (target) => areaOf(target) !== area && ![...values, ...others].includes(areaOf(target)),
    );
    return strange.map((target) => `${shown(file)} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('the evaluator knows no SDK: one is handed in', () => {
  const own = files.filter((file) => /^src\/evaluator\/[^/]+\.ts$/.test(shown(file)));
  const wrong = own.filter((file) => importsOf(file).some((target) => target.startsWith('src/evaluator/azure-sdk/')));
  expect([own.length > 5, wrong.map(shown)]).toEqual([true, []]);
});

test('the plan and what is emitted parse nothing: they ask the analysis, or the one reader of code', () => {
  const parsing = files.filter((file) =>
    file
      .getImportDeclarations()
      .some((one) => one.getNamedImports().some((name) => ['parseModule'].includes(name.getName()))),
  );
  const names = parsing.map(shown);
  expect([names.length > 5, names.filter((name) => /^src\/(4-plan|5-emit)\//.test(name))]).toEqual([true, []]);
});

/** What is written by hand of the sources and the templates. */
const texts = ['src', 'templates'].flatMap((folder) =>
  readdirSync(path.join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|hbs)$/.test(entry.name) && !entry.name.includes('.generated.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      name: path.relative(repository, file).replaceAll(path.sep, '/'),
      text: readFileSync(file, 'utf8'),
    })),
);

test.each(Object.entries(enginesByName))('%s is named in its own files and in those that are listed', (_, engine) => {
  const naming = texts.filter(({ name, text }) => !engine.own.test(name) && engine.word.test(text));
  const listed = Object.values(engine.others).flat();
  expect(naming.map(({ name }) => name).sort()).toEqual([...listed].sort());
});

test('the phases before emission import nothing of the second engine, and its folders nothing of the first', () => {
  const wrong = files.flatMap((file) => {
    const name = shown(file);
    const strange = /^src\/(5-emit\/)?kubeflow\//.test(name)
      ? /azureml/
      : /^src\/[1-4]-/.test(name)
        ? /\/kubeflow/
        : null;
    return strange === null
      ? []
      : importsOf(file)
          .filter((target) => strange.test(target))
          .map((target) => `${name} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

/** Circles that are natural: expressions hold calls, calls run functions, functions hold expressions. */
const naturalCircles: Readonly<Record<string, readonly string[]>> = {
  'src/3-analyze': [
    ...['calls/apply-fact', 'calls/call-notebook', 'calls/evaluate-call', 'calls/special-calls'],
    ...['calls/implicit-calls', 'execution/iterate', 'execution/operators'],
    ...['execution/assign', 'execution/decorate', 'execution/evaluate', 'execution/evaluate-text', 'execution/execute'],
    ...['execution/execute-class', 'execution/execute-match', 'execution/loops', 'execution/make-function'],
    ...['execution/read-computed', 'learners/construct-learner', 'learners/learn-from-call', 'learners/model-data'],
  ],
  'src/evaluator': ['call', 'call-function', 'evaluate-expression', 'execute-statement', 'imported-function'],
  'src/run': ['load/load-component', 'load/load-jobs'],
};

test('files import one another in circles only where what they do is a circle', () => {
  const graph = new Map(files.map((file) => [shown(file), importsOf(file)]));
  const natural = Object.entries(naturalCircles).map(([folder, names]) =>
    names.map((name) => `${folder}/${name}.ts`).sort(),
  );
  expect(circlesIn(graph)).toEqual(natural);
});

/** Groups of files in which each reaches every other, types included. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const reached = new Map([...graph.keys()].map((name) => [name, reachedFrom(name, graph)]));
  const circles = new Map<string, readonly string[]>();
  for (const [name, others] of reached) {
    const circle = [...others].filter((other) => reached.get(other)?.has(name)).sort();
    if (circle.length > 1) circles.set(circle.join(), circle);
  }
  return [...circles.keys()].sort().map((key) => circles.get(key) ?? []);
}

function reachedFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...(graph.get(start) ?? [])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(graph.get(name) ?? []));
  }
  return seen;
}

/** Names that several files have for one thing: its type, what makes it, its messages, its command. */
const sharedNames: Readonly<Record<string, readonly string[]>> = {
  "a phase and the diagnostics that it reports; a command's too": ['analyze', 'emit', 'plan', 'read', 'run', 'write'],
  'a file of Azure ML: its model, and what fills it': ['command', 'component', 'data', 'environment', 'pipeline'],
  'a type of src/ir, the knowledge about it, and what makes it': ['files', 'jobs', 'knobs', 'learners', 'marks'],
  'a language that is read and printed': ['print'],
  'the settings, and the command that shows them': ['config'],
};

test('no two files have one name for different things', () => {
  const sources = files.filter((file) => shown(file).startsWith('src/'));
  const names = sources.map((file) => file.getBaseNameWithoutExtension());
  const repeated = names.filter((name, index) => names.indexOf(name) < index);
  expect([...new Set(repeated)].sort()).toEqual(Object.values(sharedNames).flat().sort());
});

test('every part has a row in the table, or is a root file, the command line or what commands share', () => {
  const known = [...Object.keys(allowed), ...values, ...commandParts, 'compile.ts', 'index.ts', 'cli'];
  const areas = files.map(shown).filter((name) => name.startsWith('src/'));
  expect(areas.filter((name) => !known.includes(areaOf(name)))).toEqual([]);
});

test('only compile.ts, the command line and what commands share import phases', () => {
  const wrong = files.flatMap((file) => {
    const name = shown(file);
    const area = areaOf(name);
    if (!name.startsWith('src/') || ['cli', ...commandParts, ...phases].includes(area) || name === 'src/compile.ts')
      return [];
    const strange = importsOf(file).filter((target) => [...phases, 'cli'].includes(areaOf(target)));
    return strange.map((target) => `${name} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('what commands share imports nothing above it, and nothing the command line', () => {
  const wrong = files.flatMap((file) => {
    const name = shown(file);
    const level = commandLevels.indexOf(areaOf(name));
    if (!name.startsWith('src/')) return [];
    const above = importsOf(file).filter((target) =>
      level < 0 ? areaOf(target) === 'cli' : commandLevels.indexOf(areaOf(target)) > level,
    );
    return above.map((target) => `${name} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('development packages are not part of what is shipped', () => {
  const development = /^(zod|ajv|typescript|esbuild|ts-morph|vitest|fast-check|@actions\/languageservice)(\/|$)/;
  const wrong = files
    .filter((file) => shown(file).startsWith('src/'))
    .flatMap((file) => {
      const packages = file.getImportDeclarations().map((one) => one.getModuleSpecifierValue());
      return packages.filter((name) => development.test(name)).map((name) => `${shown(file)} imports ${name}`);
    });
  expect(wrong).toEqual([]);
});

const pureAreas = [
  '1-read',
  '2-translate',
  '3-analyze',
  '4-plan',
  '4-plan-jobs',
  '5-emit',
  'evaluator',
  'secrets',
  'packages',
  'python',
  'shell',
  'yaml',
  'json',
  'knowledge',
  'azureml',
  'config',
  'diagnostics',
  'findings',
  'tags',
  'picture',
  'graph',
  'gestures',
  'compile.ts',
  'index.ts',
  ...values,
];

/** Asks Node for the module of ruff where none is handed in; test/architecture/browser.test.ts runs without it. */
const loaderOfRuff = 'src/python/ruff.ts';

test('until files are written nothing touches the disk, the clock, the environment or randomness', () => {
  const impureModules =
    /^(node:)?(fs|fs\/promises|process|os|child_process|net|http|https|crypto|timers|worker_threads)$/;
  const impureNames =
    /^(process\.(?!versions)|Date\.now|new Date\(\)|Math\.random|performance\.|globalThis\.|setTimeout|setInterval|fetch\()/;
  const wrong = files
    .filter((file) => shown(file).startsWith('src/') && pureAreas.includes(areaOf(shown(file))))
    .filter((file) => shown(file) !== loaderOfRuff)
    .flatMap((file) => {
      const modules = file.getImportDeclarations().map((one) => one.getModuleSpecifierValue());
      const calls = file
        .getDescendants()
        .filter(
          (node) => Node.isPropertyAccessExpression(node) || Node.isCallExpression(node) || Node.isNewExpression(node),
        )
        .map((node) => node.getText())
        .filter((text) => impureNames.test(text));
      return [...modules.filter((name) => impureModules.test(name)), ...calls].map(
        (what) => `${shown(file)}: ${what.slice(0, 60)}`,
      );
    });
  expect(wrong).toEqual([]);
});

test('nothing exports a variable that can be reassigned, and nothing has a default export', () => {
  const wrong = files.flatMap((file) => {
    const lets = file.getVariableStatements().filter((one) => one.isExported() && one.getDeclarationKind() === 'let');
    const found = [...lets.map(() => 'export let'), ...(file.getDefaultExportSymbol() ? ['export default'] : [])];
    return found.map((what) => `${shown(file)}: ${what}`);
  });
  expect(wrong).toEqual([]);
});

test('every export has a doc comment that says what it gives', () => {
  const wrong = files.flatMap((file) =>
    [...file.getExportedDeclarations()].flatMap(([name, declarations]) => {
      const own = declarations.filter((one) => one.getSourceFile() === file);
      return own.length === 0 || own.some(hasDoc) ? [] : [`${shown(file)}: ${name}`];
    }),
  );
  expect(wrong).toEqual([]);
});

function hasDoc(node: Node): boolean {
  const carrier = Node.isVariableDeclaration(node) ? node.getVariableStatement() : node;
  return carrier !== undefined && Node.isJSDocable(carrier) && carrier.getJsDocs().length > 0;
}

test('facts about libraries stand in src/knowledge: no phase has a table of names of them', () => {
  const library =
    /^(numpy|pandas|sklearn|torch|tensorflow|keras|xgboost|lightgbm|statsmodels|matplotlib|seaborn|pickle)\b/;
  const phaseFiles = files.filter((file) => ['3-analyze', '4-plan', '5-emit', 'python'].includes(areaOf(shown(file))));
  const wrong = phaseFiles.flatMap((file) =>
    file.getVariableDeclarations().flatMap((one) => {
      const isTable = one.getVariableStatement()?.getParent() === file;
      const texts = isTable ? one.getDescendantsOfKind(SyntaxKind.StringLiteral) : [];
      const names = texts.map((text) => text.getLiteralText()).filter((text) => library.test(text));
      return names.length > 1 ? [`${shown(file)}: ${one.getName()}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

/** Values between phases are looked up one at a time; tables are read as one list. */
function maxLines(name: string): number {
  return name.startsWith('src/ir/') ? 200 : name.startsWith('src/knowledge/') ? 450 : 300;
}

test('no file is longer than 300 lines; the values between phases are shorter, tables of knowledge may be longer', () => {
  const long = files
    .map((file) => ({ name: shown(file), lines: file.getFullText().split('\n').length - 1 }))
    .filter(({ name, lines }) => lines > maxLines(name));
  expect(long).toEqual([]);
});

/** Folders that are a list: one file for each command or library. */
const listFolders = ['src/cli', 'src/knowledge/libraries'];

test('no folder holds more than 30 files, but for those that are a list', () => {
  const folders = files.map((file) => path.posix.dirname(shown(file)));
  const crowded = [...new Set(folders)].filter((one) => folders.filter((other) => other === one).length > 30);
  expect(crowded.sort()).toEqual(listFolders);
});

test('files are kebab-case, and none is a drawer for everything', () => {
  const wrong = files
    .map(shown)
    .filter(
      (name) =>
        !/(^|\/)([a-z0-9]+-)*[a-z0-9]+(\.generated)?\.ts$/.test(name) ||
        /(^|\/)(utils?|helpers?|common|misc|manager|context)\b/.test(name),
    );
  expect(wrong).toEqual([]);
});
