import type { Span } from './place.ts';

/** Why something is left out; `exploration` means that it only shows data to the reader. */
export interface Dropping {
  readonly what: 'exploration' | 'other';
  /** The reason in words, for the report. */
  readonly reason: string;
}

/** What became of a statement or a whole cell. */
export interface Fate {
  readonly cell: number;
  readonly span: Span;
  readonly text: string;
  readonly fate:
    | { readonly kind: 'unit'; readonly step: string; readonly unit: string }
    | {
        readonly kind: 'module';
        readonly steps: readonly string[];
        readonly what: 'import' | 'definition' | 'constant' | 'setup';
      }
    | { readonly kind: 'parameter'; readonly name: string }
    | { readonly kind: 'input'; readonly name: string }
    | { readonly kind: 'file'; readonly path: string }
    | ({ readonly kind: 'dropped' } & Dropping);
}
