import type { Command } from 'commander';
import { checkFolder } from '../6-write/write.ts';
import { compileProject, showFindings } from '../project/compile-project.ts';
import { outputFiles } from '../project/output-files.ts';
import { showFiles } from './show-summary.ts';
import { type ExitCode, quiet, type Terminal } from './terminal.ts';

interface CheckFlags {
  readonly out?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

const help = `
Exit code 1 when the repository is stale, holds an unresolved conflict, or the notebook has errors; the difference is
printed. Nothing is changed: made for CI and for pre-commit.`;

/** Adds `cellwright check` to the program; `finish` takes its exit code. */
export function registerCheck(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('compiles in memory and says whether the repository is what the notebooks compile to')
    .argument('[notebooks...]', 'notebooks, in order; without any, those of cellwright.yml')
    .option('-o, --out <folder>', 'the folder of the repository, where it is not that of cellwright.yml')
    .option('--quiet', 'prints nothing but errors and warnings; the exit code tells')
    .option('--json', 'prints the result as JSON')
    .addHelpText('after', help)
    .action(async (notebooks: readonly string[], flags: CheckFlags) => finish(await check(notebooks, flags, terminal)));
}

async function check(notebooks: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const messages = flags.quiet ? quiet(terminal) : terminal;
  const compiled = await compileProject({ cwd: terminal.cwd, notebooks, out: flags.out ?? null }, messages);
  const { project, compilation, report } = compiled;
  const result =
    project === null || compilation === null || report.hasErrors()
      ? null
      : checkFolder(outputFiles(compilation.files, project), project.out, {}, report);
  const upToDate = result?.clean === true && !report.hasErrors();
  if (flags.json) {
    const files = result?.rows ?? [];
    terminal.out(
      JSON.stringify({ upToDate, files, conflicts: result?.conflicts ?? [], diagnostics: report.diagnostics }, null, 2),
    );
  } else {
    showFindings(compiled, terminal);
    if (upToDate) messages.say('up to date');
    else if (result !== null && !report.hasErrors()) {
      if (!flags.quiet) terminal.out(result.difference().trimEnd());
      showFiles(result.rows, 'Stale; `cellwright build` would do this:', messages);
    }
  }
  return upToDate ? 0 : 1;
}
