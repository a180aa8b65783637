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

/** What the disk says of a path below the notebook's folder. */
export interface PathFact {
  /** Relative to the folder of the first notebook, with `/`, no leading `./`. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** The first lines of a small text table (CSV, TSV, JSON lines): columns and types are read off it. Of NumPy's files: names, types and shapes of the arrays. */
  readonly preview: string | null;
}

/** All that a compilation needs from the disk, gathered before it starts. */
export interface Sources {
  /** The project root as seen from the output folder (`..`); absent if the two are one folder. */
  readonly root?: string;
  /** The notebooks of the pipeline, in order. */
  readonly notebooks: readonly SourceFile[];
  /** Python files that the notebooks import or `%run`, and what those import. */
  readonly modules: readonly ModuleFile[];
  /** requirements.txt, environment.yml, pyproject.toml beside the notebooks. */
  readonly requirements: readonly SourceFile[];
  readonly paths: readonly PathFact[];
  /** Texts beside the notebook that calls of Azure ML's SDK may name, relative to the folder of the first notebook. */
  readonly files?: readonly SourceFile[];
  /** How the last build cut the notebooks; absent if none is to be kept to. */
  readonly cut?: Cut;
}
