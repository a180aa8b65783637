import type { Cut } from './cut.ts';

/** A file's path (relative to the project root, with `/`) and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A Python file that notebooks import. */
export interface ModuleFile extends SourceFile {
  /** Its path below the folder in which Python finds it (`cleaning.py`); absent if that is the project root. */
  readonly importedAs?: string;
}

/** Facts about a path below the notebook's folder, from the disk. */
export interface PathFact {
  /** Relative to the folder of the first notebook, with `/`, no leading `./`. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** The first lines of a small text table (CSV, TSV, JSON lines): columns and types are inferred from it. For NumPy files: names, types and shapes of the arrays. */
  readonly preview: string | null;
}

/** Everything that a compilation needs from the disk, gathered before it starts. */
export interface Sources {
  /** The project root as seen from the output folder (`..`); absent if the two are one folder. */
  readonly root?: string;
  /** The notebooks of the pipeline, in order. */
  readonly notebooks: readonly SourceFile[];
  /** Python files that the notebooks import or `%run`, with their own imports. */
  readonly modules: readonly ModuleFile[];
  /** requirements.txt, environment.yml, pyproject.toml beside the notebooks. */
  readonly requirements: readonly SourceFile[];
  readonly paths: readonly PathFact[];
  /** Texts beside the notebook that calls of the Azure ML SDK may name, relative to the folder of the first notebook. */
  readonly files?: readonly SourceFile[];
  /** How the last build cut the notebooks; absent if none is to be kept to. */
  readonly cut?: Cut;
}
