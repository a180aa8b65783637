/** The notebook at the left: its cells, and between two steps a border that can be moved. */
import { useEffect, useMemo } from 'preact/hooks';
import type { NotebookPicture, Picture } from '../picture/picture.ts';
import { BorderView, bordersOf } from './border-view.tsx';
import { CellView, lineId } from './cell-view.tsx';
import { linesOfCrossing } from './choice.ts';
import { usePage } from './page-context.ts';
import { extrasOf } from './saved-outputs.ts';

/** Every notebook of the project. */
export function NotebookPane({ picture }: { readonly picture: Picture }) {
  const { choice, state } = usePage();
  const { line } = choice;
  useEffect(() => {
    if (line === null) return;
    const id = lineId(line.file, line.cell ?? 0, line.line);
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [line]);
  return (
    <main class="notebook" aria-label="Notebook">
      {picture.notebooks.map((notebook) => (
        <NotebookView key={notebook.file} notebook={notebook} picture={picture} text={textOf(state, notebook.file)} />
      ))}
    </main>
  );
}

function textOf({ project }: ReturnType<typeof usePage>['state'], file: string): string {
  return project?.sources.notebooks.find(({ path }) => path === file)?.text ?? '';
}

interface NotebookViewProps {
  readonly notebook: NotebookPicture;
  readonly picture: Picture;
  readonly text: string;
}

function NotebookView({ notebook, picture, text }: NotebookViewProps) {
  const { choice, choose, session, state } = usePage();
  const { file, cells } = notebook;
  const results = state.verified?.results ?? [];
  const extras = useMemo(() => extrasOf({ path: file, text }), [file, text]);
  const order = picture.steps.map(({ name }) => name);
  const shown = linesOfCrossing(picture, choice.crossing).filter((span) => span.file === file);
  const borders = useMemo(() => bordersOf(cells, order), [cells, order.join()]);
  return (
    <article aria-label={file}>
      <h2>{file}</h2>
      {cells.map((cell) => {
        const border = borders.get(cell.index);
        const chosen = choice.line?.file === file && choice.line.cell === cell.index ? choice.line.line : null;
        const own = shown
          .filter((span) => span.cell === cell.index)
          .flatMap(({ line, endLine }) => range(line, endLine));
        return (
          <>
            {border === undefined ? null : <BorderView {...{ file, border, order, cells }} />}
            <CellView
              key={cell.id ?? cell.index}
              {...{ file, cell, order, session, choose }}
              extras={extras[cell.index]}
              parameters={picture.parameters.filter(({ at }) =>
                at.some((span) => span.file === file && span.cell === cell.index),
              )}
              chosenLine={chosen}
              shown={own.join(' ')}
              results={results.filter(({ place }) => place?.file === file && place.cell === cell.index)}
            />
          </>
        );
      })}
    </article>
  );
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
