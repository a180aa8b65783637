import { Argument, type Command } from 'commander';
import { type ExitCode, quiet, type Terminal } from '../console/terminal.ts';
import { compileProject, showFindings } from '../project/compile-project.ts';
import { cellOf, explainCell } from './inspect-why.ts';

const subjects = ['notebook', 'analysis', 'plan', 'why'] as const;
type Subject = (typeof subjects)[number];

/** Adds `cellwright inspect` to the program; `finish` gets its exit code. */
export function registerInspect(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('inspect')
    .description(
      "prints a phase's result as JSON: every cell's defines, updates, uses and effects, and what became of it",
    )
    .addArgument(
      new Argument(
        '<phase>',
        'notebook: cells and tags; analysis: statements and names; plan: steps and what flows; why: what became of the cell in notebook.ipynb:12',
      ).choices(subjects),
    )
    .argument('[notebooks...]', 'notebooks, in order; default: those of cellwright.yml')
    .option('--quiet', 'prints no messages, only the JSON')
    .action(async (subject: Subject, notebooks: readonly string[], flags: { readonly quiet?: boolean }) => {
      finish(await inspect(subject, notebooks, flags.quiet ? quiet(terminal) : terminal));
    });
}

/** Says what became of one cell, in words. */
async function why([place]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const wanted = cellOf(place ?? '');
  if (wanted === null) {
    terminal.say('error: say which cell, as in `cellwright inspect why notebook.ipynb:12`');
    return 2;
  }
  const compiled = await compileProject({ cwd: terminal.cwd, notebooks: [wanted.notebook], out: null }, terminal);
  const { compilation, report } = compiled;
  const lines = compilation === null ? [] : explainCell(compilation.plan, wanted.notebook, wanted.cell);
  for (const line of lines ?? []) terminal.out(line);
  if (lines === null) terminal.say(`error: cell ${wanted.cell} of ${wanted.notebook} holds no code`);
  if (compilation === null || report.hasErrors()) showFindings(compiled, terminal);
  return lines === null || report.hasErrors() ? 1 : 0;
}

async function inspect(subject: Subject, notebooks: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (subject === 'why') return await why(notebooks, terminal);
  const compiled = await compileProject({ cwd: terminal.cwd, notebooks, out: null }, terminal);
  const { compilation, report } = compiled;
  if (compilation !== null) {
    const results = { notebook: compilation.documents, analysis: compilation.analysis, plan: compilation.plan };
    terminal.out(JSON.stringify(results[subject], null, 2));
  }
  showFindings(compiled, terminal);
  return report.hasErrors() ? 1 : 0;
}
