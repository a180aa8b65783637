import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { Project, type Type } from 'ts-morph';
import { expect, test } from 'vitest';
import { templatesModule } from '../../scripts/generate-templates.ts';
import { compileTemplate } from '../../src/5-emit/compile-template.ts';
import { createRender, templateNames } from '../../src/5-emit/render.ts';

const root = new URL('../../', import.meta.url);
const project = new Project({ tsConfigFilePath: new URL('tsconfig.json', root).pathname });
const views = project.getSourceFileOrThrow('src/5-emit/views.ts').getInterfaceOrThrow('TemplateViews').getType();
const names = readdirSync(new URL('templates/', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.hbs'))
  .map((path) => path.replaceAll('\\', '/').replace(/\.hbs$/, ''))
  .sort();

test('every template has a view, and every view a template', () => {
  expect(
    views
      .getProperties()
      .map((property) => JSON.parse(`"${property.getName().replace(/^"|"$/g, '')}"`))
      .sort(),
  ).toEqual(names);
});

test('the precompiled templates are those of templates/', () => {
  expect(readFileSync(new URL(templatesModule().path, root), 'utf8')).toBe(templatesModule().text);
  expect(templateNames()).toEqual(names);
});

test.each(names)('%s names only what its view has', (name) => {
  expect(unknownNames(readTemplate(name), viewOf(name))).toEqual([]);
});

test('a name that the view does not have is found: plain, in #if, in #each, inside of a loop', () => {
  const text = '{{titel}}{{#if hasDat}}x{{/if}}{{#each command}}{{this}}{{/each}}{{#each commands}}{{this.x}}{{/each}}';
  expect(unknownNames(text, viewOf('README.md'))).toEqual(['titel', 'hasDat', 'command', 'x']);
});

test('a template that asks for an unknown name fails when it is filled, wherever the name stands', () => {
  for (const text of [
    '{{name}}',
    '{{#if name}}x{{/if}}',
    '{{#each name}}x{{/each}}',
    '{{#each list}}{{name}}{{/each}}',
  ]) {
    const render = createRender(new Map([['.gitignore', compileTemplate(text, '.gitignore')]]));
    expect(() => render('.gitignore', { list: [{ other: 1 }] }), text).toThrow(/name/);
  }
});

test("a user's own template takes the place of ours", () => {
  const render = createRender(new Map([['.gitignore', compileTemplate('mine\n', '.gitignore')]]));
  expect(render('.gitignore', {})).toBe('mine\n');
});

test('a template with a mistake is an error that names its file', () => {
  expect(() => compileTemplate('{{#if x}}', 'README.md')).toThrow(/README\.md/);
});

function readTemplate(name: string): string {
  return readFileSync(new URL(`templates/${name}.hbs`, root), 'utf8');
}

function viewOf(name: string): Type {
  const property = views.getProperties().find((candidate) => candidate.getName().replace(/^["']|["']$/g, '') === name);
  const declaration = property?.getDeclarations()[0];
  if (!property || !declaration) throw new Error(`no view for ${name}`);
  return property.getTypeAtLocation(declaration);
}

/** The names in a template that the type of its view does not have. */
function unknownNames(text: string, view: Type): readonly string[] {
  return inStatements(Handlebars.parse(text).body, view);
}

function inStatements(statements: readonly hbs.AST.Statement[], view: Type): readonly string[] {
  return statements.flatMap((statement) => {
    if (statement.type === 'MustacheStatement')
      return inExpression((statement as hbs.AST.MustacheStatement).path, view).unknown;
    return statement.type === 'BlockStatement' ? inBlock(statement as hbs.AST.BlockStatement, view) : [];
  });
}

function inBlock(block: hbs.AST.BlockStatement, view: Type): readonly string[] {
  const { unknown, type } = inExpression(block.params[0] as hbs.AST.Expression, view);
  if (unknown.length > 0) return unknown;
  const isLoop = (block.path as hbs.AST.PathExpression).original === 'each';
  const inner = isLoop ? (type?.getNumberIndexType() ?? view) : view;
  return [...inStatements(block.program.body, inner), ...inStatements(block.inverse?.body ?? [], view)];
}

function inExpression(expression: hbs.AST.Expression, view: Type): { unknown: readonly string[]; type: Type | null } {
  if (expression.type !== 'PathExpression') return { unknown: [], type: null };
  const path = expression as hbs.AST.PathExpression;
  if (path.data) return { unknown: [], type: null };
  let type = view;
  for (const part of path.parts) {
    const property = type.getProperty(String(part));
    const declaration = property?.getDeclarations()[0];
    if (!property || !declaration) return { unknown: [String(part)], type: null };
    type = property.getTypeAtLocation(declaration);
  }
  return { unknown: [], type };
}
