import { formatPlace } from '../../console/show-report.ts';
import { compileProject } from '../../project/compile-project.ts';
import { summarizePlan, summaryLines } from '../show/plan-summary.ts';
import { capture, silentTerminal } from './captured.ts';

/** What the person who started the server allows. */
export interface Permissions {
  /** Whether files are written: by `build` and `sync`. */
  readonly write: boolean;
  /** Whether code of notebooks is run: by `verify`. */
  readonly run: boolean;
}

/** The arguments of a call, checked: paths are absolute and are inside the client's roots. */
export interface ToolCall {
  readonly cwd: string;
  readonly notebook: string | null;
  readonly out: string | null;
  /** The argument of the tool that is no path of a project. */
  readonly name: string | null;
  readonly permissions: Permissions;
}

/** A tool: its description for the client, and its action. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  /** The argument beside `notebook` and `out`, with its meaning. */
  readonly argument: { readonly name: string; readonly meaning: string; readonly isRequired: boolean } | null;
  readonly isReadOnly: (permissions: Permissions) => boolean;
  readonly run: (call: ToolCall) => Promise<string>;
}

const always = () => true;

/** Every tool. Answers are short, and end with what to do next. */
export const tools: readonly Tool[] = [
  {
    name: 'plan',
    description:
      'Compiles a notebook in memory: its steps, model, scores, parameters and data, and what is wrong. Begin here.',
    argument: null,
    isReadOnly: always,
    run: plan,
  },
  {
    name: 'preview',
    description: 'The text of one generated file; without `file`, the list of all files.',
    argument: { name: 'file', meaning: 'path in the repository, as `src/train/train.py`', isRequired: false },
    isReadOnly: always,
    run: preview,
  },
  {
    name: 'suggest',
    description: 'The tag to give to each cell to make the steps explicit, and what each diagnostic advises.',
    argument: null,
    isReadOnly: always,
    run: suggest,
  },
  {
    name: 'build',
    description:
      'Says what a build changes in the repository; writes it where the server was started with --allow-write.',
    argument: null,
    isReadOnly: ({ write }) => !write,
    run: build,
  },
  {
    name: 'sync',
    description: 'Carries edits of the scripts back into the notebook: shown, or written with --allow-write.',
    argument: null,
    isReadOnly: ({ write }) => !write,
    run: sync,
  },
  {
    name: 'verify',
    description: 'Runs the notebook and its pipeline and compares every result. Needs --allow-run. Takes minutes.',
    argument: { name: 'python', meaning: 'the Python that runs both', isRequired: false },
    isReadOnly: always,
    run: verify,
  },
  {
    name: 'explain',
    description: 'The page of a diagnostic: what it means, an example, and the way out.',
    argument: { name: 'id', meaning: 'the id in brackets', isRequired: true },
    isReadOnly: always,
    run: async ({ cwd, name }) => {
      const { out, messages } = await capture(cwd, ['explain', name ?? '']);
      return out === '' ? messages : out;
    },
  },
];

function compileFor({ cwd, notebook, out }: ToolCall) {
  return compileProject({ cwd, notebooks: notebook === null ? [] : [notebook], out }, silentTerminal(cwd));
}

type Compiled = Awaited<ReturnType<typeof compileFor>>;

async function plan(call: ToolCall): Promise<string> {
  const compiled = await compileFor(call);
  const summary = compiled.compilation === null ? [] : summaryLines(summarizePlan(compiled.compilation));
  const next = compiled.report.hasErrors()
    ? 'Next: correct the errors in the notebook, then `plan` again; `explain` has a page for each id.'
    : 'Next: `preview` a file, or `build`. `suggest` gives tags for other steps.';
  return [...summary, ...findingLines(compiled), next].join('\n');
}

const mostFindings = 10;

function findingLines({ report }: Compiled): readonly string[] {
  const lines = report.diagnostics.map(({ severity, id, span, message, advice }) => {
    const place = span === null ? '' : ` ${formatPlace(span)}:`;
    return `${severity}[${id}]${place} ${message}. ${advice}`;
  });
  const rest = lines.length - mostFindings;
  return rest > 0 ? [...lines.slice(0, mostFindings), `and ${rest} more findings`] : lines;
}

