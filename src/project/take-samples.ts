/** Small samples of the real data, for the tests of data that cannot be made up: written only where the user asks for it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { samplePath } from '../5-emit/tests/samples.ts';
import type { Compilation } from '../compile.ts';
import { findSecretFormats } from '../secrets/find-secrets.ts';
import { localInputs } from './local-inputs.ts';
import type { Project } from './project.ts';
import { type SampleFile, sampleFiles } from './sample-files.ts';

/** The outcome of sampling a data input. */
export type Sample = {
  /** The path of the data, as the notebook has it. */
  readonly data: string;
  /** Where the sample is, from the repository's root. */
  readonly path: string;
} & (
  | ({
      readonly kind: 'taken';
      readonly files: number;
      readonly rows: number;
      readonly columns: readonly string[];
    } & Told)
  | { readonly kind: 'kept' }
  | { readonly kind: 'planned' }
  | { readonly kind: 'failed'; readonly reason: string }
);

interface Told {
  /** Columns whose values were replaced, since they look personal. */
  readonly replaced: readonly string[];
  /** How many files were copied as they are. */
  readonly whole: number;
}

interface Request {
  readonly data: string;
  readonly path: string;
  /** `null` for data at an address. */
  readonly source: string | null;
}

/** The data inputs whose data cannot be made up. */
function requestsOf(project: Project, compilation: Compilation): readonly Request[] {
  const { plan } = compilation;
  if (plan.kind !== 'steps') return [];
  const local = localInputs(project, compilation);
  const waiting = (plan.testing?.data ?? []).filter(({ content }) => content.kind === 'sample');
  return waiting.map((fixture) => {
    const input = local.find(({ name }) => name === fixture.input);
    const address = plan.parameters.find(({ name }) => name === fixture.input)?.default;
    return {
      data: input?.path ?? String(address ?? fixture.input),
      path: samplePath(fixture),
      source: input?.file ?? null,
    };
  });
}

interface Taking {
  /** `null` if none was found. */
  readonly python: string | null;
  readonly isDry: boolean;
}

/** Takes the samples that are missing. One that is there is the user's, and stays. */
export function takeSamples(project: Project, compilation: Compilation, taking: Taking): readonly Sample[] {
  const workplace = mkdtempSync(path.join(tmpdir(), 'cellwright-sample-'));
  try {
    const taker = { ...taking, out: project.out, workplace };
    const samples = requestsOf(project, compilation).map((request) => takeSample(request, taker));
    const taken = samples.flatMap((sample) => (sample.kind === 'taken' ? [sample.path] : []));
    if (taken.length > 0) ignore(project.out, taken);
    return samples;
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

interface Taker extends Taking {
  readonly out: string;
  readonly workplace: string;
}

function takeSample({ data, path: at, source }: Request, taker: Taker): Sample {
  const sample = { data, path: at };
  if (existsSync(path.join(taker.out, at))) return { ...sample, kind: 'kept' };
  const files = source === null ? 'it is at a URL, and nothing is downloaded' : sampleFiles(source);
  if (typeof files === 'string') return { ...sample, kind: 'failed', reason: files };
  if (taker.isDry) return { ...sample, kind: 'planned' };
  const answers = cutRows(files, path.join(taker.workplace, at), taker.python);
  if (typeof answers === 'string') return { ...sample, kind: 'failed', reason: answers };
  for (const { to } of files) {
    const from = path.join(taker.workplace, at, to);
    const target = path.join(taker.out, at, to);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(from, target);
  }
  const unique = (pick: (answer: Answer) => readonly string[] | undefined): readonly string[] => [
    ...new Set(answers.flatMap((answer) => pick(answer) ?? [])),
  ];
  return {
    ...sample,
    kind: 'taken',
    files: files.length,
    rows: answers.reduce((sum, { rows }) => sum + (rows ?? 0), 0),
    columns: unique(({ columns }) => columns),
    replaced: unique(({ replaced }) => replaced),
    whole: files.filter(({ isCut }) => !isCut).length,
  };
}

/** What `sample_data.py` says of a file. */
interface Answer {
  readonly rows?: number;
  readonly columns?: readonly string[];
  readonly replaced?: readonly string[];
  /** The texts of a file that is no text. */
  readonly text?: string;
  readonly problem?: string;
}

/** Makes the sample's files in the workplace; a text says why there is none. */
function cutRows(files: readonly SampleFile[], to: string, python: string | null): readonly Answer[] | string {
  const cut = files.filter(({ isCut }) => isCut);
  const answers = cut.length === 0 ? [] : askPython(cut, to, python);
  if (typeof answers === 'string') return answers;
  const problem = answers.findIndex((answer) => answer.problem !== undefined);
  if (problem !== -1) {
    const name = files.length === 1 ? '' : ` (${cut[problem]?.to})`;
    return `${answers[problem]?.problem ?? ''}${name}`;
  }
  for (const { from, to: target, isCut } of files) {
    const file = path.join(to, target);
    mkdirSync(path.dirname(file), { recursive: true });
    if (!isCut) copyFileSync(from, file);
  }
  const written = files
    .map((file) => readFileSync(path.join(to, file.to), 'utf8'))
    .filter((text) => !text.includes('\0'));
  const secret = [...written, ...answers.map(({ text }) => text ?? '')].flatMap(findSecretFormats)[0];
  return secret === undefined ? answers : `it holds what looks like ${secret.what}`;
}

function askPython(cut: readonly SampleFile[], to: string, python: string | null): readonly Answer[] | string {
  if (python === null) return 'there is no Python to read it with: name one with `--python`';
  const program = fileURLToPath(new URL('./python/sample_data.py', import.meta.url));
  const input = cut.map((file) => JSON.stringify({ from: file.from, to: path.join(to, file.to) })).join('\n');
  const ran = spawnSync(python, ['-I', program], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.error !== undefined) return ran.error.message;
  if (ran.status !== 0) return ran.stderr.trim().split('\n').at(-1) ?? `Python ended with exit code ${ran.status}`;
  return ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

const ignoreNote = '# Rows of real data. Remove the line of a sample to commit it.';

/** Keeps new samples out of Git. */
function ignore(out: string, samples: readonly string[]): void {
  const file = path.join(out, 'tests/data/.gitignore');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : `${ignoreNote}\n`;
  const lines = samples.map((sample) => sample.replace(/^tests\/data/, '')).filter((line) => !before.includes(line));
  writeFileSync(file, `${before}${before.endsWith('\n') ? '' : '\n'}${lines.map((line) => `${line}\n`).join('')}`);
}
