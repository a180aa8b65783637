/** The model in the plan and in diagnostics. */
import type { Report } from '../../diagnostics.ts';
import type { Analysis, ModelPlan, ScorePlan } from '../../ir.ts';
import { assignmentIn } from '../../python/code-tree.ts';
import { isReady, type ModelChoice, type ModelDecision } from './choose-model.ts';
import { nameScores } from './name-scores.ts';

/** The model for the plan; nothing if there is none. `chains` are the transformers stored in front of each model. */
export function planModel(
  decision: ModelDecision,
  analysis: Analysis,
  chains: ReadonlyMap<ModelChoice, readonly string[]>,
): { readonly model?: ModelPlan } {
  if (decision.kind === 'none') return {};
  const choices = decision.kind === 'model' ? [decision.choice] : decision.choices;
  const candidates = choices.map((choice) => ({
    variable: choice.name,
    cell: (analysis.statements[choice.statement]?.cell ?? 0) + 1,
    statement: choice.statement,
    framework: choice.framework,
    flavor: choice.flavor,
    state: choice.state,
    chain: chains.get(choice) ?? [],
    apart: choice.chain.filter(
      (name) => chains.get(choice)?.includes(name) !== true && !transformsTarget(name, analysis),
    ),
    reason: choice.reason,
  }));
  return { model: { isAmbiguous: decision.kind === 'ambiguous', candidates } };
}

/** Whether a transformer sets nothing but the column that is the target: no input of a model comes from it. */
function transformsTarget(name: string, { statements }: Analysis): boolean {
  const fits = statements.filter(({ fitted }) => fitted.some((use) => use.name === name));
  const columns = fits.flatMap((statement) => statement.columns);
  if (columns.length === 0 || fits.some((statement) => statement.columns.length === 0)) return false;
  const targets = new Set(statements.flatMap(({ text }) => targetColumn(text) ?? []));
  return columns.every((column) => targets.has(column));
}

/** The column of `y = df["label"]`. */
function targetColumn(text: string): string | null {
  const { target, value } = assignmentIn(text) ?? {};
  if (target?.nodeType !== 'Name' || !/^(y|targets?|labels?)$/i.test(target.id)) return null;
  if (value?.nodeType !== 'Subscript' || value.slice.nodeType !== 'Constant') return null;
  return typeof value.slice.value === 'string' ? value.slice.value : null;
}

/** The scores for the plan; nothing if nothing is measured. */
export function planScores(analysis: Analysis): { readonly scores?: readonly ScorePlan[] } {
  const scores = nameScores(analysis).map(({ name, variable, expression, cell, shape }) => ({
    name,
    variable,
    expression,
    cell,
    shape,
  }));
  return scores.length === 0 ? {} : { scores };
}

/** Reports decisions that only the owner of the notebook can make. */
export function reportModel(decision: ModelDecision, analysis: Analysis, report: Report): void {
  if (decision.kind === 'model') return;
  if (decision.kind === 'none') {
    const { unfitted, unstored } = decision;
    if (unstored !== undefined) {
      const at = Math.max(unstored.boundAt, ...unstored.fits);
      report.add('model-not-stored', analysis.statements[at]?.span ?? null, { model: unstored.variable });
    }
    if (unfitted === null || isReady(unfitted)) return;
    const span = analysis.statements[unfitted.saves.at(-1) ?? unfitted.boundAt]?.span ?? null;
    report.add('model-not-fitted', span, { model: unfitted.variable });
    return;
  }
  const [first] = decision.choices;
  if (first === undefined) return;
  report.add('model-ambiguous', spanOf(decision.choices.at(-1) ?? first, analysis), {
    models: decision.choices.map(({ name }) => `\`${name}\``).join(', '),
    first: first.name,
  });
}

function spanOf({ statement }: ModelChoice, analysis: Analysis): Parameters<Report['add']>[1] {
  return analysis.statements[statement]?.span ?? null;
}
