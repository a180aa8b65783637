import type { Command } from 'commander';
import type { ExitCode, Terminal } from '../console/terminal.ts';

const help = `
Speaks the Language Server Protocol over stdin and stdout: messages at their lines, on hover what becomes of a line, fixes
(tags, settings, a comment that ignores a warning), and above each cell the step and the functions that it becomes. Takes
notebook documents (version 3.17 of the protocol), percent scripts, and the flat text that jupyterlab-lsp sends. Code of
notebooks is not run, and nothing is written unless a fix or the command cellwright.build is chosen.`;

/** Adds `cellwright lsp` to the program; `finish` gets its exit code. */
export function registerLsp(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('lsp')
    .description('serves the compiler to editors')
    .option('--stdio', 'uses stdin and stdout, the only transport; editors pass this option')
    .addHelpText('after', help)
    .action(async () => {
      const { serve } = await import('../lsp/language-server.ts');
      const { capture } = await import('./mcp/captured.ts');
      await serve(process.stdin, process.stdout, capture);
      terminal.progress('');
      finish(0);
    });
}
