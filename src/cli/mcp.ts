import type { Command } from 'commander';
import type { ExitCode, Terminal } from '../console/terminal.ts';

interface McpFlags {
  readonly allowWrite?: boolean;
  readonly allowRun?: boolean;
}

const help = `
Speaks the Model Context Protocol over stdin and stdout. Tools: plan, preview, suggest, build, sync, verify, explain. Paths
outside of the client's roots (or of this folder) are refused.

Example (the settings of a client):
  {"mcpServers": {"cellwright": {"command": "cellwright", "args": ["mcp"]}}}`;

/** Adds `cellwright mcp` to the program; `finish` gets its exit code. */
export function registerMcp(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('mcp')
    .description('serves the compiler to agents; it only reads unless more is allowed')
    .option('--allow-write', 'lets build and sync write')
    .option('--allow-run', 'lets verify run the code of notebooks')
    .addHelpText('after', help)
    .action(async (flags: McpFlags) => {
      const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
      const { createServer } = await import('./mcp/server.ts');
      const permissions = { write: flags.allowWrite ?? false, run: flags.allowRun ?? false };
      const server = createServer(terminal.cwd, permissions);
      const closed = new Promise<void>((resolve) => {
        server.onclose = resolve;
        process.stdin.on('end', resolve);
      });
      await server.connect(new StdioServerTransport());
      await closed;
      finish(0);
    });
}
