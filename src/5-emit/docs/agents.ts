import type { Config } from '../../config.ts';
import type { StepsPlan } from '../../ir.ts';
import type { EngineGuide } from '../engine-guide.ts';
import { guidesOf } from '../guides.ts';
import type { AgentsView } from '../views.ts';
import { codeSpan, escapeMarkdown, markdownTable, wordList } from './markdown.ts';

/** The view of AGENTS.md: commands, places to make changes, and the origin of files. */
export function agentsView(plan: StepsPlan, config: Config): AgentsView {
  const guides = guidesOf(plan, config);
  const every = (pick: (guide: EngineGuide) => readonly string[]) => [...new Set(guides.flatMap(pick))];
  const test = ['test', '`python -m pytest`'];
  return {
    title: escapeMarkdown(plan.displayName) || plan.name,
    tests: plan.tests,
    files: guides[0]?.files ?? '',
    ports: wordList(['`parse_args` of its script', ...every(({ ports }) => ports)]),
    portsTest: guides.find(({ portsTest }) => portsTest !== null)?.portsTest ?? '',
    defaults: wordList(['`parse_args`', ...every(({ defaults }) => defaults)]),
    packages: [...every(({ packages }) => packages), 'and `requirements-dev.txt`'].join(', ').replace(/^and /, ''),
    commandTable: markdownTable(
      ['to', 'run'],
      [
        ...(plan.tests ? [test] : []),
        ['lint and format', '`ruff check .` and `ruff format .`'],
        ...guides.map(({ train }) => train),
      ],
    ),
    origin: originText(plan),
    buildTable: markdownTable(
      ['to', 'run'],
      [
        ['compile again', '`cellwright build`'],
        ['see which files are as compiled and which are edited', '`cellwright check`, `cellwright diff`'],
        ['carry edits of functions back into the notebook', '`cellwright sync`'],
        ['show that the pipeline gives the results of the notebook', '`cellwright verify`'],
        ['detach the repository from the notebook', '`cellwright eject`'],
      ],
    ),
  };
}

function originText(plan: StepsPlan): string {
  const [only, ...others] = plan.notebooks;
  const rest = '[docs/migration.md](docs/migration.md) says where each cell went.';
  if (others.length === 0)
    return `All files are compiled from ${only === undefined ? 'a notebook' : codeSpan(only)}; ${rest}`;
  const rows = plan.steps.map((step) => [codeSpan(`src/${step.name}/`), notebooksOf(plan, step.name)]);
  const table = markdownTable(['step', 'from'], rows);
  return `All files are compiled from notebooks; ${rest}\n\n${table}`;
}

function notebooksOf(plan: StepsPlan, step: string): string {
  const files = plan.fates.flatMap(({ fate, span }) => (fate.kind === 'unit' && fate.step === step ? [span.file] : []));
  return [...new Set(files)].map(codeSpan).join(', ');
}
