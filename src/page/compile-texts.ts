/** A project's texts compiled to all that the page shows: for the worker, and for the tests that compare with the command line. */
import { planFiles, printFiles } from '../compile.ts';
import { parseConfig } from '../config/parse-config.ts';
import { type Config, defaultConfig } from '../config.ts';
import { createReport } from '../diagnostics.ts';
import { makePicture } from '../picture/make-picture.ts';
import { scriptLines } from '../picture/script-lines.ts';
import { withoutIgnored } from '../project/ignored-warnings.ts';
import type { RuffLoader } from '../python/ruff.ts';
import { suggestTags } from '../tags/suggest-tags.ts';
import type { Compiled, CompileRequest } from './protocol.ts';

/** A picture, and the way to its files. */
export interface Drawn {
  /** The picture, before there are files. */
  readonly compiled: Compiled;
  /** Prints the files, which takes longer than the picture. */
  print(ruff: RuffLoader): Compiled;
}

/** Draws the picture; `elapsed` says how long it took. */
export function drawTexts({ sources, config }: Omit<CompileRequest, 'id'>, elapsed: () => number): Drawn {
  const report = createReport();
  const settings = configOf(config, sources, report);
  const planned = planFiles(sources, settings, report);
  const { plan, documents } = planned;
  const shown = withoutIgnored(report, { ids: settings.ignore, documents, files: sources.modules });
  const nothing = { steps: [], parameters: [], leftOut: [] };
  const picture = makePicture(planned, shown.diagnostics);
  const suggested = plan.kind === 'steps' ? suggestTags(plan, documents) : nothing;
  return {
    compiled: { picture, files: null, origins: {}, suggested, took: elapsed() },
    print(ruff) {
      const compilation = printFiles(planned, settings, report, new Map(), { ruff });
      return {
        picture: { ...picture, messages: shown.diagnostics },
        files: compilation.files,
        origins: scriptLines(compilation),
        suggested,
        took: elapsed(),
      };
    },
  };
}

/** Compiles to the picture and the files. */
export function compileTexts(request: Omit<CompileRequest, 'id'>, ruff: RuffLoader, elapsed: () => number): Compiled {
  return drawTexts(request, elapsed).print(ruff);
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
