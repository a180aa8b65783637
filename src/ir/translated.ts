import type { Document } from './document.ts';
import type { SourceFile, Sources } from './sources.ts';

/** Notebooks in our own words, with what was said in the words of others. */
export interface Translated {
  readonly documents: readonly Document[];
  /** With the files that cells write. */
  readonly sources: Sources;
  /** Variables that became parameters here, beside those that the settings name. */
  readonly parameters: readonly string[];
  /** What a sweep may try. */
  readonly lists: readonly SearchedList[];
  /** Files that cells write and that the repository keeps. */
  readonly copies: readonly SourceFile[];
  /** Where data of a datastore lies. */
  readonly remote: readonly RemotePath[];
  readonly stated: StatedSettings;
}

/** Settings that the notebook's calls of an SDK state; what cellwright.yml says counts first. */
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

/** A path of the code, and the place in a datastore that it stands for. */
export interface RemotePath {
  readonly path: string;
  readonly place: string;
}
