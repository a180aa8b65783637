import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isYamlProblem, readYaml } from '../../yaml/read.ts';
import { isMapping, scalarText, type YamlValue } from '../../yaml/value.ts';

/** What a conda file asks for, as pip understands it. */
export interface PipRequirements {
  readonly requirements: readonly string[];
  /** Python version that the file asks for. */
  readonly python: string | null;
}

/** Reads the pip and the plain packages of a conda file. */
export function readCondaFile(text: string): PipRequirements | string {
  const file = readYaml('conda.yml', 'conda.yml', text);
  if (isYamlProblem(file)) return file.message;
  const listed = file.root['dependencies'];
  const requirements: string[] = [];
  let python: string | null = null;
  for (const item of Array.isArray(listed) ? listed : []) {
    const pip: YamlValue | undefined = isMapping(item) ? item['pip'] : undefined;
    if (Array.isArray(pip)) requirements.push(...pip.map((each: YamlValue) => scalarText(each) ?? ''));
    const text = scalarText(item);
    if (text === null) continue;
    const [, name = '', version = ''] = /^(?:[\w-]+::)?([\w.-]+)\s*(.*)$/.exec(text) ?? [];
    if (name === 'python') python = /\d+\.\d+/.exec(version)?.[0] ?? null;
    else if (name !== 'pip' && name !== '') requirements.push(name + pipVersion(version));
  }
  return { requirements, python };
}

/** Turns conda's `=1.2` (which means 1.2 and what follows it) and `=1.2=build` into pip's words. */
function pipVersion(version: string): string {
  const single = /^=([\d.]+)(\.\*)?(?:=[\w*]+)?$/.exec(version.trim());
  return single === null ? version.replaceAll(' ', '') : `==${single[1]}.*`;
}

/** A virtual environment that was made now or before, or why there is none. */
type Environment = { readonly python: string; readonly made: boolean } | { readonly problem: string };

/** Makes a virtual environment from a conda file, or finds it made before; `null` if it would have to be made first and `makes` forbids that. */
export async function ensureEnvironment(
  folder: string,
  basePython: string,
  conda: string,
  makes: boolean,
): Promise<Environment | null> {
  const read = readCondaFile(conda);
  if (typeof read === 'string') return { problem: read };
  const key = createHash('sha256')
    .update(JSON.stringify([basePython, read]))
    .digest('hex')
    .slice(0, 16);
  const place = join(folder, key);
  const python = process.platform === 'win32' ? join(place, 'Scripts', 'python.exe') : join(place, 'bin', 'python');
  if (await exists(join(place, 'complete'))) return { python, made: false };
  if (!makes) return null;
  await rm(place, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const log = join(folder, `${key}.log`);
  const list = join(folder, `${key}.txt`);
  await writeFile(list, `${read.requirements.join('\n')}\n`);
  const steps = [
    [basePython, '-m', 'venv', place],
    [python, '-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '-r', list],
  ];
  for (const step of steps) {
    if (!(await succeeds(step, log))) return { problem: `\`${step.slice(1).join(' ')}\` failed, see ${log}` };
  }
  await writeFile(join(place, 'complete.part'), '');
  await rename(join(place, 'complete.part'), join(place, 'complete'));
  return { python, made: true };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function succeeds([program = '', ...args]: readonly string[], log: string): Promise<boolean> {
  return new Promise((resolve) => {
    const output = createWriteStream(log, { flags: 'a' });
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.on('error', () => resolve(false));
    child.on('close', (code) => output.end(() => resolve(code === 0)));
  });
}
