import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { version } from '../../console/terminal.ts';
import { isInside } from '../../paths/is-inside.ts';
import { leadsOutside } from '../../project/project.ts';
import { type Permissions, type Tool, type ToolCall, tools } from './tools.ts';

const instructions =
  'cellwright compiles Jupyter notebooks into repositories: scripts, tests, Azure ML pipeline. Begin with `plan`, which costs little; correct ' +
  'what it reports in the notebook, `build`, and let `verify` judge: a change is right when its verdict is `same`. Edits of generated files are ' +
  'kept by later builds; `sync` carries them back into the notebook.';

/** The server of the Model Context Protocol, ready to be connected. */
export function createServer(cwd: string, permissions: Permissions): Server {
  const server = new Server({ name: 'cellwright', version: version() }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler(ListToolsRequestSchema, async () => ({
    tools: tools.map((tool) => describe(tool, permissions)),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool === undefined) return answer(`There is no tool \`${params.name}\``, true);
    const roots = await rootsOf(server, cwd);
    const call = readCall(tool, params.arguments ?? {}, { roots, permissions });
    if (typeof call === 'string') return answer(call, true);
    try {
      return answer(await tool.run(call), false);
    } catch (error) {
      return answer(`cellwright could not do this: ${(error as Error).message}`, true);
    }
  });
  return server;
}

function answer(text: string, isError: boolean) {
  return { content: [{ type: 'text' as const, text }], isError };
}

function describe({ name, description, argument, isReadOnly }: Tool, permissions: Permissions) {
  const own = argument === null ? {} : { [argument.name]: { type: 'string', description: argument.meaning } };
  const project = {
    notebook: { type: 'string', description: 'path of the notebook; default: those of cellwright.yml' },
    out: { type: 'string', description: 'folder of the repository; default: that of cellwright.yml' },
  };
  return {
    name,
    description,
    inputSchema: {
      type: 'object' as const,
      properties: name === 'explain' ? own : { ...project, ...own },
      ...(argument?.isRequired ? { required: [argument.name] } : {}),
    },
    annotations: { readOnlyHint: isReadOnly(permissions), openWorldHint: name === 'verify' },
  };
}

/** The folders that the client gives access to, by default the one that the server was started in. */
async function rootsOf(server: Server, cwd: string): Promise<readonly string[]> {
  if (server.getClientCapabilities()?.roots === undefined) return [cwd];
  const { roots } = await server.listRoots();
  return roots.filter(({ uri }) => uri.startsWith('file:')).map(({ uri }) => fileURLToPath(uri));
}

interface CallSetting {
  readonly roots: readonly string[];
  readonly permissions: Permissions;
}

/** Checks the arguments; a text says what is wrong. */
function readCall(
  tool: Tool,
  given: Readonly<Record<string, unknown>>,
  { roots, permissions }: CallSetting,
): ToolCall | string {
  const [first] = roots;
  if (first === undefined) return 'The client does not give access to any folder';
  const places: Record<string, string | null> = { notebook: null, out: null };
  for (const key of ['notebook', 'out']) {
    const value = given[key];
    if (value === undefined) continue;
    if (typeof value !== 'string') return `\`${key}\` is not text`;
    const place = path.resolve(first, value);
    if (!roots.some((root) => liesIn(root, place)))
      return `\`${value}\` is outside the folders that the client gives access to`;
    places[key] = place;
  }
  const own = tool.argument === null ? undefined : given[tool.argument.name];
  if (own !== undefined && typeof own !== 'string') return `\`${tool.argument?.name}\` is not text`;
  if (tool.argument?.isRequired && own === undefined) return `\`${tool.argument.name}\` is missing`;
  const cwd = roots.find((root) => places['notebook'] !== null && isInside(root, places['notebook'] ?? '')) ?? first;
  return { cwd, notebook: places['notebook'] ?? null, out: places['out'] ?? null, name: own ?? null, permissions };
}

/** Links are followed as far as the path exists. */
function liesIn(root: string, place: string): boolean {
  return isInside(root, place) && !leadsOutside(root, nearestExisting(place));
}

function nearestExisting(place: string): string {
  return existsSync(place) || path.dirname(place) === place ? place : nearestExisting(path.dirname(place));
}
