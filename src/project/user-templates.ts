import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Template, templateNames } from '../5-emit/render.ts';
import type { Report } from '../diagnostics.ts';
import { nearestName } from '../nearest-name.ts';
import type { Project } from './project.ts';
import { readBytes } from './read-bytes.ts';

/** Compiles the templates of the project's own that take the place of ours. Handlebars is loaded only if there are some. */
export async function loadUserTemplates(project: Project, report: Report): Promise<ReadonlyMap<string, Template>> {
  const { templates } = project.config;
  if (templates === null) return new Map();
  const folder = path.resolve(project.root, templates);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    report.add('templates-not-found', null, { path: templates });
    return new Map();
  }
  const { compileTemplate } = await import('../5-emit/compile-template.ts');
  const loaded = new Map<string, Template>();
  for (const file of templateFiles(folder)) {
    const name = file.replace(/\.hbs$/, '');
    if (!templateNames().includes(name)) {
      const near = nearestName(name, templateNames());
      report.add('unknown-template', null, { path: file, hint: near ?? templateNames().join('`, `') });
      continue;
    }
    try {
      const template = compileTemplate(
        readBytes(path.join(folder, file)).toString('utf8').replaceAll('\r\n', '\n'),
        file,
      );
      loaded.set(name, guard(template, file, report));
    } catch (error) {
      report.add('bad-template', null, { path: file, problem: (error as Error).message });
    }
  }
  return loaded;
}

function templateFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.hbs'))
    .sort();
}

/** A template that asks for something that is not there is its author's mistake, not ours. */
function guard(template: Template, file: string, report: Report): Template {
  return (view) => {
    try {
      return template(view);
    } catch (error) {
      report.add('bad-template', null, { path: file, problem: (error as Error).message });
      return '';
    }
  };
}
