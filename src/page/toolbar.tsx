/** The toolbar: open files, undo and redo, save and build, light and dark mode. */
import { useState } from 'preact/hooks';
import type { Home } from './home.ts';
import { usePage } from './page-context.ts';
import type { Actions } from './use-actions.ts';

/** The bar. */
export function Toolbar({ home, actions, help }: { readonly home: Home; readonly actions: Actions; help(): void }) {
  const { state, session } = usePage();
  const { project, history } = state;
  const count = history.done.length;
  return (
    <header class="toolbar">
      <strong>cellwright</strong>
      <span class="name">{project?.name ?? (home.kind === 'studio' ? 'studio' : 'playground')}</span>
      {project === null ? null : (
        <>
          <button type="button" disabled={count === 0} onClick={actions.undo} title={history.done.at(-1)?.label ?? ''}>
            Undo
          </button>
          <button
            type="button"
            disabled={history.undone.length === 0}
            onClick={actions.redo}
            title={history.undone.at(-1)?.label ?? ''}
          >
            Redo
          </button>
          <button type="button" onClick={actions.save} disabled={count === 0}>
            {home.kind === 'studio' ? 'Save' : 'Download with tags'}
          </button>
          <BuildButtons home={home} actions={actions} />
          <StateText />
        </>
      )}
      <span class="space" />
      {project !== null && home.kind === 'playground' ? (
        <button type="button" onClick={session.close}>
          Another notebook
        </button>
      ) : null}
      <button type="button" onClick={help} aria-label="Keys">
        ?
      </button>
      <ThemeButton />
    </header>
  );
}

/** What needs the files of the last gesture. */
function BuildButtons({ home, actions }: { readonly home: Home; readonly actions: Actions }) {
  const { compiled, isCompiling, stopVerifying } = usePage().state;
  const isReady = !isCompiling && (compiled?.files?.length ?? 0) > 0;
  return (
    <>
      <button type="button" class="main" onClick={actions.build} disabled={!isReady}>
        {home.kind === 'studio' ? 'Build' : 'Download repository'}
      </button>
      {home.verify === null ? null : (
        <button
          type="button"
          onClick={actions.verify}
          disabled={stopVerifying === null && !isReady}
          title="Saves, builds, runs the notebook and the pipeline, and compares what they give"
        >
          {stopVerifying === null ? 'Verify' : 'Stop'}
        </button>
      )}
    </>
  );
}

function ThemeButton() {
  const isSystemDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const [theme, setTheme] = useState(isSystemDark ? 'dark' : 'light');
  const other = theme === 'dark' ? 'light' : 'dark';
  const change = (): void => {
    document.documentElement.dataset.theme = other;
    setTheme(other);
  };
  return (
    <button type="button" onClick={change}>
      {other === 'dark' ? 'Dark' : 'Light'}
    </button>
  );
}

/** What is not saved, and whether the picture is still made. */
function StateText() {
  const { isCompiling, history, applied } = usePage().state;
  const count = history.done.length;
  const unsaved = count === 0 ? '' : `${count} unsaved ${count === 1 ? 'change' : 'changes'}`;
  const lost = applied.lost.length > 0 ? `; ${applied.lost.length} of their cells are gone` : '';
  return (
    <span class="state" role="status">
      {isCompiling ? 'Compiling …' : unsaved + lost}
    </span>
  );
}
