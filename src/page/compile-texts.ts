/** A project's texts compiled to all that the page shows: for the worker, and for the tests that compare with the command line. */
import { compile } from '../compile.ts';
import { parseConfig } from '../config/parse-config.ts';
import { type Config, defaultConfig } from '../config.ts';
import { createReport } from '../diagnostics.ts';
import { makePicture } from '../picture/make-picture.ts';
import { scriptLines } from '../picture/script-lines.ts';
import type { RuffLoader } from '../python/ruff.ts';
import { suggestTags } from '../tags/suggest-tags.ts';
import type { Compiled, CompileRequest } from './protocol.ts';

/** Compiles; `elapsed` says how long it took. */
export function compileTexts(
  { sources, config }: Omit<CompileRequest, 'id'>,
  ruff: RuffLoader,
  elapsed: () => number,
): Compiled {
  const report = createReport();
  const compilation = compile(sources, configOf(config, sources, report), report, new Map(), ruff);
  const { plan, documents } = compilation;
  const nothing = { steps: [], parameters: [], leftOut: [] };
  return {
    picture: makePicture(compilation, report.diagnostics),
    files: compilation.files,
    origins: scriptLines(compilation),
    suggested: plan.kind === 'steps' ? suggestTags(plan, documents) : nothing,
    took: elapsed(),
  };
}

/** The settings in force; the notebooks are those of the page, whatever the settings list. */
function configOf(
  config: CompileRequest['config'],
  { notebooks, root }: CompileRequest['sources'],
  report: ReturnType<typeof createReport>,
): Config {
  const written = config === null ? defaultConfig : parseConfig(config, report);
  const prefix = root === undefined || root === '' ? '' : `${root}/`;
  return { ...written, notebooks: notebooks.map(({ path }) => prefix + path) };
}
