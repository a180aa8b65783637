/** The page: tools above, the notebook at the left, what becomes of it at the right. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Choice, firstChoice, type Tab } from './choice.ts';
import { FilesTab } from './files-tab.tsx';
import type { Home } from './home.ts';
import { Inspector } from './inspector.tsx';
import { keyAction } from './keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { LeftOutTab, MessagesTab, ParametersTab } from './list-tabs.tsx';
import { NotebookPane } from './notebook-pane.tsx';
import { PageContext, usePage } from './page-context.ts';
import { PipelineTab } from './pipeline-tab.tsx';
import type { Compiled } from './protocol.ts';
import type { Session } from './session.ts';
import { StartScreen } from './start-screen.tsx';
import { Toolbar } from './toolbar.tsx';
import { useActions } from './use-actions.ts';
import { VerifiedTab } from './verified-tab.tsx';

/** What the page is started with. */
export interface AppProps {
  readonly session: Session;
  readonly home: Home;
  /** Samples that the playground offers. */
  readonly samples: readonly string[];
}

/** All of the page. */
export function App({ session, home, samples }: AppProps) {
  const [state, setState] = useState(session.state());
  const [choice, setChoice] = useState<Choice>(firstChoice);
  // A key may be pressed before a choice is drawn.
  const chosen = useRef(choice);
  const [isHelp, showHelp] = useState(false);
  useEffect(() => session.subscribe(() => setState(session.state())), [session]);
  const choose = useCallback((changes: Partial<Choice>) => {
    chosen.current = { ...chosen.current, ...changes };
    setChoice(chosen.current);
  }, []);
  const actions = useActions(session, home);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = keyAction(event);
      if (action === null) return;
      event.preventDefault();
      if (action.kind === 'tab') choose({ tab: action.tab });
      else if (action.kind === 'help') showHelp((is) => !is);
      else if (action.kind === 'assign') actions.assign(action.position, chosen.current);
      else if (action.kind === 'mark') actions.mark(action.mark, chosen.current);
      else if (action.kind === 'close') showHelp(false);
      else actions[action.kind]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [actions, choose]);
  useUnsavedWarning(state.history.done.length > 0);
  const page = useMemo(() => ({ session, state, choice, choose }), [session, state, choice, choose]);
  return (
    <PageContext.Provider value={page}>
      <Toolbar home={home} actions={actions} help={() => showHelp(true)} />
      {isHelp ? <KeysHelp close={() => showHelp(false)} /> : null}
      <Content {...{ session, home, samples }} />
      <output class={`notice ${state.notice?.kind ?? ''}`} aria-live="polite">
        {state.notice?.text ?? ''}
      </output>
    </PageContext.Provider>
  );
}

function Content({ session, home, samples }: AppProps) {
  const { state } = usePage();
  if (state.project === null) {
    return home.kind === 'playground' ? (
      <StartScreen open={session.open} samples={samples} />
    ) : (
      <p class="empty">Loading …</p>
    );
  }
  const { refusal } = state.project;
  if (refusal !== null) {
    return (
      <p class="empty" role="alert">
        {refusal}
      </p>
    );
  }
  return state.compiled === null ? <p class="empty">Compiling …</p> : <Workspace compiled={state.compiled} />;
}

function Workspace({ compiled }: { readonly compiled: Compiled }) {
  return (
    <div class="workspace">
      <div class="left">
        <NotebookPane picture={compiled.picture} />
        <Inspector compiled={compiled} />
      </div>
      <Tabs compiled={compiled} />
    </div>
  );
}

const tabNames: Readonly<Record<Tab, string>> = {
  pipeline: 'Pipeline',
  files: 'Files',
  parameters: 'Parameters',
  'left-out': 'Left out',
  messages: 'Messages',
  verified: 'Verified',
};

function Tabs({ compiled }: { readonly compiled: Compiled }) {
  const { choice, choose, state } = usePage();
  const { picture, files } = compiled;
  const results = state.verified?.results ?? null;
  const counts: Readonly<Record<Tab, number>> = {
    pipeline: picture.steps.length,
    files: files?.length ?? 0,
    parameters: picture.parameters.length,
    'left-out': picture.notebooks.flatMap(({ cells }) =>
      cells.flatMap(({ fates }) => fates.filter((one) => one.reason !== null)),
    ).length,
    messages: picture.messages.length,
    verified: results?.length ?? 0,
  };
  const names = (Object.keys(tabNames) as Tab[]).filter((name) => name !== 'verified' || results !== null);
  const shown = names.includes(choice.tab) ? choice.tab : 'pipeline';
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = names[(names.indexOf(shown) + by + names.length) % names.length];
    if (by === 0 || next === undefined) return;
    choose({ tab: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="right">
      <div class="tabs" role="tablist" aria-label="What becomes of the notebook" onKeyDown={move}>
        {names.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={shown === name}
            tabIndex={shown === name ? 0 : -1}
            onClick={() => choose({ tab: name })}
          >
            {tabNames[name]} <small>{counts[name]}</small>
          </button>
        ))}
      </div>
      <div class="panel" role="tabpanel" aria-label={tabNames[shown]}>
        <Panel compiled={compiled} tab={shown} />
      </div>
    </div>
  );
}

function Panel({ compiled, tab }: { readonly compiled: Compiled; readonly tab: Tab }) {
  const { picture } = compiled;
  switch (tab) {
    case 'pipeline':
      return <PipelineTab picture={picture} />;
    case 'files':
      return <FilesTab compiled={compiled} />;
    case 'parameters':
      return <ParametersTab picture={picture} />;
    case 'left-out':
      return <LeftOutTab picture={picture} />;
    case 'messages':
      return <MessagesTab picture={picture} />;
    case 'verified':
      return <VerifiedTab />;
  }
}

/** Asks before the page is left while tags are not saved. */
function useUnsavedWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}
