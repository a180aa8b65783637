/** The model that the pipeline leaves: the fitted estimator that predicts last, else the one that was fitted last. */
import type { Config } from '../../config.ts';
import type { Analysis } from '../../ir.ts';
import { classFact } from '../../knowledge/lookup.ts';

/** The model's variable and the MLflow flavour that stores it. */
export interface ModelChoice {
  readonly name: string;
  readonly flavor: string;
}

/** Finds the model; null where nothing is fitted that MLflow has a flavour for. */
export function chooseModel(analysis: Analysis, config: Config): ModelChoice | null {
  const usesMlflow = analysis.statements.some((statement) => /\bmlflow\.\w+\.(log|save)_model\b/.test(statement.text));
  if (usesMlflow && config.model.variable === null) return null;
  const fitted = new Set(
    analysis.statements.flatMap((statement) => statement.fits).filter((name) => isFittedAtEnd(analysis, name)),
  );
  const predicting = analysis.statements.flatMap((statement) => statement.predicts).filter((name) => fitted.has(name));
  const found = [...predicting.reverse(), ...[...fitted].reverse()];
  const candidates = config.model.variable === null ? found : [config.model.variable];
  for (const name of candidates) {
    const fact = analysis.names.find((candidate) => candidate.name === name);
    const className = fact?.type.className ?? null;
    const flavor = className === null ? null : (classFact(className)?.flavor ?? null);
    if (fact !== undefined && flavor !== null) return { name, flavor };
  }
  return null;
}

/** Whether nothing binds a name anew after what it means was last fitted. */
function isFittedAtEnd({ statements }: Analysis, name: string): boolean {
  const last = statements.findLastIndex((statement) => statement.fits.includes(name));
  return !statements.slice(last + 1).some((statement) => statement.defines.includes(name));
}
