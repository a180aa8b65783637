import type { Options } from 'minisearch';

/** A page as the search knows it. */
export interface SearchRow {
  readonly id: string;
  readonly title: string;
  readonly headings: string;
  readonly text: string;
  readonly summary: string;
}

/** How pages are indexed and searched: the same when the site is made and in the browser. */
export const searchOptions: Options<SearchRow> = {
  fields: ['title', 'headings', 'text'],
  storeFields: ['title', 'summary'],
  // Ids and settings are found by their parts, too: `undefined-name`, `gate.metric`.
  tokenize: (text) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  searchOptions: { boost: { title: 5, headings: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
};
