import type { Fate } from './fate.ts';
import type { SourceFile } from './sources.ts';

/** The parts of every repository. */
export interface RepositoryPlan {
  /** As `Sources.root`: the prefix of a project path in the generated repository. */
  readonly root?: string;
  /** Name of the pipeline, a Python identifier in lower case. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Paths of the notebooks, as spans name them. */
  readonly notebooks: readonly string[];
  /** Name of the shared Python package below `src/`. */
  readonly package: string;
  /** Files copied as they are: local modules of the notebook and `%%writefile` files. Paths are below the shared package or the repository. */
  readonly copiedFiles: readonly SourceFile[];
  /** The fate of each cell and statement, in document order. */
  readonly fates: readonly Fate[];
  /** Experiment that runs are filed under. */
  readonly experiment: string;
  /** Services whose workflows check, train and deploy. */
  readonly ci: readonly CiService[];
  /** True if the repository has tests. */
  readonly tests: boolean;
}

/** A service that runs workflows. */
export type CiService = 'github' | 'azure-devops';
