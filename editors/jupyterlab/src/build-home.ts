/** Where tags and repositories go from JupyterLab. */
import path from 'node:path';
import { downloadRepository } from '../../../src/page/download.ts';
import type { HomeAnswer, SaveRequest } from '../../../src/page/home.ts';
import type { Compiled } from '../../../src/page/protocol.ts';
import { serverPath } from './contents-files.ts';
import type { Surroundings } from './jupyterlab.ts';
import { pathOf, takeTags } from './open-notebooks.ts';
import { type BuildRequest, runBuild } from './run-build.ts';

/** Puts tags into the notebooks: those that are open have them unsaved, as if they had been typed; the others are written. */
export async function saveTags(
  { lab, tracker }: Surroundings,
  root: string,
  { notebooks }: SaveRequest,
): Promise<void> {
  for (const { path: name, text } of notebooks) {
    const file = path.resolve(root, name);
    const panel = tracker.find((one) => pathOf(one) === file);
    if (panel !== undefined) takeTags(panel.context.model, text);
    else {
      const content: unknown = JSON.parse(text);
      await lab.serviceManager.contents.save(serverPath(file), { type: 'notebook', format: 'json', content });
    }
  }
}

/** What a build did, with all that the command said. */
export interface BuildAnswer extends HomeAnswer {
  readonly output: string;
}

/** Builds the repository by the command, which keeps what was edited there; hands it over as a download where the command cannot be run. */
export async function buildRepository(
  { lab }: Surroundings,
  request: BuildRequest,
  compiled: Compiled,
): Promise<BuildAnswer> {
  const outcome = await runBuild(lab.serviceManager, request);
  if (outcome.kind === 'ran') {
    const isDone = outcome.exitCode === 0;
    return { isDone, text: isDone ? 'Built' : 'The build needs a hand: see what it says', output: outcome.text };
  }
  const command = `cellwright build ${request.named.map((name) => JSON.stringify(name)).join(' ')}`.trimEnd();
  const { text } = downloadRepository(compiled);
  const output = `${outcome.why}.\nWhere cellwright is installed, run this in the notebook's folder, which keeps what you edited in the repository:\n\n  ${command}\n`;
  return { isDone: true, text: `${text}: the command could not be run here`, output };
}
