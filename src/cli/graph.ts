import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { type ExitCode, quiet, type Terminal } from '../console/terminal.ts';
import { graphPage } from '../graph/graph-page.ts';
import { mermaidLines } from '../graph/mermaid.ts';
import { pipelineSvg } from '../graph/pipeline-svg.ts';
import { makePicture } from '../picture/make-picture.ts';
import type { Picture } from '../picture/picture.ts';
import { compileProject, showFindings } from '../project/compile-project.ts';
import { reasonOf } from '../project/read-bytes.ts';

const formats = ['html', 'svg', 'mermaid', 'json'] as const;
type GraphFormat = (typeof formats)[number];

interface GraphFlags {
  readonly out?: string;
  readonly format?: GraphFormat;
  readonly quiet?: boolean;
}

const help = `
The page needs no network and runs no script: it may be sent as a file, or kept as an artifact of CI.

Examples:
  cellwright graph notebook.ipynb --out graph.html
  cellwright graph --format svg > pipeline.svg        the steps, and what crosses between them
  cellwright graph --format mermaid                   the same, for Markdown`;

/** Adds `cellwright graph` to the program; `finish` gets its exit code. */
export function registerGraph(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('graph')
    .description('prints a picture of the pipeline: which line went where, what crosses, what was left out and why')
    .argument('[notebooks...]', 'notebooks, in order; default: those of cellwright.yml')
    .option('-o, --out <file>', 'writes it to a file, whose ending sets the format: .html, .svg, .mmd or .json')
    .addOption(new Option('--format <format>', 'the format to print; default: html').choices(formats))
    .option('--quiet', 'prints nothing but errors and warnings')
    .addHelpText('after', help)
    .action(async (notebooks: readonly string[], flags: GraphFlags) => finish(await graph(notebooks, flags, terminal)));
}

async function graph(notebooks: readonly string[], flags: GraphFlags, terminal: Terminal): Promise<ExitCode> {
  const messages = flags.quiet ? quiet(terminal) : terminal;
  const compiled = await compileProject({ cwd: terminal.cwd, notebooks, out: null }, messages);
  const { compilation, report } = compiled;
  showFindings(compiled, terminal);
  if (compilation === null) return 1;
  const text = printed(makePicture(compilation, report.diagnostics), formatOf(flags));
  if (flags.out === undefined) terminal.out(text.trimEnd());
  else if (!writeGraph(path.resolve(terminal.cwd, flags.out), text, terminal)) return 1;
  else messages.say(`Written to ${flags.out}`);
  return report.hasErrors() ? 1 : 0;
}

function printed(picture: Picture, format: GraphFormat): string {
  switch (format) {
    case 'html':
      return graphPage(picture);
    case 'svg':
      return pipelineSvg(picture);
    case 'mermaid':
      return `${mermaidLines(picture).join('\n')}\n`;
    case 'json':
      return `${JSON.stringify(picture, null, 2)}\n`;
  }
}

const endings: Readonly<Record<string, GraphFormat>> = {
  '.svg': 'svg',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.json': 'json',
};

function formatOf({ format, out }: GraphFlags): GraphFormat {
  return format ?? endings[path.extname(out ?? '').toLowerCase()] ?? 'html';
}

function writeGraph(file: string, text: string, terminal: Terminal): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return true;
  } catch (error) {
    terminal.say(`error: \`${file}\` cannot be written: ${reasonOf(error)}`);
    return false;
  }
}
