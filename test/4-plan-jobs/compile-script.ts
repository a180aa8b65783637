import { type Compilation, compile } from '../../src/compile.ts';
import { createReport, type Diagnostic } from '../../src/diagnostics.ts';
import type { SourceFile } from '../../src/ir.ts';
import { wholeConfig } from '../support/whole-config.ts';

/** What a notebook in percent form compiles to. */
export interface Compiled extends Compilation {
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file; empty if there is none. */
  text(path: string): string;
}

/** Compiles a notebook in percent form, with files beside it. */
export function compileScript(text: string, files: readonly SourceFile[] = []): Compiled {
  const report = createReport();
  const notebooks = [{ path: 'notebook.py', text }];
  const compilation = compile({ notebooks, modules: [], requirements: [], paths: [], files }, wholeConfig, report);
  return {
    ...compilation,
    diagnostics: report.diagnostics,
    text: (path) => compilation.files.find((file) => file.path === path)?.text ?? '',
  };
}
