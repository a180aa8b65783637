import type { Config } from '../../config.ts';
import type { OutputFile, StepsPlan } from '../../ir.ts';
import { createRender, type Render } from '../render.ts';
import { agentsView } from './agents.ts';
import { migrationView } from './migration.ts';
import { configFile, pyprojectView, requirementsView } from './project-files.ts';
import { readmeView } from './readme.ts';

/** The files that the repository's people read and own: README, project settings, requirements. */
export function emitDocs(plan: StepsPlan, config: Config, render: Render = createRender()): readonly OutputFile[] {
  return [
    file('README.md', render('README.md', readmeView(plan, config)), 'once'),
    ...(config.agents ? [file('AGENTS.md', render('AGENTS.md', agentsView(plan, config)), 'once')] : []),
    file('docs/migration.md', render('docs/migration.md', migrationView(plan, config))),
    file('.gitignore', render('.gitignore', {}), 'once'),
    file('pyproject.toml', render('pyproject.toml', pyprojectView(plan))),
    file('requirements-dev.txt', render('requirements-dev.txt', requirementsView(plan, config))),
    file('cellwright.yml', configFile(plan, config), 'once'),
  ];
}

function file(path: string, text: string, ownership: OutputFile['ownership'] = 'generated'): OutputFile {
  return { path, text, ownership, executable: false, key: path, origin: [] };
}
