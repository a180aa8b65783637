/** What is said above a cell. */

import type { Diagnostic } from '../../../src/diagnostics.ts';
import type { Compiled } from '../../../src/page/protocol.ts';
import { becameOfCell } from '../../../src/picture/became-of-cell.ts';
import type { CellPicture, FatePicture, Picture } from '../../../src/picture/picture.ts';
import { functionIn, scriptOf } from '../../../src/picture/script-functions.ts';

/** The row of a cell. */
export interface RowFacts {
  readonly cell: CellPicture;
  /** Every step of the pipeline, for the choice. */
  readonly order: readonly string[];
  /** The steps that have functions of the cell. */
  readonly steps: readonly string[];
  /** The steps, or what else the cell is, in a word. */
  readonly role: string;
  /** Functions, parameters and data that it becomes, and how many lines are left out. */
  readonly details: string;
  readonly messages: readonly Diagnostic[];
}

/** The rows of a notebook's code cells, by position. */
export function rowsOf({ picture }: Pick<Compiled, 'picture'>, file: string): ReadonlyMap<number, RowFacts> {
  const cells = picture.notebooks.find((notebook) => notebook.file === file)?.cells ?? [];
  const shown = cells.filter(({ kind, source }) => kind === 'code' && source.trim() !== '');
  return new Map(shown.map((cell) => [cell.index, rowOf(picture, file, cell)]));
}

function rowOf(picture: Picture, file: string, cell: CellPicture): RowFacts {
  const order = picture.steps.map(({ name }) => name);
  const steps = order.filter((step) => cell.fates.some((fate) => fate.kind === 'unit' && fate.steps.includes(step)));
  const messages = picture.messages.filter(({ span }) => span?.file === file && span.cell === cell.index);
  return { cell, order, steps, role: becameOfCell(cell, order), details: detailsOf(cell), messages };
}

function detailsOf({ fates }: CellPicture): string {
  const functions = namesOf(fates, 'unit').map((name) => `${name}()`);
  const parameters = namesOf(fates, 'parameter');
  const data = namesOf(fates, 'input');
  const out = leftOutText(fates);
  return [
    functions.join(', '),
    parameters.length === 0 ? '' : `${parameters.length === 1 ? 'parameter' : 'parameters'} ${parameters.join(', ')}`,
    data.length === 0 ? '' : `data ${data.join(', ')}`,
    out,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function namesOf(fates: readonly FatePicture[], kind: FatePicture['kind']): readonly string[] {
  const names = fates.flatMap((fate) => (fate.kind === kind && fate.name !== null ? [fate.name] : []));
  return [...new Set(names)];
}

/** Where all of it is left out, the reason; else how many statements are. */
function leftOutText(fates: readonly FatePicture[]): string {
  const out = fates.filter(({ kind }) => kind === 'left-out');
  if (out.length === 0) return '';
  if (out.length === fates.length) return [...new Set(out.flatMap(({ reason }) => reason ?? []))].join('; ');
  return out.length === 1 ? '1 statement left out' : `${out.length} statements left out`;
}

/** A function that a cell becomes: its lines, and which of them came from the cell. */
export interface PreviewFunction {
  readonly step: string;
  readonly name: string;
  readonly script: string;
  /** Its first line in the script, from 1. */
  readonly line: number;
  readonly lines: readonly { readonly text: string; readonly isOwn: boolean }[];
}

/** What the preview of a cell shows. */
export interface Preview {
  readonly functions: readonly PreviewFunction[];
  /** What became of the rest, in sentences. */
  readonly sentences: readonly string[];
}

/** The preview of a cell; its functions are missing until the files are printed. */
export function previewOf({ files, origins }: Compiled, file: string, { fates, index }: CellPicture): Preview {
  const seen = new Set<string>();
  const functions = fates.flatMap(({ kind, name, steps }) =>
    kind !== 'unit' || name === null ? [] : steps.flatMap((step) => previewFunction(step, name)),
  );
  const rest = fates.filter(({ kind }) => kind !== 'unit');
  return { functions, sentences: [...new Set(rest.map(({ sentence }) => sentence))] };

  function previewFunction(step: string, name: string): readonly PreviewFunction[] {
    const script = scriptOf(step);
    const found = functionIn(files?.find(({ path }) => path === script)?.text ?? '', name);
    if (found === null || seen.has(`${script}:${name}`)) return [];
    seen.add(`${script}:${name}`);
    const lines = found.lines.map((text, offset) => {
      const origin = origins[script]?.[found.before + offset];
      return { text, isOwn: origin?.file === file && origin.cell === index };
    });
    return [{ step, name, script, line: found.before + 1, lines }];
  }
}
