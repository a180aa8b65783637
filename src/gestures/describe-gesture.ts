import type { SettingChange, TagChange } from './gesture.ts';

/** What changes of tags and settings do, in a sentence: "adds `step:train` to 3 cells; sets `model.variable` to `model`". */
export function describeChanges(tags: readonly TagChange[], settings: readonly SettingChange[]): string {
  return [
    ...counted(tags, 'add').map(([tag, count]) => `adds \`${tag}\` to ${cells(count)}`),
    ...counted(tags, 'remove').map(([tag, count]) => `removes \`${tag}\` from ${cells(count)}`),
    ...settings.map(({ setting, value }) => `sets \`${setting}\` to \`${shown(value)}\``),
  ].join('; ');
}

function counted(changes: readonly TagChange[], part: 'add' | 'remove'): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const change of changes) for (const tag of change[part]) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts];
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function shown(value: SettingChange['value']): string {
  return typeof value === 'string' ? value : `[${value.join(', ')}]`;
}
