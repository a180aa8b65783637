/** What every part of the page may read and do. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Choice } from './choice.ts';
import type { Session, SessionState } from './session.ts';

/** The session, the choice, and how to change them. */
export interface Page {
  readonly session: Session;
  readonly state: SessionState;
  readonly choice: Choice;
  choose(changes: Partial<Choice>): void;
}

/** The page around a component. */
export const PageContext = createContext<Page | null>(null);

/** The page that a component stands in. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('this component is outside the page');
  return page;
}
