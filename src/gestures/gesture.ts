/** What a person does to a notebook's cut, as values: they can be undone, repeated, and applied to another version of the file. */

/** A change of tags and settings that is made, and undone, as one. */
export interface Gesture {
  /** What it does, for people: "adds `step:train` to 3 cells". */
  readonly label: string;
  readonly tags: readonly TagChange[];
  readonly settings: readonly SettingChange[];
}

/** Tags that a cell loses and gets. */
export interface TagChange {
  readonly file: string;
  /** Position of the cell in its notebook, from 0. */
  readonly cell: number;
  /** The cell's id, by which it is found when it has moved; null if it has none. */
  readonly id: string | null;
  readonly remove: readonly string[];
  readonly add: readonly string[];
}

/** A setting, by its place in `cellwright.yml`, and its value. */
export interface SettingChange {
  readonly setting: GestureSetting;
  readonly value: string | readonly string[];
}

/** The settings that gestures set. */
export type GestureSetting = 'steps.from' | 'parameters' | 'model.variable';

/** What gestures did and what was undone of it. */
export interface History {
  readonly done: readonly Gesture[];
  /** The one that was undone last stands last. */
  readonly undone: readonly Gesture[];
}

/** A history without gestures. */
export const emptyHistory: History = { done: [], undone: [] };

/** The history after a gesture; what was undone is gone. */
export function withGesture({ done }: History, gesture: Gesture): History {
  return { done: [...done, gesture], undone: [] };
}

/** The history with its last gesture undone. */
export function undo({ done, undone }: History): History {
  const last = done.at(-1);
  return last === undefined ? { done, undone } : { done: done.slice(0, -1), undone: [...undone, last] };
}

/** The history with what was undone last done again. */
export function redo({ done, undone }: History): History {
  const last = undone.at(-1);
  return last === undefined ? { done, undone } : { done: [...done, last], undone: undone.slice(0, -1) };
}
