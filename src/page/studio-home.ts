/** The page beside a project: a server on this machine reads and writes its files. */
import type { Home, HomeAnswer } from './home.ts';
import type { ProjectTexts } from './protocol.ts';
import type { VerifyAnswer } from './verified.ts';

/** What the server says of the files, each time that they changed. */
interface Change {
  readonly version: number;
  readonly project: ProjectTexts;
}

/** A home that asks the server. Addresses are relative: the token is part of the page's own. */
export function createStudioHome(): Home {
  let version = 0;
  return {
    kind: 'studio',
    async load() {
      const change = (await asked('api/project')) as Change;
      version = change.version;
      return change.project;
    },
    save: (request) => answered('api/save', request),
    build: () => answered('api/build', {}),
    verify,
    watch(changed, lost) {
      const wait = async (): Promise<void> => {
        for (;;) {
          const change = (await asked(`api/changes?since=${version}`)) as Change | null;
          if (change === null) continue;
          version = change.version;
          changed(change.project);
        }
      };
      wait().catch(() => lost('The studio was stopped; what is not saved is still here. Start it again and reload.'));
    },
  };
}

async function asked(address: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(address, init);
  if (response.status === 204) return null;
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return await response.json();
}

async function answered(address: string, body: unknown): Promise<HomeAnswer> {
  try {
    const headers = { 'content-type': 'application/json' };
    return (await asked(address, { method: 'POST', headers, body: JSON.stringify(body) })) as HomeAnswer;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { isDone: false, text: `The studio does not answer: ${reason}. What is not saved is still here.` };
  }
}

/** Reads the answer line by line: what goes on, then the result. */
async function verify(said: (text: string) => void, signal: AbortSignal): Promise<VerifyAnswer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch('api/verify', { method: 'POST', headers, body: '{}', signal });
  if (!response.ok || response.body === null) return { kind: 'failed', why: `the studio answers ${response.status}` };
  let rest = '';
  let answer: VerifyAnswer = { kind: 'failed', why: 'the studio was stopped' };
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const one = JSON.parse(line) as VerifyAnswer | { readonly kind: 'said'; readonly text: string };
      if (one.kind === 'said') said(one.text);
      else answer = one;
    }
  }
  return answer;
}
