/** Packages of the environment: known ones, or named by the user. Nothing is installed on a guess. */
import type { Config } from '../../config.ts';
import type { Report } from '../../diagnostics.ts';
import type { Analysis, Sources, Span } from '../../ir.ts';
import { isKnownModule } from '../../knowledge/lookup.ts';
import { namedDistributions } from '../../packages/plan-environment.ts';
import { modulesIn } from '../../python/facts/imports.ts';

/** The modules whose distribution is known. The others are reported, once each, unless the import is allowed to fail. */
export function checkPackages(
  modules: readonly string[],
  analysis: Analysis,
  sources: Sources,
  config: Config,
  report: Report,
): readonly string[] {
  const named = namedDistributions(analysis, sources, config);
  const isSure = (module: string): boolean => isKnownModule(module) || named.has(canonicalTop(module));
  const unsure = new Set(modules.filter((module) => !isSure(module)).map(topOf));
  if (config.environment.use === null)
    for (const module of unsure) {
      const span = importOf(module, analysis, sources);
      if (span !== null) report.add('package-not-known', span, { module });
    }
  return modules.filter((module) => !unsure.has(topOf(module)));
}

function topOf(module: string): string {
  return module.split('.')[0] ?? module;
}

function canonicalTop(module: string): string {
  return topOf(module).toLowerCase().replaceAll('_', '-');
}

/** Where a module is imported: in the notebook, or else in a module beside it. `null` if the import is allowed to fail. */
function importOf(module: string, analysis: Analysis, sources: Sources): Span | null {
  const imports = (text: string): boolean => modulesIn(text).some((name) => topOf(name) === module);
  const isOf = (name: string): boolean => topOf(name) === module;
  const statements = analysis.statements.filter((statement) => statement.imports.some(isOf));
  const statement = statements.find((one) => !one.marks.includes('handles-errors'));
  if (statement !== undefined || statements.length > 0) return statement?.span ?? null;
  for (const file of sources.modules) {
    const line = file.text.split('\n').findIndex((text) => imports(text));
    if (line >= 0) return { file: file.path, cell: null, line: line + 1, column: 0, endLine: line + 1, endColumn: 0 };
  }
  return null;
}
