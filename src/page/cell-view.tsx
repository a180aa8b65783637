/** A cell of the notebook as Jupyter shows it, with a rail that says line by line what it became. */
import { memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import { assignCells, markCells } from '../gestures/make-gestures.ts';
import { colorOf } from '../graph/theme.ts';
import type { Span } from '../ir.ts';
import { type CellLine, lineKind, lineSentences, linesOf, stepsOfLine } from '../picture/lines.ts';
import type { CellPicture, ParameterPicture } from '../picture/picture.ts';
import type { Comparison } from '../verify/verify-result.ts';
import { CellChoice } from './cell-choice.tsx';
import type { Choice } from './choice.ts';
import { CodeLine, type Mark } from './code-line.tsx';
import { highlighted, type Piece } from './highlight.ts';
import { OutputsView } from './outputs-view.tsx';
import type { CellExtras } from './saved-outputs.ts';
import type { Session } from './session.ts';
import { markdownHtml } from './untrusted.ts';
import { resultsOfCell } from './verified.ts';
import { LineSign } from './verified-tab.tsx';

/** What a cell is shown with. */
export interface CellViewProps {
  readonly file: string;
  readonly cell: CellPicture;
  readonly order: readonly string[];
  readonly parameters: readonly ParameterPicture[];
  readonly extras: CellExtras | undefined;
  /** The chosen line of this cell, from 1; null if it is in another. */
  readonly chosenLine: number | null;
  /** Lines of this cell that a chosen value is made or used by, as text so that equal ones compare equal. */
  readonly shown: string;
  /** What a verification found in this cell. */
  readonly results: readonly Comparison[];
  readonly session: Session;
  choose(changes: Partial<Choice>): void;
}

/** A cell. Memoised: a gesture draws only the cells again that it changed. */
export const CellView = memo(CellContent, (a, b) =>
  (Object.keys(a) as (keyof CellViewProps)[]).every((key) =>
    key === 'cell' || key === 'order' || key === 'parameters' || key === 'results'
      ? JSON.stringify(a[key]) === JSON.stringify(b[key])
      : a[key] === b[key],
  ),
);

function CellContent(props: CellViewProps) {
  const { cell, extras, file } = props;
  if (cell.kind === 'markdown') {
    const html = markdownHtml(cell.source, extras?.attachments ?? {});
    return <section class="cell markdown" dangerouslySetInnerHTML={{ __html: html }} />;
  }
  const isEmpty = cell.source.trim() === '';
  if (cell.kind === 'raw' || isEmpty) return <pre class="cell raw">{cell.source}</pre>;
  return (
    <section
      class="cell code"
      id={cellId(file, cell.index)}
      data-file={file}
      data-cell={cell.index}
      aria-label={`Cell ${cell.index + 1}`}
    >
      <CellHead {...props} />
      <CellLines {...props} />
      {extras === undefined || extras.outputs.length === 0 ? null : <OutputsView outputs={extras.outputs} />}
    </section>
  );
}

/** The element of a cell. */
export function cellId(file: string, cell: number): string {
  return `cell-${file}-${cell + 1}`;
}

function CellHead({ file, cell, order, session }: CellViewProps) {
  const place = { file, cell: cell.index };
  return (
    <header>
      <span class="number">Cell {cell.index + 1}</span>
      {cell.tags.map((tag) => (
        <kbd key={tag}>{tag}</kbd>
      ))}
      <CellChoice
        {...{ cell, order }}
        assign={(step) => session.make((shape) => assignCells(shape, [place], step))}
        mark={(mark) => session.make((shape) => markCells(shape, [place], mark))}
      />
    </header>
  );
}

function CellLines(props: CellViewProps) {
  const { file, cell, chosenLine, choose, results } = props;
  const verdicts = resultsOfCell(results, file, cell.index);
  const pieces = useMemo(() => highlighted(cell.source, 'python'), [cell.source]);
  const lines = linesOf(cell);
  const pick = (line: number): void => choose({ line: { file, cell: cell.index, line }, crossing: null });
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = (chosenLine ?? 0) + by;
    if (by === 0 || next < 1 || next > lines.length) return;
    event.preventDefault();
    pick(next);
  };
  return (
    <div
      class="lines"
      role="listbox"
      tabIndex={0}
      aria-label={`Lines of cell ${cell.index + 1}`}
      aria-activedescendant={chosenLine === null ? undefined : lineId(file, cell.index, chosenLine)}
      onKeyDown={move}
    >
      {lines.map((line) => (
        <LineView
          key={line.number}
          {...props}
          {...{ line, pick }}
          pieces={pieces[line.number - 1] ?? []}
          found={verdicts.get(line.number)}
        />
      ))}
    </div>
  );
}

interface LineViewProps extends CellViewProps {
  readonly line: CellLine;
  readonly pieces: readonly Piece[];
  readonly found: readonly Comparison[] | undefined;
  pick(line: number): void;
}

function LineView({ file, cell, order, parameters, line, pieces, found, chosenLine, shown, pick }: LineViewProps) {
  const kind = lineKind(line) ?? 'none';
  const steps = stepsOfLine(line, order);
  const isChosen = chosenLine === line.number;
  const isShown = shown.split(' ').includes(String(line.number));
  const states = [kind, isChosen ? 'is-chosen' : '', isShown ? 'is-shown' : ''].join(' ').trim();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list around it has the focus
    <div
      class={`line ${states}`}
      id={lineId(file, cell.index, line.number)}
      role="option"
      aria-selected={isChosen}
      title={lineSentences(line).join('\n')}
      onClick={() => pick(line.number)}
    >
      <span class="rail" aria-hidden="true">
        {steps.map((step) => (
          <i key={step} class={`c${colorOf(order.indexOf(step))}`}>
            {order.indexOf(step) + 1}
          </i>
        ))}
        {kind === 'left-out' ? <i class="out">–</i> : null}
        {kind === 'parameter' ? <i class="set">P</i> : null}
        {kind === 'input' ? <i class="set">D</i> : null}
      </span>
      <CodeLine pieces={pieces} marks={marksOf(line, cell.index, file, parameters)} />
      <LineSign results={found} />
    </div>
  );
}

/** The element of a line. */
export function lineId(file: string, cell: number, line: number): string {
  return `line-${file}-${cell + 1}-${line}`;
}

function marksOf(line: CellLine, cell: number, file: string, parameters: readonly ParameterPicture[]): readonly Mark[] {
  return parameters.flatMap(({ name, at }) =>
    at
      .filter(
        (span: Span) =>
          span.file === file && span.cell === cell && span.line === line.number && span.endLine === span.line,
      )
      .map(({ column, endColumn }) => ({ from: column, to: endColumn, title: `Parameter ${name}` })),
  );
}
