import type { Document } from './document.ts';
import type { SourceFile, Sources } from './sources.ts';

/** Notebooks in plain Python, with the settings found in foreign dialects. */
export interface Translated {
  readonly documents: readonly Document[];
  /** The sources, including files that cells write. */
  readonly sources: Sources;
  /** Variables that became parameters here, beside those that the settings name. */
  readonly parameters: readonly string[];
  /** Values that a sweep may try. */
  readonly lists: readonly SearchedList[];
  /** Files that cells write and that the repository keeps. */
  readonly copies: readonly SourceFile[];
  /** Locations of data on a datastore. */
  readonly remote: readonly RemotePath[];
  readonly stated: StatedSettings;
}

/** Settings from the notebook's SDK calls; cellwright.yml takes precedence. */
export interface StatedSettings {
  readonly experiment: string | null;
  readonly compute: string | null;
  /** Name under which the model is registered. */
  readonly model: string | null;
}

/** A list that is tried: its variable, and the text of a list for each of its values. */
export interface SearchedList {
  readonly variable: string;
  readonly values: readonly string[];
}

/** A path in the code, and the datastore path that it refers to. */
export interface RemotePath {
  readonly path: string;
  readonly place: string;
}
