/** The boxes of the pipeline's picture with the lines of text that are in them. Sizes are estimated: there is no screen. */
import type { DataPicture, Picture, ResultPicture, StepPicture } from '../picture/picture.ts';
import { shortened, wrapped } from './markup.ts';

/** A line of text of a box or a label. */
export interface TextLine {
  readonly text: string;
  readonly style: 'title' | 'plain' | 'code' | 'note';
  /** A word behind it, in a fainter colour. */
  readonly detail?: string;
}

/** A box before it has a place. */
export interface Box {
  readonly id: string;
  readonly kind: 'data' | 'step';
  /** Step or data input that it stands for. */
  readonly name: string;
  /** Position of the step, from 0; null for data. */
  readonly position: number | null;
  readonly lines: readonly TextLine[];
  /** The line above which a rule parts what the step leaves; null if it leaves nothing. */
  readonly ruleAt: number | null;
  readonly width: number;
  readonly height: number;
}

/** Height of a line of text. */
export const lineHeight: Readonly<Record<TextLine['style'], number>> = { title: 22, plain: 17, code: 18, note: 17 };
/** Distance of the text from the border of its box. */
export const padding = { x: 16, y: 11 } as const;

/** Room that a rule takes. */
export const ruleGap = 9;

const characterWidth: Readonly<Record<TextLine['style'], number>> = { title: 8.4, plain: 6.7, code: 7.4, note: 6.4 };
/** Room for the number of a step before its name. */
const badge = 30;
const most = { functions: 12, results: 8 } as const;

/** Every box of a picture: data, and steps with what they leave. */
export function boxesOf({ data, steps, results }: Picture): readonly Box[] {
  return [...data.map(dataBox), ...steps.map((step, position) => stepBox(step, position, results))];
}

/** The width and height of lines of text. */
export function sizeOf(lines: readonly TextLine[]): { readonly width: number; readonly height: number } {
  return {
    width: Math.ceil(Math.max(0, ...lines.map(widthOf))),
    height: lines.reduce((sum, { style }) => sum + lineHeight[style], 0),
  };
}

/** The width of one line. */
export function widthOf({ text, style, detail }: TextLine): number {
  return [...text].length * characterWidth[style] + (detail === undefined ? 0 : detail.length * 6.4 + 10);
}

function dataBox({ name, path, format }: DataPicture): Box {
  const lines: readonly TextLine[] = [
    { text: name, style: 'title' },
    ...(path === name ? [] : [{ text: shortened(path, 44), style: 'code' } as const]),
    ...(format === 'other' ? [] : [{ text: format, style: 'note' } as const]),
  ];
  return boxed({ id: `data:${name}`, kind: 'data', name, position: null, ruleAt: null }, lines, 0);
}

function stepBox(step: StepPicture, position: number, results: readonly ResultPicture[]): Box {
  const { name, description, functions, parameters } = step;
  const shown = functions.length > most.functions ? functions.slice(0, most.functions - 1) : functions;
  const rest = functions.length - shown.length;
  const lines: readonly TextLine[] = [
    { text: shortened(name, 36), style: 'title' },
    ...wrapped(description, 46, 3).map((text) => ({ text, style: 'plain' }) as const),
    ...shown.map((one) => ({ text: `${shortened(one.name, 40)}()`, style: 'code' }) as const),
    ...(rest > 0 ? [{ text: `and ${rest} more functions`, style: 'note' } as const] : []),
    ...(parameters.length === 0
      ? []
      : wrapped(`takes ${parameters.join(', ')}`, 48, 3).map((text) => ({ text, style: 'note' }) as const)),
  ];
  const left = resultLines(results.filter((one) => one.step === name));
  const ruleAt = left.length === 0 ? null : lines.length;
  return boxed({ id: `step:${name}`, kind: 'step', name, position, ruleAt }, [...lines, ...left], badge);
}

function resultLines(own: readonly ResultPicture[]): readonly TextLine[] {
  const shown = own.length > most.results ? own.slice(0, most.results - 1) : own;
  const rest = own.length - shown.length;
  return [
    ...shown.map((one) => ({ text: shortened(one.name, 30), style: 'code', detail: resultDetail(one) }) as const),
    ...(rest > 0 ? [{ text: `and ${rest} more`, style: 'note' } as const] : []),
  ];
}

function resultDetail({ kind, detail }: ResultPicture): string {
  return kind === 'model' ? `model, ${detail}` : kind === 'file' ? detail : kind;
}

function boxed(box: Omit<Box, 'lines' | 'width' | 'height'>, lines: readonly TextLine[], before: number): Box {
  const title = lines.filter(({ style }) => style === 'title');
  const { width, height } = sizeOf(lines);
  const needed = Math.max(width, ...title.map((line) => widthOf(line) + before));
  const rule = box.ruleAt === null ? 0 : ruleGap;
  return { ...box, lines, width: Math.max(needed + 2 * padding.x, 120), height: height + rule + 2 * padding.y };
}
