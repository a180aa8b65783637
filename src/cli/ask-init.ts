import { existsSync } from 'node:fs';
import path from 'node:path';
import * as prompts from '@clack/prompts';
import { type AdditionName, additionHelp } from '../scaffold/additions.ts';
import type { InitAnswers } from '../scaffold/make-project.ts';

/** Asks what the options left open; null if the questions were cancelled. */
export async function askInit(given: InitAnswers, cwd: string): Promise<InitAnswers | null> {
  prompts.intro('cellwright init');
  const from = given.from ?? (await askNotebook(cwd));
  if (from === null) return null;
  const ci = given.ci ?? (await askCi());
  if (ci === null) return null;
  const additions = given.with ?? (await askAdditions());
  if (additions === null) return null;
  prompts.outro('Writing the project');
  return { ...(from === '' ? {} : { from }), ci, with: additions };
}

async function askNotebook(cwd: string): Promise<string | null> {
  const answer = await prompts.text({
    message: 'Which notebook do you start from?',
    placeholder: 'leave empty for a sample',
    defaultValue: '',
    validate: (value) => (!value || existsSync(path.resolve(cwd, value)) ? undefined : `${value} does not exist`),
  });
  return prompts.isCancel(answer) ? null : answer;
}

async function askCi(): Promise<NonNullable<InitAnswers['ci']> | null> {
  const answer = await prompts.select<NonNullable<InitAnswers['ci']>>({
    message: 'Which service runs CI and training?',
    options: [
      { value: 'github', label: 'GitHub Actions' },
      { value: 'azure-devops', label: 'Azure DevOps' },
      { value: 'both', label: 'both' },
      { value: 'none', label: 'none' },
    ],
  });
  return prompts.isCancel(answer) ? null : answer;
}

async function askAdditions(): Promise<readonly AdditionName[] | null> {
  const services: readonly AdditionName[] = ['github', 'azure-devops'];
  const answer = await prompts.multiselect<AdditionName>({
    message: 'What else should be written? (space selects; none is fine, `cellwright init --with` adds it later)',
    options: additionHelp
      .filter(({ name }) => !services.includes(name))
      .map(({ name, meaning }) => ({ value: name, label: name, hint: meaning })),
    required: false,
  });
  return prompts.isCancel(answer) ? null : answer;
}
