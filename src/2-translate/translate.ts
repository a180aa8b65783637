/** Rewrites foreign dialects (SDK version 1, argument holders, search grids, `%%writefile`) as plain Python before the analysis. */
import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { Document, Sources, Translated } from '../ir.ts';
import { usesSdkV1 } from '../knowledge/engines/sdk-modules.ts';
import { liftArguments } from './argument-holders.ts';
import { translateSdkV1 } from './azureml-v1/translate-sdk-v1.ts';
import { liftSearches } from './search-grids.ts';
import { takeWrittenFiles } from './written-files.ts';

/** The empty result for a notebook without version 1 of the SDK. */
const nothingStated: Pick<Translated, 'remote' | 'stated'> = {
  remote: [],
  stated: { experiment: null, compute: null, model: null },
};

/**
 * Version 1 of the Azure ML SDK becomes MLflow and pandas, literals in objects of arguments and the lists of searches become
 * variables of their own, and files that cells write become sources.
 */
export function translate(
  notebooks: readonly Document[],
  sources: Sources,
  config: Config,
  report: Report,
): Translated {
  const {
    documents: plain,
    remote,
    stated,
  } = usesSdkV1(notebooks) ? translateSdkV1(notebooks, report) : { documents: notebooks, ...nothingStated };
  const lifted = liftArguments(plain);
  const { documents, lists } = liftSearches(lifted.documents, config, report);
  const written = takeWrittenFiles(documents, sources, report);
  const parameters = [...lifted.parameters, ...lists.map(({ variable }) => variable)];
  return { documents, sources: written.sources, parameters, lists, copies: written.copies, remote, stated };
}
