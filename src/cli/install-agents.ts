import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Argument, type Command } from 'commander';
import { packageFile } from '../console/package-file.ts';
import type { ExitCode, Terminal } from '../console/terminal.ts';
import { type AgentClient, agentClients, type ServerCommand, withServer } from './agent-clients.ts';
import { paintPatch, patchOf } from './show/show-patch.ts';

interface AgentsFlags {
  readonly write?: boolean;
  readonly allowWrite?: boolean;
  readonly allowRun?: boolean;
}

const names = agentClients.map(({ name }) => name);

const help = `
The skill says how an agent works with cellwright; the server (\`cellwright mcp\`) gives it the tools. Without names, the
clients are those whose folders the project has, or all where it has none. The files are shown as a difference, and written
with --write; entries of other servers stay as they are, and nothing outside this folder is touched.

Clients: ${agentClients.map(({ name, title, servers }) => `${name} (${title}, ${servers})`).join(', ')}.

Examples:
  cellwright agents                          shows what would be written
  cellwright agents claude vscode --write    writes it for two clients`;

/** Adds `cellwright agents` to the program; `finish` gets its exit code. */
export function registerAgents(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('agents')
    .description('installs the skill and the server for agents into this project')
    .addArgument(new Argument('[clients...]', 'the programs to install for').choices(names))
    .option('--write', 'writes the files')
    .option('--allow-write', 'lets build and sync of the server write files')
    .option('--allow-run', 'lets verify of the server run the code of notebooks')
    .addHelpText('after', help)
    .action((clients: readonly string[], flags: AgentsFlags) => finish(agents(clients, flags, terminal)));
}

interface PlannedFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

function agents(named: readonly string[], flags: AgentsFlags, terminal: Terminal): ExitCode {
  const clients = chosenClients(named, terminal.cwd);
  const args = ['mcp', ...(flags.allowWrite ? ['--allow-write'] : []), ...(flags.allowRun ? ['--allow-run'] : [])];
  const planned = planFiles(clients, { command: 'cellwright', args }, terminal.cwd);
  const problems = planned.filter((one) => 'problem' in one);
  for (const { path: file, problem } of problems) terminal.say(`error: \`${file}\` stays as it is: ${problem}`);
  const files = planned.filter((one) => 'after' in one).filter(({ before, after }) => before !== after);
  for (const { path: file, before, after } of files) {
    if (!flags.write) terminal.out(paintPatch(patchOf(file, before, after)));
    else {
      mkdirSync(path.dirname(path.join(terminal.cwd, file)), { recursive: true });
      writeFileSync(path.join(terminal.cwd, file), after);
      terminal.out(`${before === null ? 'create' : 'update'}  ${file}`);
    }
  }
  terminal.say(summaryOf(clients, files.length, flags.write ?? false));
  return problems.length > 0 ? 1 : 0;
}

function chosenClients(named: readonly string[], cwd: string): readonly AgentClient[] {
  if (named.length > 0) return agentClients.filter(({ name }) => named.includes(name));
  const used = agentClients.filter(({ marker }) => existsSync(path.join(cwd, marker)));
  return used.length > 0 ? used : agentClients;
}

function planFiles(
  clients: readonly AgentClient[],
  server: ServerCommand,
  cwd: string,
): readonly (PlannedFile | { readonly path: string; readonly problem: string })[] {
  const skill = readFileSync(packageFile('skills/cellwright/SKILL.md'), 'utf8');
  const folders = [...new Set(clients.map(({ skills }) => skills))];
  const skills = folders.map((folder) => {
    const file = `${folder}/cellwright/SKILL.md`;
    return { path: file, before: readIfThere(path.join(cwd, file)), after: skill };
  });
  const servers = clients.map((client) => {
    const before = readIfThere(path.join(cwd, client.servers));
    const edited = withServer(before, client, server);
    if ('problem' in edited) return { path: client.servers, problem: edited.problem };
    return { path: client.servers, before, after: edited.text };
  });
  return [...skills, ...servers];
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function summaryOf(clients: readonly AgentClient[], count: number, isWritten: boolean): string {
  const titles = clients.map(({ title }) => title).join(', ');
  if (count === 0) return `${titles}: skill and server are already there`;
  return isWritten
    ? `Installed for ${titles}; restart it, and make sure that it finds \`cellwright\` on its PATH`
    : `Nothing was written; \`cellwright agents --write\` installs for ${titles}`;
}
