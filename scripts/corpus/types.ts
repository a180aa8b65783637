/** What the processes of a corpus run tell each other. */

/** A notebook to compile. */
export interface NotebookRequest {
  readonly file: string;
  /** Its path below the corpus. */
  readonly shown: string;
  readonly cut: string;
  /** How many code cells get each `step:` tag before compiling; 0 leaves the notebook as it is. */
  readonly tag: number;
  /** Where the generated files are written; null writes none. */
  readonly out: string | null;
}

/** A diagnostic that was reported for a notebook. */
export interface Finding {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly cell: number | null;
  readonly line: number;
}

/** What became of a notebook. */
export interface NotebookResult {
  readonly file: string;
  readonly outcome: 'compiled' | 'refused' | 'own-fault' | 'crashed' | 'too-slow';
  readonly findings: readonly Finding[];
  /** Stack of a crash. */
  readonly stack: string | null;
  readonly milliseconds: number;
  readonly steps: number;
  /** Generated Python files, and what CPython says of those that it refuses. */
  readonly pythonFiles: number;
  readonly badFiles: readonly string[];
  /** Names that a generated file uses, that nothing in it defines, and that the notebook does define. */
  readonly newNames: readonly string[];
  /** Faults reported of the notebook that CPython or a linter does not find. */
  readonly disputed: readonly string[];
}
