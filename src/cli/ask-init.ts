import * as prompts from '@clack/prompts';

/** What `init` may be told by options or answers. */
export interface InitAnswers {
  readonly from?: string;
  readonly ci?: 'github' | 'azure-devops' | 'both' | 'none';
}

/** Asks what the options left open; null when the questions were broken off. */
export async function askInit(given: InitAnswers): Promise<InitAnswers | null> {
  prompts.intro('cellwright init');
  const from = given.from ?? (await askNotebook());
  if (from === null) return null;
  const ci = given.ci ?? (await askCi());
  if (ci === null) return null;
  prompts.outro('Writing the project');
  return from === '' ? { ci } : { from, ci };
}

async function askNotebook(): Promise<string | null> {
  const answer = await prompts.text({
    message: 'Which notebook do you start from?',
    placeholder: 'leave empty for a sample',
    defaultValue: '',
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
