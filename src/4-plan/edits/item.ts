/** Statements on their way into steps: with their text after edits, and what is known of them. */
import type { Code, Span, Statement, StatementKind } from '../../ir.ts';
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
  /** Names that must be there when the statement itself runs (functions called by it left aside). */
  readonly immediate: readonly string[];
  /** Names that functions made here read when they are called, not followed further. */
  readonly captures: readonly string[];
  /** For definitions: names that the function binds through `global`. */
  readonly globalWrites: readonly string[];
  /** Names that are logged as metrics once the item has run. */
  readonly scores: readonly string[];
  readonly statement: Statement;
  /** Step that the statement's cell belongs to; null if no tag says so. */
  readonly step: string | null;
}

/** All names that an item binds, for certain or not. */
export function boundNames(item: Pick<Item, 'defines' | 'mayDefine'>): readonly string[] {
  return [...item.defines, ...item.mayDefine];
}

/** Names that an item needs to be there before it runs. */
export function neededNames(item: Item): readonly string[] {
  const freshlyBound = new Set(item.defines);
  const updated = item.updates.filter((name) => !freshlyBound.has(name) || item.uses.includes(name));
  return [...new Set([...item.uses, ...updated])];
}

/** Whether the item is hidden state or an ordinary name. */
export function isHidden(name: string): boolean {
  return name.startsWith('%');
}

/** What names of settings that are passed on begin with; the module follows. */
export const settingPrefix = '%setting:';

/** Whether a hidden name stands for the settings of a module. */
export function isSettingName(name: string): boolean {
  return name.startsWith(settingPrefix);
}

/** Whether a name stands for the state of a random generator. */
export function isRandomState(name: string): boolean {
  return isHidden(name) && !name.startsWith('%file:') && !isSettingName(name);
}

/** The item as code of the repository that is written: comments above it that are no code, and the one behind it. */
export function codeOf(item: Item): Code {
  const text = item.trailingComment === null ? item.text : `${item.text}  # ${item.trailingComment}`;
  return { text: [...withoutCode(item.comments), text].join('\n'), span: item.span };
}
