/** Known problems of scripts that run in components: reported, never changed. */

import { readCommand } from '../../azureml/command.ts';
import { readComponent } from '../../azureml/component.ts';
import { toRepositoryPath } from '../../evaluator/paths.ts';
import { readFile } from '../../evaluator/sdk-files.ts';
import type { Span } from '../../ir.ts';
import { lineColumn } from '../../python/edit.ts';
import { findArgument, readScriptArguments } from '../../python/facts/argparse.ts';
import { parseModule, type Stmt } from '../../python/parse.ts';
import type { ComponentUse, Translation } from '../translation.ts';
import { componentValue } from './loaded-component.ts';

/** Checks the script of each component: effects at import, arguments that no component exposes. */
export function checkScripts(t: Translation): void {
  const seen = new Set<string>();
  for (const component of t.components.values()) {
    const script = scriptOf(t, component);
    if (script === null) continue;
    const text = readFile(t.files, script.path);
    if (text === null) continue;
    checkArguments(t, component, script, text);
    if (!seen.has(script.path)) checkImport(t, script.path, text, component);
    seen.add(script.path);
  }
}

interface Script {
  readonly path: string;
  readonly command: string;
}

function scriptOf(t: Translation, { path }: ComponentUse): Script | null {
  if (path === null) return null;
  const { code, command } = readComponent(componentValue(t, path));
  if (command === null || code === null) return null;
  const { script } = readCommand(command);
  if (script === null) return null;
  const folder = path.split('/').slice(0, -1).join('/');
  return {
    path: toRepositoryPath(`${folder}/${code}/${script}`.replace(/^\//, '')).path,
    command,
  };
}

function checkArguments(t: Translation, component: ComponentUse, script: Script, text: string): void {
  const known = readScriptArguments(text);
  if (known === null) return;
  const given = readCommand(script.command).options.flatMap(({ name }) => findArgument(known, name) ?? []);
  const hidden = known.arguments.filter(
    (argument) =>
      !given.includes(argument) && argument.options.every((option) => option.startsWith('-') && option !== '--help'),
  );
  for (const { options } of hidden) {
    t.report.add('script-argument-not-exposed', component.span, {
      script: script.path,
      argument: options[0] ?? '',
      component: component.name,
    });
  }
}

/** A script that guards its `main` should do nothing else when imported. */
function checkImport(t: Translation, path: string, text: string, component: ComponentUse): void {
  const parsed = parseModule(text);
  if (!parsed.ok || !parsed.module.body.some(isGuard)) return;
  const first = parsed.module.body.find(
    (statement) => statement.nodeType === 'Expr' && statement.value.nodeType === 'Call',
  );
  if (first === undefined) return;
  const { start, end } = parsed.module.range(first);
  const { line } = lineColumn(text, start);
  const written = t.files.written.get(path)?.span;
  const span: Span = written === undefined ? component.span : lineOf(written, line);
  t.report.add('script-effect-at-import', span, {
    script: path,
    line,
    code: text.slice(start, end).split('\n')[0] ?? '',
  });
}

/** The line of a file in the cell that writes it, which is below the magic. */
function lineOf(written: Span, line: number): Span {
  const at = written.line + line;
  return { ...written, line: at, column: 0, endLine: at, endColumn: 0 };
}

function isGuard(statement: Stmt): boolean {
  if (statement.nodeType !== 'If' || statement.test.nodeType !== 'Compare') return false;
  const { left } = statement.test;
  return left.nodeType === 'Name' && left.id === '__name__';
}
