/** Shapes of YAML files as tables: what is checked, and the types of what is written, come from the one table. */
import type { FloatValue, YamlValue as Written } from '../yaml/print.ts';
import type { NameKind } from './resource-names.ts';

/** What a value must look like. */
export type Shape =
  | { readonly kind: 'any' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'text'; readonly name?: NameKind; readonly pattern?: RegExp; readonly hint?: string }
  /** One of some words; the case of letters does not count. */
  | { readonly kind: 'word'; readonly of: readonly string[] }
  | { readonly kind: 'number'; readonly integer?: boolean; readonly min?: number; readonly max?: number }
  | { readonly kind: 'list'; readonly of: Shape; readonly orOne?: boolean }
  /** A mapping of any keys. */
  | { readonly kind: 'map'; readonly of: Shape }
  /** A mapping of these keys only. */
  | { readonly kind: 'keys'; readonly keys: Readonly<Record<string, Shape>>; readonly required: readonly string[] }
  /** A mapping whose `type` says which shape it has. */
  | { readonly kind: 'typed'; readonly of: Readonly<Record<string, Shape>> }
  /** A mapping, or else something shorter. */
  | { readonly kind: 'either'; readonly mapping: Shape; readonly other: Shape };

/** Anything at all. */
export const any = { kind: 'any' } as const;
/** True or false. */
export const boolean = { kind: 'boolean' } as const;
/** Text that is not empty. */
export const text = { kind: 'text' } as const;
/** A number. */
export const number = { kind: 'number' } as const;
/** A whole number. */
export const integer = { kind: 'number', integer: true } as const;

/** A whole number within limits. */
export function whole(min: number, max?: number): Extract<Shape, { readonly kind: 'number' }> {
  return { kind: 'number', integer: true, min, ...(max === undefined ? {} : { max }) };
}

/** A mapping of these keys only; `required` ones must be there. */
export function keys<
  const Keys extends Readonly<Record<string, Shape>>,
  const Required extends readonly (string & keyof Keys)[],
>(shapes: Keys, ...required: Required): { readonly kind: 'keys'; readonly keys: Keys; readonly required: Required } {
  return { kind: 'keys', keys: shapes, required };
}

/** One of some words. */
export function word<Words extends string>(
  ...of: readonly Words[]
): { readonly kind: 'word'; readonly of: readonly Words[] } {
  return { kind: 'word', of };
}

/** A mapping of any keys to values of one shape. */
export function map<Item extends Shape>(of: Item): { readonly kind: 'map'; readonly of: Item } {
  return { kind: 'map', of };
}

/** A list of values of one shape. */
export function list<Item extends Shape>(of: Item): { readonly kind: 'list'; readonly of: Item } {
  return { kind: 'list', of };
}

/** A list of values of one shape, or one of them without a list. */
export function listOrOne<Item extends Shape>(
  of: Item,
): { readonly kind: 'list'; readonly of: Item; readonly orOne: true } {
  return { kind: 'list', of, orOne: true };
}

/** A mapping whose `type` says which of the shapes it has. */
export function typed<const Shapes extends Readonly<Record<string, Shape>>>(
  of: Shapes,
): { readonly kind: 'typed'; readonly of: Shapes } {
  return { kind: 'typed', of };
}

/** A mapping, or else something shorter. */
export function either<Mapping extends Shape, Other extends Shape>(
  mapping: Mapping,
  other: Other,
): { readonly kind: 'either'; readonly mapping: Mapping; readonly other: Other } {
  return { kind: 'either', mapping, other };
}

/** The values that a shape allows, as what emission builds and the printer takes. */
export type Shaped<S> = S extends { readonly kind: 'text' }
  ? string
  : S extends { readonly kind: 'boolean' }
    ? boolean
    : S extends { readonly kind: 'number' }
      ? number | FloatValue
      : S extends { readonly kind: 'word'; readonly of: readonly (infer Words)[] }
        ? Words
        : S extends { readonly orOne: true; readonly of: infer Item }
          ? readonly Shaped<Item>[] | Shaped<Item>
          : S extends { readonly kind: 'list'; readonly of: infer Item }
            ? readonly Shaped<Item>[]
            : S extends { readonly kind: 'map'; readonly of: infer Item }
              ? { readonly [key: string]: Shaped<Item> }
              : S extends { readonly kind: 'typed'; readonly of: infer Shapes }
                ? { [Type in keyof Shapes]: Omit<Shaped<Shapes[Type]>, 'type'> & { readonly type: Type } }[keyof Shapes]
                : S extends { readonly kind: 'either'; readonly mapping: infer Mapping; readonly other: infer Other }
                  ? Shaped<Mapping> | Shaped<Other>
                  : S extends {
                        readonly kind: 'keys';
                        readonly keys: infer Keys;
                        readonly required: infer Must extends readonly string[];
                      }
                    ? ShapedKeys<Keys, Must[number]>
                    : Written;

type ShapedKeys<Keys, Must> = { readonly [Key in keyof Keys as Key extends Must ? Key : never]: Shaped<Keys[Key]> } & {
  readonly [Key in keyof Keys as Key extends Must ? never : Key]?: Shaped<Keys[Key]> | undefined;
};