const mostCharacters = 12_000;

async function preview(call: ToolCall): Promise<string> {
  const compiled = await compileFor(call);
  const files = compiled.compilation?.files ?? [];
  if (files.length === 0)
    return [...findingLines(compiled), 'Nothing is generated until the errors are corrected.'].join('\n');
  if (call.name === null) return files.map(({ path }) => path).join('\n');
  const file = files.find(({ path }) => path === call.name);
  if (file === undefined) return `There is no \`${call.name}\`. The files: ${files.map(({ path }) => path).join(', ')}`;
  const { text } = file;
  return text.length > mostCharacters
    ? `${text.slice(0, mostCharacters)}\n... ${text.length - mostCharacters} more characters`
    : text;
}

async function suggest(call: ToolCall): Promise<string> {
  const { code, out, messages } = await capture(call.cwd, ['tag', ...projectArguments(call)]);
  const next =
    code === 0
      ? 'Next: set the tags in the metadata of the cells (`metadata.tags`), or let `cellwright tag --write` do it, then `plan`.'
      : 'Next: correct the errors in the notebook, then `suggest` again.';
  return [out.trimEnd(), messages.trimEnd(), next]
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, mostCharacters);
}

function projectArguments({ notebook, out }: ToolCall): readonly string[] {
  return [...(notebook === null ? [] : [notebook]), ...(out === null ? [] : ['--out', out])];
}

async function build(call: ToolCall): Promise<string> {
  const isWritten = call.permissions.write;
  const args = ['build', ...projectArguments(call), '--json', ...(isWritten ? [] : ['--dry-run'])];
  const { code, out, messages } = await capture(call.cwd, args);
  if (out === '') return messages;
  const result = JSON.parse(out) as {
    readonly status: string;
    readonly out: string;
    readonly conflicts: readonly string[];
    readonly files: readonly { readonly path: string; readonly decision: string }[];
  };
  if (result.status === 'refused') return `Not built. ${await plan(call)}`;
  const changed = result.files.filter(({ decision }) => decision !== 'unchanged' && decision !== 'keep');
  const shown = changed.slice(0, 25).map(({ path, decision }) => `${decision} ${path}`);
  return [
    `${isWritten ? 'Written to' : 'Would be written to'} ${result.out}: ${changed.length} of ${result.files.length} files change`,
    ...shown,
    ...(changed.length > shown.length ? [`and ${changed.length - shown.length} more`] : []),
    code !== 0 && result.conflicts.length > 0
      ? `Next: resolve the conflict markers in ${result.conflicts.join(', ')}, then \`build\` again.`
      : isWritten
        ? 'Next: `verify` that the pipeline gives what the notebook gives.'
        : 'Nothing was written: start the server with --allow-write, or let the person run `cellwright build`.',
  ].join('\n');
}

async function sync(call: ToolCall): Promise<string> {
  const args = ['sync', ...projectArguments(call), ...(call.permissions.write ? ['--write'] : [])];
  const { out, messages } = await capture(call.cwd, args);
  return [out, messages]
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, mostCharacters);
}

async function verify(call: ToolCall): Promise<string> {
  if (!call.permissions.run) {
    return 'Not run: `verify` runs the code of the notebook, and the server was started without --allow-run. Let the person run `cellwright verify`.';
  }
  const python = call.name === null ? [] : ['--python', call.name];
  const { out, messages } = await capture(call.cwd, [
    'verify',
    ...projectArguments(call),
    ...python,
    '--json',
    '--quiet',
  ]);
  if (out === '') return messages;
  const { verdict, reason, comparisons, parting } = JSON.parse(out) as {
    readonly verdict: string;
    readonly reason: string | null;
    readonly comparisons: readonly {
      readonly state: string;
      readonly name: string;
      readonly place: unknown;
      readonly at: string | null;
    }[];
    readonly parting: unknown;
  };
  const differing = comparisons.filter(({ state }) => state === 'different' || state === 'unknown');
  const counts = { same: comparisons.filter(({ state }) => state === 'same').length, different: differing.length };
  return JSON.stringify({ verdict, reason, counts, first: differing[0] ?? null, parting });
}
