/** A folder or file of the repository, and what it contains. */
export type LayoutRow = readonly [path: string, meaning: string];

/** What README.md, AGENTS.md and the table of folders say of an engine; all texts are Markdown. */
export interface EngineGuide {
  /** What is written for it, in the first sentence of README.md. */
  readonly written: string;
  /** Its files and what they do, in the first sentence of AGENTS.md. */
  readonly files: string;
  /** What trains with it, and the command. */
  readonly train: readonly [goal: string, command: string];
  /** Files that name the inputs, outputs and arguments of a step, beside its script. */
  readonly ports: readonly string[];
  /** What fails if these files disagree. */
  readonly portsTest: string | null;
  /** Where the default of a parameter is, beside the script. */
  readonly defaults: readonly string[];
  /** Files that list packages. */
  readonly packages: readonly string[];
  /** What the folder of a step contains. */
  readonly script: string;
  readonly folders: readonly LayoutRow[];
  /** Folders with tools for people and workflows. */
  readonly tools: readonly LayoutRow[];
  /** How a run is started; `null` if README.md has a section for it. */
  readonly start: string | null;
  /** What its workflow does; `null` if README.md has a section for it. */
  readonly workflow: string | null;
}
