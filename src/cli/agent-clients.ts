import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser';
import { parse as parseToml } from 'smol-toml';

/** A program whose agent can use cellwright, and the project files that configure it. */
export interface AgentClient {
  readonly name: string;
  readonly title: string;
  /** The files of a project that uses it. */
  readonly marker: string;
  /** Folder of a project's skills. */
  readonly skills: string;
  /** The file that lists servers. */
  readonly servers: string;
  /** The key of that list; a file of JSON, or of TOML. */
  readonly key: string;
  readonly form: 'json' | 'toml';
}

/** The clients that are known. */
export const agentClients: readonly AgentClient[] = [
  {
    name: 'claude',
    title: 'Claude Code',
    marker: '.claude',
    skills: '.claude/skills',
    servers: '.mcp.json',
    key: 'mcpServers',
    form: 'json',
  },
  {
    name: 'cursor',
    title: 'Cursor',
    marker: '.cursor',
    skills: '.agents/skills',
    servers: '.cursor/mcp.json',
    key: 'mcpServers',
    form: 'json',
  },
  {
    name: 'vscode',
    title: 'VS Code',
    marker: '.vscode',
    skills: '.agents/skills',
    servers: '.vscode/mcp.json',
    key: 'servers',
    form: 'json',
  },
  {
    name: 'codex',
    title: 'Codex',
    marker: '.codex',
    skills: '.agents/skills',
    servers: '.codex/config.toml',
    key: 'mcp_servers',
    form: 'toml',
  },
];

/** How the server is started. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/** Adds cellwright to a client's list of servers; a text says why it cannot. */
export function withServer(
  text: string | null,
  { key, form }: AgentClient,
  server: ServerCommand,
): { readonly text: string } | { readonly problem: string } {
  return form === 'json' ? jsonWithServer(text, key, server) : tomlWithServer(text, key, server);
}

function jsonWithServer(text: string | null, key: string, server: ServerCommand) {
  const before = text === null || text.trim() === '' ? '{}\n' : text;
  const errors: ParseError[] = [];
  const value: unknown = parse(before, errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'it is not a JSON object' };
  }
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(before),
    tabSize: 2,
    eol: before.includes('\r\n') ? '\r\n' : '\n',
  };
  const { command, args } = server;
  const edits = modify(before, [key, 'cellwright'], { command, args }, { formattingOptions });
  return { text: applyEdits(before, edits) };
}

function tomlWithServer(text: string | null, key: string, { command, args }: ServerCommand) {
  const before = text ?? '';
  const table = `[${key}.cellwright]\ncommand = ${JSON.stringify(command)}\nargs = ${JSON.stringify(args)}\n`;
  try {
    const servers = parseToml(before)[key];
    if (typeof servers !== 'object' || !Object.hasOwn(servers, 'cellwright')) {
      const gap = before === '' ? '' : before.endsWith('\n') ? '\n' : '\n\n';
      return { text: `${before}${gap}${table}` };
    }
  } catch (error) {
    return { problem: `it is no TOML: ${(error as Error).message.split('\n')[0]}` };
  }
  const own = new RegExp(`^\\[${key}\\.cellwright\\]\\n(?:(?!\\[).*\\n?)*`, 'm');
  if (!own.test(before)) return { problem: `\`${key}.cellwright\` is not a table of its own; edit it by hand` };
  return { text: before.replace(own, (found) => table + (/\n\n$/.test(found) ? '\n' : '')) };
}
