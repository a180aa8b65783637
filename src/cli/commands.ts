import type { Command } from 'commander';
import type { ExitCode, Terminal } from '../console/terminal.ts';

/** Adds a command to the program; `finish` gets its exit code. */
export type Register = (program: Command, terminal: Terminal, finish: (code: ExitCode) => void) => void;

/** A command of the program. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loads the command; only the one that runs is loaded. */
  readonly load: () => Promise<Register>;
}

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: 'creates a project: a config, a notebook with tags, a README',
    load: async () => (await import('./init.ts')).registerInit,
  },
  {
    name: 'build',
    summary: 'compiles notebooks and writes the repository',
    load: async () => (await import('./build.ts')).registerBuild,
  },
  {
    name: 'check',
    summary: 'says whether the repository is what its notebooks compile to',
    load: async () => (await import('./check.ts')).registerCheck,
  },
  {
    name: 'diff',
    summary: 'shows what you edited in the repository since the last build',
    load: async () => (await import('./diff.ts')).registerDiff,
  },
  {
    name: 'sync',
    summary: 'carries your edits of the scripts back into the cells of the notebook',
    load: async () => (await import('./sync.ts')).registerSync,
  },
  {
    name: 'tag',
    summary: 'shows what was found in a notebook as tags of its cells, and writes them',
    load: async () => (await import('./tag.ts')).registerTag,
  },
  {
    name: 'inspect',
    summary: "prints what a phase found out, as JSON: 'notebook', 'analysis' or 'plan'",
    load: async () => (await import('./inspect.ts')).registerInspect,
  },
  {
    name: 'graph',
    summary: 'prints a picture of the pipeline: which line went where, what crosses, what was left out',
    load: async () => (await import('./graph.ts')).registerGraph,
  },
  {
    name: 'studio',
    summary: 'serves a page to see and change what a notebook becomes',
    load: async () => (await import('./studio.ts')).registerStudio,
  },
  {
    name: 'run',
    summary: 'runs a pipeline job on this machine, without Azure',
    load: async () => (await import('./run.ts')).registerRun,
  },
  {
    name: 'verify',
    summary: 'runs the notebook and its pipeline, and compares what they give',
    load: async () => (await import('./verify.ts')).registerVerify,
  },
  {
    name: 'doctor',
    summary: 'rates the MLOps of a repository in levels, and says what the next level needs',
    load: async () => (await import('./doctor.ts')).registerDoctor,
  },
  {
    name: 'eject',
    summary: 'detaches the repository from its notebook',
    load: async () => (await import('./eject.ts')).registerEject,
  },
  {
    name: 'explain',
    summary: 'prints the page of a diagnostic, with an example and the fix',
    load: async () => (await import('./explain.ts')).registerExplain,
  },
  {
    name: 'mcp',
    summary: 'serves the compiler to agents over the Model Context Protocol',
    load: async () => (await import('./mcp.ts')).registerMcp,
  },
  {
    name: 'lsp',
    summary: 'serves the compiler to editors: messages, hover, fixes, steps above cells',
    load: async () => (await import('./lsp.ts')).registerLsp,
  },
  {
    name: 'agents',
    summary: 'installs the skill and the server for agents into this project',
    load: async () => (await import('./install-agents.ts')).registerAgents,
  },
  {
    name: 'config',
    summary: 'prints the settings in force, and what a named one means',
    load: async () => (await import('./config.ts')).registerConfig,
  },
  {
    name: 'clean',
    summary: 'removes what runs left behind',
    load: async () => (await import('./clean.ts')).registerClean,
  },
  {
    name: 'rage',
    summary: 'prints what a bug report needs, and no content of yours',
    load: async () => (await import('./rage.ts')).registerRage,
  },
  {
    name: 'completion',
    summary: 'prints the completion script of a shell',
    load: async () => (await import('./completion.ts')).registerCompletion,
  },
];
