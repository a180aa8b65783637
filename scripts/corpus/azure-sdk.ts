/**
 * What becomes of notebooks that use Azure ML's SDK, counted by reason: `npx tsx scripts/corpus/azure-sdk.ts DIR... [--list] [--out DIR]`.
 * The files that are written are validated offline. `--list` names the notebooks of each row; `--out` writes the repositories.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkRepository } from '../../src/azureml/check/check-repository.ts';
import { type Compilation, compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport, type Diagnostic } from '../../src/diagnostics.ts';
import { gatherSources } from '../../src/project/gather-sources.ts';
import { findNotebooks } from './find-notebooks.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false }, out: { type: 'string' } },
});

/** The row of the table that a compilation belongs to. */
function rowOf({ plan }: Compilation, found: readonly Diagnostic[]): string {
  const errors = [...new Set(found.flatMap(({ id, severity }) => (severity === 'error' ? [id] : [])))].sort();
  if (errors.length > 0) return `refused: ${errors.join(', ')}`;
  const has = (id: string): boolean => found.some((one) => one.id === id);
  if (plan.kind === 'jobs') {
    if (plan.pipeline === null) return 'components, environments and files written, no job';
    return has('sdk-job-left-out') ? 'pipeline written, some of its jobs left out' : 'pipeline written';
  }
  if (has('sdk-nothing-to-build')) return 'compiled as any other notebook, since none of its jobs can be translated';
  if (has('sdk-v1')) return 'compiled as any other notebook; pieces of version 1 that it needs are kept and named';
  if (has('sdk-v1-left-out')) return 'compiled as any other notebook; work of version 1 is left out and named';
  return 'compiled as any other notebook, nothing kept of the SDK';
}

function judge(file: string, out: string | null): { readonly row: string; readonly reasons: readonly string[] } {
  const report = createReport();
  const root = path.dirname(file);
  const project = {
    root,
    notebooks: [file],
    config: defaultConfig,
    configFile: null,
    configPath: null,
    out: path.join(root, 'compiled'),
  };
  try {
    const compilation = compile(gatherSources(project, report), defaultConfig, report);
    const row = rowOf(compilation, report.diagnostics);
    const findings = createReport();
    checkRepository(compilation.files, findings);
    const wrong = findings.diagnostics.filter(({ severity }) => severity === 'error');
    if (out !== null)
      for (const { path: name, text } of compilation.files) {
        mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
        writeFileSync(path.join(out, name), text);
      }
    return {
      row: wrong.length === 0 ? row : 'WRONG: the offline validation finds errors',
      reasons: [
        ...wrong.map(({ span, message }) => `${span?.file}: ${message}`),
        ...report.diagnostics
          .filter(({ id, severity }) => severity === 'error' || id === 'sdk-job-left-out')
          .map(({ message }) => message),
      ],
    };
  } catch (error) {
    return { row: 'CRASHED', reasons: [String((error as Error).stack)] };
  }
}

for (const folder of positionals) {
  const rows = new Map<string, { readonly file: string; readonly reasons: readonly string[] }[]>();
  const notebooks = findNotebooks(path.resolve(folder));
  for (const [index, file] of notebooks.entries()) {
    const out = values.out === undefined ? null : path.join(values.out, path.basename(folder), String(index));
    const { row, reasons } = judge(path.resolve(folder, file), out);
    rows.set(row, [...(rows.get(row) ?? []), { file, reasons }]);
  }
  process.stdout.write(`\n${folder}: ${notebooks.length} notebooks\n`);
  for (const [row, found] of [...rows].sort((a, b) => b[1].length - a[1].length)) {
    process.stdout.write(`${String(found.length).padStart(5)}  ${row}\n`);
    if (!values.list) continue;
    for (const { file, reasons } of found)
      process.stdout.write(
        `         ${file}\n${reasons.map((reason) => `             ${reason.split('\n')[0]}\n`).join('')}`,
      );
  }
}
