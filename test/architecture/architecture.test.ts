import path from 'node:path';
import { Node, Project, type SourceFile } from 'ts-morph';
import { expect, test } from 'vitest';
import { repository } from '../support/python.ts';

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

/** The part of the compiler that a file belongs to: `1-read`, `python`, `cli`; '' for files of `src/` itself. */
function areaOf(file: string): string {
  const [first, ...rest] = file.replace(/^src\//, '').split('/');
  return rest.length === 0 ? '' : (first ?? '');
}

/** What a file imports of this project, types included, as paths from the root. */
function importsOf(file: SourceFile): readonly string[] {
  const declared = [...file.getImportDeclarations(), ...file.getExportDeclarations()];
  return declared.flatMap((one) => {
    const target = one.getModuleSpecifierSourceFile();
    return target && !target.getFilePath().includes('node_modules') ? [shown(target)] : [];
  });
}

const phases = ['1-read', '2-analyze', '3-plan', '4-emit', '5-write', 'run'];
const shared = ['', 'python', 'knowledge', 'azureml', 'diagnostics', 'config'];

test('phases never import each other, nor what stands around them', () => {
  const wrong = files.flatMap((file) => {
    const area = areaOf(shown(file));
    if (!phases.includes(area)) return [];
    const strange = importsOf(file).filter((target) => areaOf(target) !== area && !shared.includes(areaOf(target)));
    return strange.map((target) => `${shown(file)} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('only compile.ts, index.ts and the command line import phases', () => {
  const wrong = files.flatMap((file) => {
    const name = shown(file);
    const area = areaOf(name);
    if (!name.startsWith('src/') || area === 'cli' || phases.includes(area) || name === 'src/compile.ts') return [];
    const strange = importsOf(file).filter((target) => phases.includes(areaOf(target)) || areaOf(target) === 'cli');
    return strange.map((target) => `${name} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('the zod schema and development packages are not part of what is shipped', () => {
  const development = /^(zod|ajv|typescript|esbuild|ts-morph|vitest|fast-check|@actions\/languageservice)(\/|$)/;
  const wrong = files
    .filter((file) => shown(file).startsWith('src/') && !/^src\/config\/(production-)?schema\.ts$/.test(shown(file)))
    .flatMap((file) => {
      const packages = file.getImportDeclarations().map((one) => one.getModuleSpecifierValue());
      const strange = [
        ...packages.filter((name) => development.test(name)),
        ...importsOf(file).filter((one) => /^src\/config\/(production-)?schema\.ts$/.test(one)),
      ];
      return strange.map((name) => `${shown(file)} imports ${name}`);
    });
  expect(wrong).toEqual([]);
});

const pureAreas = [
  '1-read',
  '2-analyze',
  '3-plan',
  '4-emit',
  'python',
  'knowledge',
  'azureml',
  'config',
  'diagnostics',
  '',
];

test('until files are written nothing touches the disk, the clock, the environment or randomness', () => {
  const impureModules =
    /^(node:)?(fs|fs\/promises|process|os|child_process|net|http|https|crypto|timers|worker_threads)$/;
  const impureNames =
    /^(process\.(?!versions)|Date\.now|new Date\(\)|Math\.random|performance\.|globalThis\.|setTimeout|setInterval|fetch\()/;
  const wrong = files
    .filter((file) => shown(file).startsWith('src/') && pureAreas.includes(areaOf(shown(file))))
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

/** Files that are read as one list are longer. */
function maxLines(name: string): number {
  return name === 'src/ir.ts' ? 640 : name.startsWith('src/knowledge/') ? 450 : 300;
}

test('no file is longer than 300 lines; the values between phases and the tables of knowledge may be more', () => {
  const long = files
    .map((file) => ({ name: shown(file), lines: file.getFullText().split('\n').length - 1 }))
    .filter(({ name, lines }) => lines > maxLines(name));
  expect(long).toEqual([]);
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
