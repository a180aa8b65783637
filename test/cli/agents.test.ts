import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { agentClients, withServer } from '../../src/cli/agent-clients.ts';
import { paintPatch } from '../../src/cli/show/show-patch.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { repository } from '../support/python.ts';

const skill = readFileSync(path.join(repository, 'skills/cellwright/SKILL.md'), 'utf8');
const [claude, , , codex] = agentClients;

describe('agents', () => {
  test('shows what it would write, and writes nothing', async () => {
    const folder = folderWith({});
    const { code, out, messages } = await cellwright(folder, 'agents');
    expect(code).toBe(0);
    for (const { servers } of agentClients) expect(out).toContain(`+++ b/${servers}`);
    expect(out).toContain('+++ b/.claude/skills/cellwright/SKILL.md');
    expect(messages).toContain('Nothing was written');
    expect(readdirSync(folder)).toEqual(['.git']);
  });

  test('writes skill and server for the clients that the project is worked on with, and is then done', async () => {
    const folder = folderWith({ '.vscode/settings.json': '{}\n' });
    const { code, out } = await cellwright(folder, 'agents', '--write', '--allow-run');
    expect(code).toBe(0);
    expect(out).toBe('create  .agents/skills/cellwright/SKILL.md\ncreate  .vscode/mcp.json\n');
    expect(readFileSync(path.join(folder, '.agents/skills/cellwright/SKILL.md'), 'utf8')).toBe(skill);
    expect(JSON.parse(readFileSync(path.join(folder, '.vscode/mcp.json'), 'utf8'))).toEqual({
      servers: { cellwright: { command: 'cellwright', args: ['mcp', '--allow-run'] } },
    });
    expect((await cellwright(folder, 'agents', '--allow-run')).messages).toContain('already there');
    expect(existsSync(path.join(folder, '.mcp.json'))).toBe(false);
  });

  test('leaves other servers and comments as they are', async () => {
    const json = '{\n  // ours\n  "mcpServers": {\n    "other": { "command": "x" },\n  },\n}\n';
    const toml = 'model = "m" # ours\n\n[mcp_servers.other]\ncommand = "x"\n';
    const folder = folderWith({ '.mcp.json': json, '.codex/config.toml': toml });
    expect((await cellwright(folder, 'agents', 'claude', 'codex', '--write')).code).toBe(0);
    const [servers, config] = ['.mcp.json', '.codex/config.toml'].map((file) =>
      readFileSync(path.join(folder, file), 'utf8'),
    );
    expect(servers).toContain('// ours');
    expect(parse(servers ?? '')).toEqual({
      mcpServers: { other: { command: 'x' }, cellwright: { command: 'cellwright', args: ['mcp'] } },
    });
    expect(config).toBe(`${toml}\n[mcp_servers.cellwright]\ncommand = "cellwright"\nargs = ["mcp"]\n`);
  });

  test('refuses a file that it cannot read, and unknown clients', async () => {
    const folder = folderWith({ '.mcp.json': '{"mcpServers": ' });
    const { code, messages } = await cellwright(folder, 'agents', 'claude', '--write');
    expect(code).toBe(1);
    expect(messages).toContain('error: `.mcp.json` stays as it is: it is not a JSON object');
    expect(readFileSync(path.join(folder, '.mcp.json'), 'utf8')).toBe('{"mcpServers": ');
    expect((await cellwright(folder, 'agents', 'emacs')).code).toBe(2);
  });
});

test('an entry of TOML that is there is replaced where it stands', () => {
  if (codex === undefined || claude === undefined) throw new Error('no clients');
  const server = { command: 'cellwright', args: ['mcp', '--allow-write'] };
  const text = '[mcp_servers.cellwright]\ncommand = "old"\n\n[tools]\nx = 1\n';
  expect(withServer(text, codex, server)).toEqual({
    text: '[mcp_servers.cellwright]\ncommand = "cellwright"\nargs = ["mcp","--allow-write"]\n\n[tools]\nx = 1\n',
  });
  expect(withServer('not toml', codex, server)).toHaveProperty('problem');
  expect(withServer('[]', claude, server)).toHaveProperty('problem');
});

test('the skill has the form of a skill, and names tools and commands that exist', async () => {
  const [, head = '', body = ''] = skill.split(/^---$/m);
  expect(head).toMatch(/^name: cellwright$/m);
  expect(/^description: (.*)$/m.exec(head)?.[1]?.length ?? 0).toBeLessThan(1024);
  const { tools } = await import('../../src/cli/mcp/tools.ts');
  const { commands } = await import('../../src/cli/commands.ts');
  const known = new Set([...tools.map(({ name }) => name), ...commands.map(({ name }) => name)]);
  const used = [...body.matchAll(/`(?:cellwright )?([a-z]+)(?: [A-Z]+)?[^`]*`/g)].map(([, name = '']) => name);
  const words = new Set(['step', 'parameters', 'skip', 'keep', 'same', 'cellwright']);
  expect(used.filter((name) => !known.has(name) && !words.has(name))).toEqual([]);
});

test('differences have colours on a terminal, and none elsewhere', () => {
  const patch = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new\n same';
  const stream = (isTTY: boolean) =>
    Object.assign(new PassThrough(), { isTTY, getColorDepth: () => 8 }) as unknown as NodeJS.WriteStream;
  const saved = { no: process.env['NO_COLOR'], force: process.env['FORCE_COLOR'] };
  delete process.env['NO_COLOR'];
  delete process.env['FORCE_COLOR'];
  try {
    expect(paintPatch(patch, stream(false))).toBe(patch);
    const painted = paintPatch(patch, stream(true));
    expect(painted).toContain('\u001b[32m+new');
    expect(painted).toContain('\u001b[31m-old');
    expect(painted.split('\n').at(-1)).toBe(' same');
  } finally {
    if (saved.no !== undefined) process.env['NO_COLOR'] = saved.no;
    if (saved.force !== undefined) process.env['FORCE_COLOR'] = saved.force;
  }
});
