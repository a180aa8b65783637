/** The actions of buttons and keys. */
import { useMemo } from 'preact/hooks';
import { assignCells, type CellPlace, markCells } from '../gestures/make-gestures.ts';
import type { Choice } from './choice.ts';
import type { Home } from './home.ts';
import type { Session } from './session.ts';
import { build, save, verify } from './write-project.ts';

/** The actions of the page. */
export interface Actions {
  undo(): void;
  redo(): void;
  save(): void;
  build(): void;
  /** Verifies, or stops that. */
  verify(): void;
  assign(position: number, choice: Choice): void;
  mark(mark: 'skip' | 'keep' | null, choice: Choice): void;
}

/** Makes the actions once. */
export function useActions(session: Session, home: Home): Actions {
  return useMemo(() => {
    const onCell = (choice: Choice, act: (place: CellPlace) => void): void => {
      if (choice.line === null) session.say({ kind: 'wrong', text: 'Choose a line of the cell first' });
      else act({ file: choice.line.file, cell: choice.line.cell ?? 0 });
    };
    return {
      undo: session.undo,
      redo: session.redo,
      save: () => void save(session, home),
      build: () => void build(session, home),
      verify: () => void verify(session, home),
      assign: (position, choice) =>
        onCell(choice, (place) => {
          const step = session.state().compiled?.picture.steps[position]?.name;
          if (step === undefined) session.say({ kind: 'wrong', text: `There is no step ${position + 1}` });
          else session.make((shape) => assignCells(shape, [place], step));
        }),
      mark: (mark, choice) => onCell(choice, (place) => session.make((shape) => markCells(shape, [place], mark))),
    };
  }, [session, home]);
}
