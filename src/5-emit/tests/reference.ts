import type { Code, StepPlan, StepsPlan, UnitPlan } from '../../ir.ts';
import { parseModule } from '../../python/parse.ts';
import { joinCode } from '../python/join-code.ts';
import { findUnit } from '../python/main-lines.ts';
import { importedNames } from '../python/script-names.ts';

/** The cells of a step as a flat script: what the tests compare with. */
export interface Reference {
  readonly text: string;
  /** Units whose cells stand under a mark of their own; empty where the units do not follow each other as the cells do. */
  readonly units: readonly UnitPlan[];
}

/** Makes the reference of a step: imports and definitions, then the cells, with a mark before those of each unit. */
export function makeReference(plan: StepsPlan, step: StepPlan): Reference {
  const sections = cutSections(step);
  const parts = [
    `# The cells of step \`${step.name}\` as the notebook has them: the tests compare the script with them.\n# ruff: noqa\n# fmt: off\n`,
    `${missingImports(plan, step).join('\n')}\n`,
    joinCode([...sharedDefinitions(plan, step), ...unlisted(step)]),
    ...sections.map(({ unit, codes }) => `${unit === null ? '' : `# -------- ${unit.name}\n`}${joinCode(codes)}`),
  ];
  return {
    text: parts.filter((part) => part.trim() !== '').join('\n'),
    units: sections.flatMap(({ unit }) => (unit === null ? [] : [unit])),
  };
}

interface Section {
  readonly unit: UnitPlan | null;
  readonly codes: Code[];
}

/** Statements that belong to no unit stay with those before them. */
function cutSections(step: StepPlan): readonly Section[] {
  const sections: Section[] = [{ unit: null, codes: [] }];
  for (const code of step.reference) {
    const unit = step.script.units.find((candidate) => candidate.body.some((part) => overlaps(part, code))) ?? null;
    const current = sections.at(-1);
    if (current !== undefined && (unit === null || unit === current.unit)) current.codes.push(code);
    else sections.push({ unit, codes: [code] });
  }
  const called = step.script.main.flatMap((action) =>
    action.kind === 'call' ? [findUnit(step.script.units, action.unit)] : [],
  );
  const marked = sections.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const follow = called.filter((unit) => marked.includes(unit));
  const isInOrder = marked.length === follow.length && marked.every((unit, index) => unit === follow[index]);
  return isInOrder ? sections : [{ unit: null, codes: [...step.reference] }];
}

function overlaps(a: Code, b: Code): boolean {
  if (a.span.file !== b.span.file || a.span.cell !== b.span.cell) return false;
  return (
    comparePlaces(a.span.line, a.span.column, b.span.endLine, b.span.endColumn) &&
    comparePlaces(b.span.line, b.span.column, a.span.endLine, a.span.endColumn)
  );
}

function comparePlaces(line: number, column: number, otherLine: number, otherColumn: number): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn);
}

/** What stands at the top of the script but is not among the step's own statements. */
function unlisted(step: StepPlan): readonly Code[] {
  const above = [...step.script.prelude, ...step.script.definitions];
  return above
    .filter((code) => !step.reference.some((listed) => overlaps(listed, code)))
    .toSorted((a, b) => (a.span.cell ?? 0) - (b.span.cell ?? 0) || a.span.line - b.span.line);
}

/** The imports of the script that are not among the step's own statements. */
function missingImports(plan: StepsPlan, step: StepPlan): readonly string[] {
  const listed = importedNames(step.reference.map(({ text }) => text).filter((text) => /^(import|from) /.test(text)));
  return importLines(plan, step).filter((line) =>
    [...importedNames([line])].some(([name, source]) => listed.get(name) !== source),
  );
}

function importLines(plan: StepsPlan, step: StepPlan): readonly string[] {
  const shared = plan.definitions;
  if (shared === null || !usesDefinitions(plan, step)) return step.script.imports;
  const classes = shared.body.flatMap(classNames);
  const own = step.script.imports.filter((line) => !isDefinitionsImport(plan, line));
  const imported = classes.length > 0 ? [`from ${plan.package}.definitions import ${classes.join(', ')}`] : [];
  return [...new Set([...shared.imports, ...own, ...imported])];
}

/**
 * Functions of the shared module stand in the reference once more, so that a change of the module shows. Its classes are
 * imported: stored values are instances of those.
 */
function sharedDefinitions(plan: StepsPlan, step: StepPlan): readonly Code[] {
  if (plan.definitions === null || !usesDefinitions(plan, step)) return [];
  return plan.definitions.body.filter((code) => classNames(code).length === 0);
}

function usesDefinitions(plan: StepsPlan, step: StepPlan): boolean {
  return step.script.imports.some((line) => isDefinitionsImport(plan, line));
}

function isDefinitionsImport(plan: StepsPlan, line: string): boolean {
  return line.startsWith(`from ${plan.package}.definitions import `);
}

function classNames(code: Code): readonly string[] {
  const parsed = parseModule(code.text);
  if (!parsed.ok) return [];
  return parsed.module.body.flatMap((statement) => (statement.nodeType === 'ClassDef' ? [statement.name] : []));
}
