import type { Span } from './place.ts';

/** A value of a YAML file: a number that is a float keeps being one, folded text is printed one part a line. */
export type SdkValue =
  | string
  | number
  | boolean
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'folded'; readonly lines: readonly string[] }
  | readonly SdkValue[]
  | { readonly [key: string]: SdkValue | undefined };

/** A YAML file that stands for an object of the SDK. */
export interface SdkFile {
  readonly path: string;
  readonly kind: 'component' | 'environment' | 'conda' | 'pipeline' | 'data';
  readonly value: { readonly [key: string]: SdkValue | undefined };
  readonly span: Span;
}

/** What a notebook builds with the SDK: its files beside those that are copied (`Plan.copiedFiles`). */
export interface SdkPlan {
  readonly files: readonly SdkFile[];
  /** Path of the pipeline that workflows run; null where no job could be translated. */
  readonly pipeline: string | null;
}
