/** The keys of the page. */
import type { Tab } from './choice.ts';

/** What a key does. */
export type KeyAction =
  | { readonly kind: 'undo' | 'redo' | 'save' | 'build' | 'verify' | 'help' | 'close' }
  | { readonly kind: 'tab'; readonly tab: Tab }
  /** Returns the cell of the chosen line to a step, by its position from 0. */
  | { readonly kind: 'assign'; readonly position: number }
  | { readonly kind: 'mark'; readonly mark: 'skip' | 'keep' | null };

/** The keys, for the help. */
export const keyTable: readonly (readonly [keys: string, meaning: string])[] = [
  ['Tab', 'to the next cell, border, box or button'],
  ['↑ ↓', 'the line above or below, in a cell'],
  ['1 … 9', 'gives the cell of the chosen line to that step'],
  ['s, k, n', 'leaves the cell out (skip), keeps all of it (keep), neither'],
  ['Alt+1 … Alt+6', 'Pipeline, Files, Parameters, Left out, Messages, Verified'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'undo, redo'],
  ['Ctrl+S', 'saves tags and settings'],
  ['Ctrl+B', 'builds the repository'],
  ['Ctrl+Enter', 'verifies, in the studio; again: stops'],
  ['?', 'these keys'],
];

const tabs: readonly Tab[] = ['pipeline', 'files', 'parameters', 'left-out', 'messages', 'verified'];
const marks: Readonly<Record<string, 'skip' | 'keep' | null>> = { s: 'skip', k: 'keep', n: null };

/** What a key press asks for; null if it is for a field, or for nothing. */
export function keyAction(event: KeyboardEvent): KeyAction | null {
  const { key, altKey, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand) return commandAction(key.toLowerCase(), shiftKey);
  const tab = altKey ? tabs[Number(/^Digit(\d)$/.exec(event.code)?.[1] ?? 0) - 1] : undefined;
  if (tab !== undefined) return { kind: 'tab', tab };
  if (key === 'Escape') return { kind: 'close' };
  const target = event.target as Partial<Element> | null;
  if (altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(target?.tagName ?? '')) return null;
  if (key === '?') return { kind: 'help' };
  if (/^[1-9]$/.test(key)) return { kind: 'assign', position: Number(key) - 1 };
  const mark = marks[key];
  return mark === undefined ? null : { kind: 'mark', mark };
}

function commandAction(key: string, shift: boolean): KeyAction | null {
  if (key === 'z') return { kind: shift ? 'redo' : 'undo' };
  if (key === 'y') return { kind: 'redo' };
  if (key === 's') return { kind: 'save' };
  if (key === 'enter') return { kind: 'verify' };
  return key === 'b' ? { kind: 'build' } : null;
}
