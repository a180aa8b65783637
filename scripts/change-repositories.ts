/**
 * Judges the tests that are generated: changes the scripts of repositories, and counts what their tests make of it.
 *
 *     npx tsx scripts/change-repositories.ts --count 4 --seed 1                  mutants, so many of each kind and sample
 *     npx tsx scripts/change-repositories.ts --mode legitimate                   changes that an owner may make
 *     npx tsx scripts/change-repositories.ts --only churn
 *     npx tsx scripts/change-repositories.ts FOLDER…                             notebooks with their data, each in a folder below
 *
 * A mutant that leaves everything that the pipeline gives of the sample's data as it was is no fault; any other should be found.
 * A legitimate change should turn at most tests of its step red, and each should name what was changed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../src/compile.ts';
import { createReport } from '../src/diagnostics.ts';
import { gatherSources } from '../src/project/gather-sources.ts';
import { findProject } from '../src/project/project.ts';
import { python, repository } from '../test/support/python.ts';
import { notebooksOf } from '../test/support/samples.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mode: { type: 'string', default: 'mutants' },
    count: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});

interface Told {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly was: string;
  readonly now: string;
  readonly fate: string;
  readonly by?: string;
  readonly red?: readonly string[];
}

/** Writes the repository of a folder's notebooks, and gives the paths of its data by the names of their inputs. */
function build(folder: string, to: string): Readonly<Record<string, string>> | null {
  const report = createReport();
  const isSample = path.dirname(folder) === path.join(repository, 'samples');
  const notebooks = isSample
    ? notebooksOf(path.basename(folder))
    : readdirSync(folder).filter((file) => file.endsWith('.ipynb'));
  const project = findProject({ cwd: folder, notebooks, out: to }, report);
  if (project === null) return null;
  const { files, plan } = compile(gatherSources(project, report), project.config, report);
  if (plan.kind !== 'steps' || report.hasErrors()) return null;
  for (const file of files) {
    mkdirSync(path.dirname(path.join(to, file.path)), { recursive: true });
    writeFileSync(path.join(to, file.path), file.text);
  }
  return Object.fromEntries(plan.dataInputs.map(({ name, path: file }) => [name, path.resolve(folder, file)]));
}

function changesOf(folder: string, workplace: string, interpreter: string): readonly Told[] {
  const name = path.basename(folder);
  const to = path.join(workplace, name);
  const data = build(folder, to);
  if (data === null) return [];
  const asked = { repository: to, data, mode: values.mode, seed: Number(values.seed), count: Number(values.count) };
  const driver = path.join(import.meta.dirname, 'repository-tests', 'try_changes.py');
  const ran = spawnSync(interpreter, [driver], { input: JSON.stringify(asked), encoding: 'utf8', maxBuffer: 1e9 });
  if (ran.status !== 0) process.stdout.write(`${name}: ${ran.stderr.trim().split('\n').at(-1) ?? ''}\n`);
  const lines = ran.stdout.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Told);
}

function tell(name: string, { kind, file, line, was, now, fate, by, red }: Told): void {
  const reason = by ?? red?.join(' | ') ?? '';
  process.stdout.write(`${name}: ${fate}: ${kind} ${file}:${line} \`${was}\` -> \`${now}\` ${reason}\n`);
}

/** The folders whose notebooks are tried: those of the samples, or below what is given. */
function folders(): readonly string[] {
  const roots =
    positionals.length > 0 ? positionals.map((root) => path.resolve(root)) : [path.join(repository, 'samples')];
  const wanted = values.only.split(',');
  return roots.flatMap((root) =>
    readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && wanted.some((text) => entry.name.includes(text)))
      .map(({ name }) => path.join(root, name)),
  );
}

function main(): void {
  const interpreter = python();
  if (interpreter === null) throw new Error('there is no Python with the packages of the tests');
  const workplace = mkdtempSync(path.join(tmpdir(), 'cellwright-changes-'));
  const kinds = new Map<string, Map<string, number>>();
  try {
    for (const folder of folders()) {
      for (const told of changesOf(folder, workplace, interpreter)) {
        tell(path.basename(folder), told);
        const fates = kinds.get(told.kind) ?? new Map<string, number>();
        kinds.set(told.kind, fates.set(told.fate, (fates.get(told.fate) ?? 0) + 1));
      }
    }
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
  for (const [kind, fates] of kinds)
    process.stdout.write(`${kind}: ${[...fates].map(([fate, count]) => `${count} ${fate}`).join(', ')}\n`);
}

main();
