/**
 * The public API: notebooks in, files in memory out. Nothing here reads or writes the disk.
 *
 * ```js
 * import { compile, createReport, defaultConfig } from 'cellwright';
 * const report = createReport();
 * const sources = { notebooks: [{ path: 'churn.ipynb', text }], modules: [], requirements: [], paths: [] };
 * const { files } = compile(sources, defaultConfig, report);
 * ```
 */
export { type Compilation, compile } from './compile.ts';
export { parseConfig } from './config/parse-config.ts';
export { type Config, defaultConfig } from './config.ts';
export { createReport, type Diagnostic, type DiagnosticId, diagnostics, type Report } from './diagnostics.ts';
export type * from './ir.ts';
