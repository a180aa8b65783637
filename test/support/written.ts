/** What is written for a notebook in percent format, by the defaults but without tests and CI. */
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

/** The texts of the files, by their paths. */
export function filesOf(text: string, file = 'notebook.py'): Readonly<Record<string, string>> {
  const sources = { notebooks: [{ path: file, text }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, { ...defaultConfig, tests: false, ci: [] }, createReport());
  return Object.fromEntries(files.map((one) => [one.path, one.text]));
}

/** The scripts of the steps, in the order of their paths. */
export function scriptsOf(text: string): readonly string[] {
  return Object.entries(filesOf(text)).flatMap(([file, code]) => (/^src\/(\w+)\/\1\.py$/.test(file) ? [code] : []));
}
