/** A written repository beside a workspace that a stand-in for the Azure CLI keeps in a file. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { OutputFile } from '../../../src/ir.ts';
import { writeFiles } from '../../5-emit-azureml/azure-ai-ml.ts';
import { python } from '../python.ts';

/** A job as the workspace keeps it. */
export interface FakeJob {
  readonly name: string;
  readonly status: string;
  readonly experiment_name?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly scheduled?: boolean;
  readonly creation_context?: { readonly created_at: string };
}

/** A version of an asset. */
export interface FakeVersion {
  readonly version: string;
  readonly path?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** An endpoint and its deployments. */
export interface FakeEndpoint {
  readonly name: string;
  readonly traffic: Readonly<Record<string, number>>;
  readonly tags?: Readonly<Record<string, string>>;
  readonly defaults?: Readonly<Record<string, string>>;
  readonly identity?: unknown;
  readonly deployments: Readonly<Record<string, { readonly name: string; readonly model?: string }>>;
}

/** What the workspace holds. */
export interface FakeAzure {
  readonly workspace?: string;
  readonly jobs?: readonly FakeJob[];
  readonly assets?: Readonly<Record<string, Readonly<Record<string, readonly FakeVersion[]>>>>;
  /** Registries beside the workspace, by their names. */
  readonly registries?: Readonly<Record<string, Pick<FakeAzure, 'assets'>>>;
  readonly online?: Readonly<Record<string, FakeEndpoint>>;
  readonly batch?: Readonly<Record<string, FakeEndpoint>>;
  readonly schedules?: Readonly<Record<string, { readonly create_job?: FakeJob }>>;
}

/** How the workspace is called in Azure, where the test names none. */
export const workspaceId = '/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w';

/** The stand-in in one file, which Node loads in half the time. */
const cli = join(mkdtempSync(join(tmpdir(), 'cellwright-az-')), 'az.cjs');
buildSync({
  entryPoints: [fileURLToPath(new URL('./az.mjs', import.meta.url))],
  outfile: cli,
  bundle: true,
  platform: 'node',
  format: 'cjs',
});
process.once('exit', () => rmSync(dirname(cli), { recursive: true, force: true }));

/** A repository in a folder of its own, and the workspace that its scripts meet. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'cellwright-azure-'));
  private readonly state = join(this.folder, '.azure-state');

  constructor(files: readonly OutputFile[], azure: FakeAzure = {}) {
    mkdirSync(this.state);
    writeFiles(this.folder, files);
    for (const { path, executable } of files)
      if (executable || path.endsWith('.sh')) chmodSync(join(this.folder, path), 0o755);
    const bin = join(this.state, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'az'),
      `#!/usr/bin/env bash\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(cli)} "$@"\n`,
    );
    chmodSync(join(bin, 'az'), 0o755);
    this.set(azure);
  }

  /** Runs a script of the repository, or any command line. */
  run(command: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) {
    const program = command.includes('/') ? join(this.folder, command) : command;
    const path = [join(this.state, 'bin'), ...(python() ? [join(python() ?? '', '..')] : []), process.env.PATH];
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { PATH: path.join(delimiter), STATE: this.state, POLL_SECONDS: '0', ...environment },
    });
    return { status, stdout, stderr };
  }

  /** What the workspace holds now. */
  get azure(): FakeAzure {
    return JSON.parse(readFileSync(join(this.state, 'azure.json'), 'utf8'));
  }

  set(azure: FakeAzure): void {
    writeFileSync(join(this.state, 'azure.json'), JSON.stringify(azure));
  }

  /** The calls of the Azure CLI so far, one a line. */
  get calls(): readonly string[] {
    const path = join(this.state, 'calls');
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  }

  /** Makes the folder a git repository with one commit; gives the commit. */
  commit(): string {
    const author = ['-c', 'user.name=tester', '-c', 'user.email=tester@example.com'];
    spawnSync('git', ['init', '--quiet', this.folder]);
    spawnSync('git', ['-C', this.folder, ...author, 'commit', '--quiet', '--allow-empty', '--message', 'a commit']);
    return spawnSync('git', ['-C', this.folder, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
