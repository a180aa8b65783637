/** Python files beside the notebook with state between calls: each step has its own copy of that state. */
import type { Report } from '../../diagnostics.ts';
import type { SourceFile } from '../../ir.ts';
import { statementsIn } from '../../python/code-tree.ts';
import type { Stmt } from '../../python/parse.ts';
import type { Item } from '../edits/item.ts';
import { withRequirements } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import { changesIn, type Memory, memoriesOf } from './module-memory.ts';
import type { StepFlow } from './parcel.ts';

/** Reports module state that one step changes and a later one reads. */
export function checkModules(program: Program, flows: readonly StepFlow[], report: Report): void {
  const { modules } = program.analysis;
  if (modules.length === 0) return;
  const steps = flows.map((flow) => wordsOf(program, flow));
  for (const memory of memoriesOf(modules)) checkMemory(memory, flows, steps, report);
}

/** Words of a step's code, and of the imports among it. */
interface Words {
  readonly all: ReadonlySet<string>;
  readonly imports: ReadonlySet<string>;
  /** Names and attributes that the step itself changes, except settings, which later steps repeat. */
  readonly changed: ReadonlySet<string>;
}

function wordsOf(program: Program, { content }: StepFlow): Words {
  const own = [...content.items, ...content.repeated];
  const names = withRequirements(
    program,
    own.flatMap((item) => [...item.uses, ...item.immediate, ...item.captures]),
  );
  const items = new Set([...own, ...[...names].flatMap((name) => program.repeatable.get(name) ?? [])]);
  const wordsIn = (texts: readonly string[]): ReadonlySet<string> =>
    new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
  const isImport = (text: string): boolean => /\bimport\b/.test(text);
  const texts = [...items].map((item) => item.text);
  return {
    all: wordsIn(texts.filter((text) => !isImport(text))),
    imports: wordsIn(texts.filter(isImport)),
    changed: changesIn(content.items.filter((item) => item.kind === 'code').flatMap(nodesOf)).changed,
  };
}

function nodesOf(item: Item): readonly Stmt[] {
  return statementsIn(item.text);
}

function checkMemory(memory: Memory, flows: readonly StepFlow[], steps: readonly Words[], report: Report): void {
  const module = moduleName(memory.file);
  const uses = (step: Words, names: ReadonlySet<string>): boolean =>
    step.imports.has(module) && [...names].some((name) => step.all.has(name));
  const writes = (step: Words): boolean =>
    uses(step, memory.writers) || (step.imports.has(module) && step.changed.has(memory.variable));
  const from = steps.findIndex(writes);
  const readers = new Set([...memory.readers, memory.variable]);
  const to = from < 0 ? -1 : steps.findIndex((step, index) => index > from && uses(step, readers));
  if (to < 0) return;
  const span = { file: memory.file.path, cell: null, line: 1, column: 0, endLine: 1, endColumn: 0 };
  const nameOf = (index: number): string => flows[index]?.content.step.draft.name ?? '';
  report.add('module-keeps-state', span, { name: memory.variable, from: nameOf(from), to: nameOf(to) });
}

function moduleName(file: SourceFile): string {
  const parts = file.path
    .replace(/\.py$/, '')
    .replace(/\/__init__$/, '')
    .split('/');
  return parts.at(-1) ?? file.path;
}
