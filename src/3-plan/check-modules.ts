/** Python files beside the notebook that remember values between calls: each step has its own copy of that memory. */
import type { Report } from '../diagnostics.ts';
import type { ModuleFile, StepPlan } from '../ir.ts';
import { type Node, parseModule, walkNodes } from '../python/parse.ts';
import { namesOf } from '../python/scopes.ts';
import { localModuleNames, placeOfModule } from './local-modules.ts';

/** Methods that change a container in place. */
const changing: ReadonlySet<string> = new Set([
  ...['append', 'extend', 'insert', 'add', 'update', 'pop', 'popitem', 'remove', 'discard', 'clear', 'setdefault'],
  ...['sort', 'reverse', 'appendleft', 'popleft'],
]);

/** Reports modules with a memory that more than one step uses. */
export function checkModules(
  modules: readonly ModuleFile[],
  steps: readonly StepPlan[],
  packageName: string,
  report: Report,
): void {
  const names = localModuleNames(modules);
  for (const file of modules) {
    for (const { variable, keeper } of memoriesOf(file.text)) {
      const users = steps.filter(
        (step) => imports(step, packageName, moduleName(placeOfModule(file, names))) && mentions(step, keeper),
      );
      if (users.length < 2) continue;
      const span = { file: file.path, cell: null, line: 1, column: 0, endLine: 1, endColumn: 0 };
      report.add('module-keeps-state', span, { variable, steps: users.map((step) => step.name).join(', ') });
    }
  }
}

/** Whether the step's code names the function or class. */
function mentions(step: StepPlan, name: string): boolean {
  return step.script.units.some((unit) => unit.body.some((piece) => new RegExp(`\\b${name}\\b`).test(piece.text)));
}

function moduleName(path: string): string {
  return (
    path
      .replace(/\.py$/, '')
      .replace(/\/__init__$/, '')
      .split('/')
      .at(-1) ?? path
  );
}

function imports(step: StepPlan, packageName: string, module: string): boolean {
  const { script } = step;
  const code = [...script.prelude, ...script.definitions, ...script.units.flatMap((unit) => unit.body)];
  const pattern = new RegExp(
    `\\b${packageName}\\.(\\w+\\.)*${module}\\b|\\bfrom ${packageName}\\S* import [^\\n]*\\b${module}\\b`,
  );
  return [...script.imports, ...code.map((piece) => piece.text)].some((text) => pattern.test(text));
}

/** Functions and classes of a module that bind or change a variable of the module. */
function memoriesOf(text: string): readonly { readonly variable: string; readonly keeper: string }[] {
  const parsed = parseModule(text);
  if (!parsed.ok) return [];
  const { body } = parsed.module;
  const variables = new Set(body.flatMap((part) => (part.nodeType === 'Assign' ? namesOf(part).defines : [])));
  return body.flatMap((part) => {
    if (part.nodeType !== 'FunctionDef' && part.nodeType !== 'ClassDef') return [];
    const changed = [...namesOf(part).globalWrites, ...changedIn(part).filter((name) => variables.has(name))];
    return changed.slice(0, 1).map((variable) => ({ variable, keeper: part.name }));
  });
}

/** Names whose object is changed in place somewhere below a node. */
function changedIn(node: Node): readonly string[] {
  const names: string[] = [];
  const note = (target: Node): void => {
    if ((target.nodeType === 'Subscript' || target.nodeType === 'Attribute') && target.value.nodeType === 'Name') {
      names.push(target.value.id);
    }
  };
  walkNodes(node, (child) => {
    if (child.nodeType === 'Assign') for (const target of child.targets) note(target);
    if (child.nodeType === 'AugAssign') note(child.target);
    if (child.nodeType === 'Call' && child.func.nodeType === 'Attribute' && changing.has(child.func.attr))
      note(child.func);
  });
  return names;
}
