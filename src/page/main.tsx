/** Starts the page in its home. */
import { render } from 'preact';
import { App } from './app.tsx';
import { playgroundHome } from './playground-home.ts';
import { createSession } from './session.ts';
import { createStudioHome } from './studio-home.ts';
import { workerCompiler } from './worker-compiler.ts';

const { home: kind, samples } = document.documentElement.dataset;
const home = kind === 'studio' ? createStudioHome() : playgroundHome;
const session = createSession(workerCompiler('worker.js'));
const names = samples === undefined || samples === '' ? [] : samples.split(' ');
render(<App {...{ session, home, samples: names }} />, document.body);

home
  .load()
  .then((project) => {
    if (project === null) return;
    session.open(project);
    home.watch(session.update, (text) => session.say({ kind: 'wrong', text }));
  })
  .catch((error: Error) => session.say({ kind: 'wrong', text: `The project could not be read: ${error.message}` }));
