/** Statements on their way into steps: their edited text and facts. */
import type { Code, Span, Statement, StatementKind } from '../../ir.ts';
import { keptFor } from '../../kept.ts';
import { withoutCode } from './commented-out.ts';

/** A statement that takes part in the plan. */
export interface Item {
  readonly id: number;
  readonly kind: StatementKind;
  /** Position of its cell in `Analysis.cells`. */
  readonly cell: number;
  readonly span: Span;
  /** Text after edits, without comments. */
  readonly text: string;
  readonly comments: readonly string[];
  readonly trailingComment: string | null;
  readonly defines: readonly string[];
  readonly mayDefine: readonly string[];
  readonly deletes: readonly string[];
  readonly mayDelete: readonly string[];
  readonly uses: readonly string[];
  readonly updates: readonly string[];
  /** Names needed when the statement itself runs (without functions that it calls). */
  readonly immediate: readonly string[];
  /** Names that functions defined here read when called, not followed further. */
  readonly captures: readonly string[];
  /** For definitions: names that the function binds through `global`. */
  readonly globalWrites: readonly string[];
  /** Names that are logged as metrics once the item has run. */
  readonly scores: readonly string[];
  readonly statement: Statement;
  /** Step that the statement's cell belongs to; null if no tag says so. */
  readonly step: string | null;
}

/** All names that an item binds, certainly or possibly. */
export function boundNames(item: Pick<Item, 'defines' | 'mayDefine'>): readonly string[] {
  return [...item.defines, ...item.mayDefine];
}

/** Names that an item needs before it runs. */
export const neededNames = keptFor((item: Item): readonly string[] => {
  const freshlyBound = new Set(item.defines);
  const used = new Set(item.uses);
  const updated = item.updates.filter((name) => !freshlyBound.has(name) || used.has(name));
  return [...new Set([...item.uses, ...updated])];
});

/** Whether the item is hidden state or an ordinary name. */
export function isHidden(name: string): boolean {
  return name.startsWith('%');
}

/** The prefix of names for passed-on settings; the module follows. */
export const settingPrefix = '%setting:';

/** Whether a hidden name represents the settings of a module. */
export function isSettingName(name: string): boolean {
  return name.startsWith(settingPrefix);
}

/** Whether a name represents the state of a random generator. */
export function isRandomState(name: string): boolean {
  return isHidden(name) && !name.startsWith('%file:') && !isSettingName(name);
}

/** The item as generated code, with the comments above it (except commented-out code) and the one after it. */
export function codeOf(item: Item): Code {
  const text = item.trailingComment === null ? item.text : `${item.text}  # ${item.trailingComment}`;
  return { text: [...withoutCode(item.comments), text].join('\n'), span: item.span };
}
