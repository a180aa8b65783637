/** Rewrites the dialects of others (SDK version 1, argument holders, search grids, `%%writefile`) as plain Python before the analysis. */
import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { Document, SourceFile, Sources } from '../ir.ts';
import { liftArguments } from './argument-holders.ts';
import { translateSdkV1 } from './azureml-v1/translate-sdk-v1.ts';
import { liftSearches, type SearchedList } from './search-grids.ts';
import { takeWrittenFiles } from './written-files.ts';

/** Notebooks in our own words. */
export interface Translated {
  readonly documents: readonly Document[];
  /** With the files that cells write. */
  readonly sources: Sources;
  /** The settings, with what version 1 of the SDK says in the notebook. */
  readonly config: Config;
  /** Variables that are parameters: those of the settings, and those that were made here. */
  readonly parameters: readonly string[];
  /** What a sweep may try. */
  readonly lists: readonly SearchedList[];
  /** Files that cells write and that the repository keeps. */
  readonly copies: readonly SourceFile[];
  /** Where data lies that the notebook reads from a datastore, by the path that stands for it in the code. */
  readonly remote: ReadonlyMap<string, string>;
}

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
  const translated = translateSdkV1(notebooks, config, report);
  const lifted = liftArguments(translated.documents);
  const { documents, lists } = liftSearches(lifted.documents, config, report);
  const written = takeWrittenFiles(documents, sources, report);
  const parameters = [...config.parameters, ...lifted.parameters, ...lists.map(({ variable }) => variable)];
  return {
    documents,
    sources: written.sources,
    config: translated.config,
    parameters,
    lists,
    copies: written.copies,
    remote: translated.remote,
  };
}

/** Where data of a datastore lies, set in the settings; files that cells write, added to the plan; scripts of SDK version 1. */
export { placeData, translateScript } from './azureml-v1/translate-sdk-v1.ts';
export { withCopies } from './written-files.ts';
