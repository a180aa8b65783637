/** What becomes of a cell, and a choice of what else it may become. */
import { becameOfCell } from '../picture/became-of-cell.ts';
import type { CellPicture } from '../picture/picture.ts';

interface CellChoiceProps {
  readonly cell: Pick<CellPicture, 'index' | 'fates'>;
  /** The steps, in the order of the pipeline. */
  readonly order: readonly string[];
  assign(step: string): void;
  mark(mark: 'skip' | 'keep' | null): void;
  /** Asks for the name of a step that is not there yet; absent if none can be made here. */
  readonly askForStep?: () => void;
}

/** The menu of a cell. */
export function CellChoice({ cell, order, assign, mark, askForStep }: CellChoiceProps) {
  const change = (value: string): void => {
    if (value === 'new') askForStep?.();
    else if (value.startsWith('step:')) assign(value.slice(5));
    else mark(value === 'skip' || value === 'keep' ? value : null);
  };
  return (
    <select
      aria-label={`What becomes of cell ${cell.index + 1}`}
      value=""
      onChange={({ currentTarget }) => {
        change(currentTarget.value);
        currentTarget.value = '';
      }}
    >
      <option value="">{becameOfCell(cell, order)}</option>
      {order.map((step, index) => (
        <option key={step} value={`step:${step}`}>{`to step ${index + 1}: ${step}`}</option>
      ))}
      {askForStep === undefined ? null : <option value="new">to a new step …</option>}
      <option value="skip">leave out (skip)</option>
      <option value="keep">keep all of it (keep)</option>
      <option value="none">as found (neither)</option>
    </select>
  );
}
