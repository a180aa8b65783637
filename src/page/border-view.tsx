/** The border between two steps: it is dragged along the notebook, or moved by a cell with its buttons. */
import type { TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import { assignCells } from '../gestures/make-gestures.ts';
import { colorOf } from '../graph/theme.ts';
import type { CellPicture } from '../picture/picture.ts';
import { usePage } from './page-context.ts';

/** Two neighbours in the notebook that belong to different steps. */
export interface Border {
  readonly above: { readonly cell: number; readonly step: string };
  readonly below: { readonly cell: number; readonly step: string };
}

/** Borders, by the position of the cell below them. */
export function bordersOf(cells: readonly CellPicture[], order: readonly string[]): ReadonlyMap<number, Border> {
  const borders = new Map<number, Border>();
  let above: Border['above'] | null = null;
  for (const cell of cells) {
    const own = stepsOfCell(cell, order);
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined) continue;
    const { index } = cell;
    if (above !== null && above.step !== first) borders.set(index, { above, below: { cell: index, step: first } });
    above = { cell: index, step: last };
  }
  return borders;
}

/** The cells that go over when a border is put above a cell (by position, the number of cells for the end), and the step they go to. */
export function movedCells(
  border: Border,
  target: number,
  cells: readonly CellPicture[],
  order: readonly string[],
): { readonly cells: readonly number[]; readonly step: string } {
  const { above, below } = border;
  const isDown = target > below.cell;
  const [from, to] = isDown ? [below.cell, target - 1] : [target, above.cell];
  const moved = cells.filter((cell) => from <= cell.index && cell.index <= to && stepsOfCell(cell, order).length > 0);
  return { cells: moved.map(({ index }) => index), step: isDown ? above.step : below.step };
}

function stepsOfCell({ fates }: CellPicture, order: readonly string[]): readonly string[] {
  return order.filter((step) => fates.some((fate) => fate.kind === 'unit' && fate.steps.includes(step)));
}

interface BorderProps {
  readonly file: string;
  readonly border: Border;
  readonly order: readonly string[];
  readonly cells: readonly CellPicture[];
}

/** A border. */
export function BorderView({ file, border, order, cells }: BorderProps) {
  const { session } = usePage();
  const [isDragged, drag] = useState(false);
  const { above, below } = border;
  const name = `Border between ${above.step} and ${below.step}`;
  const put = (target: number): void => {
    const moved = movedCells(border, target, cells, order);
    if (moved.cells.length === 0) return;
    const places = moved.cells.map((cell) => ({ file, cell }));
    session.make((shape) => assignCells(shape, places, moved.step));
  };
  const end = (event: TargetedPointerEvent<HTMLFieldSetElement>, isDropped: boolean): void => {
    if (!isDragged) return;
    drag(false);
    const target = targetAt(file, event.clientY);
    markTarget(null);
    if (isDropped && target !== null) put(target.position);
  };
  return (
    <fieldset
      class={`border ${isDragged ? 'is-dragged' : ''}`}
      aria-label={name}
      title="Drag it, or press its buttons"
      onPointerDown={(event) => {
        if (event.button !== 0 || (event.target as Element).closest('button') !== null) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(true);
      }}
      onPointerMove={(event) => (isDragged ? markTarget(targetAt(file, event.clientY)) : undefined)}
      onPointerUp={(event) => end(event, true)}
      onPointerCancel={(event) => end(event, false)}
    >
      <span class={`c${colorOf(order.indexOf(above.step))}`}>{above.step}</span>
      <button
        type="button"
        title={`Cell ${above.cell + 1} goes to ${below.step}`}
        aria-label={`${name}: up`}
        onClick={() => put(above.cell)}
      >
        ▲
      </button>
      <button
        type="button"
        title={`Cell ${below.cell + 1} goes to ${above.step}`}
        aria-label={`${name}: down`}
        onClick={() => put(below.cell + 1)}
      >
        ▼
      </button>
      <span class={`c${colorOf(order.indexOf(below.step))}`}>{below.step}</span>
    </fieldset>
  );
}

/** Where a border would go: above the cell of this position. */
interface Target {
  readonly position: number;
  readonly element: Element;
  readonly side: 'above' | 'below';
}

/** The place between two cells of a notebook that is nearest to a height of the screen. */
function targetAt(file: string, height: number): Target | null {
  const found = [...document.querySelectorAll(`section.cell.code[data-file="${CSS.escape(file)}"]`)].flatMap(
    (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const cell = Number((element as HTMLElement).dataset.cell);
      return [
        { position: cell, element, side: 'above' as const, distance: Math.abs(height - top) },
        { position: cell + 1, element, side: 'below' as const, distance: Math.abs(height - bottom) },
      ];
    },
  );
  const [nearest] = found.sort((a, b) => a.distance - b.distance);
  return nearest ?? null;
}

const sides = ['is-target-above', 'is-target-below'] as const;

/** Shows where the border would go. */
function markTarget(target: Target | null): void {
  for (const element of document.querySelectorAll('.is-target-above, .is-target-below'))
    element.classList.remove(...sides);
  target?.element.classList.add(`is-target-${target.side}`);
}
