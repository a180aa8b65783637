import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { compileProject, showFindings } from '../project/compile-project.ts';
import { formatFinding, stateLine } from '../run/report-run.ts';
import type { RunEvent } from '../run/run-options.ts';
import { formatVerification } from '../verify/report-verify.ts';
import { formatPage } from '../verify/verify-page.ts';
import { verifyPipeline } from '../verify/verify-pipeline.ts';
import { pythonOnPath } from './ask-interpreter.ts';
import { type ExitCode, quiet, type Terminal } from './terminal.ts';
import { interrupted, untilStopped } from './until-stopped.ts';

interface VerifyFlags {
  readonly out?: string;
  readonly python?: string;
  readonly tolerance?: string;
  readonly once?: boolean;
  readonly html?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const help = `
The notebook is run whole in a copy of its folder (several notebooks in order, each in a kernel of its own), and once more where something differs; the pipeline is run once, and nothing
is reused. Exit code 0 when all results are the same, 1 when one differs or something does not run, 130 when it was
interrupted, and there is no verdict.`;

/** Adds `cellwright verify` to the program; `finish` takes its exit code. */
export function registerVerify(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('verify')
    .description('runs the notebook and the compiled pipeline, and compares what they give, value by value')
    .argument('[notebook]', 'the notebook; without it, those of cellwright.yml')
    .option('-o, --out <folder>', 'the folder of the repository, where it is not that of cellwright.yml')
    .option('--python <path>', 'the Python that runs both')
    .option('--tolerance <number>', 'relative tolerance for floats; exact without it')
    .option('--once', 'never runs the notebook again: what differs by itself is then not told apart')
    .option('--html <file>', 'writes the result as one page for a reviewer')
    .option('--json', 'prints the result as JSON')
    .option('--quiet', 'prints nothing but the result')
    .addHelpText('after', help)
    .action(async (notebook: string | undefined, flags: VerifyFlags) =>
      finish(await verify(notebook, flags, terminal)),
    );
}

async function verify(notebook: string | undefined, flags: VerifyFlags, terminal: Terminal): Promise<ExitCode> {
  const messages = flags.quiet ? quiet(terminal) : terminal;
  const tolerance = Number(flags.tolerance ?? 0);
  const python = flags.python === undefined ? pythonOnPath() : resolve(terminal.cwd, flags.python);
  if (!(tolerance >= 0)) return usage(terminal, `--tolerance needs a number, not ${flags.tolerance}`);
  if (python === null) return usage(terminal, 'no Python was found; name one with --python');
  const request = { cwd: terminal.cwd, notebooks: notebook === undefined ? [] : [notebook], out: flags.out ?? null };
  const compiled = await compileProject(request, messages);
  const { project, compilation, report } = compiled;
  if (project === null || compilation === null || report.hasErrors()) {
    showFindings(compiled, terminal);
    return 1;
  }
  const verification = {
    plan: compilation.plan,
    analysis: compilation.analysis,
    root: project.root,
    out: project.out,
    python,
    tolerance,
    twice: !flags.once,
    keepsFigures: project.config.figures === 'log',
    onEvent: (event: RunEvent) => {
      const line = stateLine(event);
      if (line !== null) messages.say(messages.mark('dim', line));
    },
  };
  const { result, isStopped } = await untilStopped((signal) => verifyPipeline({ ...verification, signal }));
  if (isStopped || result === null) {
    terminal.say('Interrupted: the results were not compared, so there is no verdict');
    return interrupted;
  }
  for (const finding of result.diagnostics) for (const line of formatFinding(finding)) terminal.say(line);
  if (flags.html !== undefined) writeFileSync(resolve(terminal.cwd, flags.html), formatPage(result));
  if (flags.json) terminal.out(JSON.stringify(result, null, 2));
  else if (result.comparisons.length > 0) for (const line of formatVerification(result)) terminal.out(line);
  return result.ok ? 0 : 1;
}

function usage(terminal: Terminal, message: string): ExitCode {
  terminal.say(message);
  return 2;
}
