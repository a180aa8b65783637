/** Gestures applied to the texts of notebooks and settings. All else in these texts stays byte for byte. */
import type { SourceFile } from '../ir.ts';
import { cellNodes, memberOf } from '../json/cell-nodes.ts';
import { setSetting } from '../scaffold/edit-config.ts';
import { isJson, setTags, tagsOfCells } from '../tags/set-tags.ts';
import type { Gesture, GestureSetting, TagChange } from './gesture.ts';

/** The texts that gestures change. */
export interface Texts {
  readonly notebooks: readonly SourceFile[];
  /** The text of `cellwright.yml`; null if there is none. */
  readonly config: string | null;
}

/** The texts with the gestures, and changes whose cell is gone. */
export interface Applied extends Texts {
  readonly lost: readonly TagChange[];
}

/** Applies gestures in their order. */
export function applyGestures({ notebooks, config }: Texts, gestures: readonly Gesture[]): Applied {
  const changes = gestures.flatMap(({ tags }) => tags);
  const files = new Set(notebooks.map(({ path }) => path));
  const lost = changes.filter(({ file }) => !files.has(file));
  const changed = notebooks.map((notebook) => {
    const own = changes.filter(({ file }) => file === notebook.path);
    return own.length === 0 ? notebook : tagNotebook(notebook, own, lost);
  });
  const settings = gestures.flatMap((gesture) => gesture.settings);
  const text = settings.reduce<string | null>(
    (before, { setting, value }) => setSetting(before ?? firstConfig(notebooks), { setting, value, describe }),
    config,
  );
  return { notebooks: changed, config: text, lost };
}

function tagNotebook(notebook: SourceFile, changes: readonly TagChange[], lost: TagChange[]): SourceFile {
  const before = tagsOfCells(notebook);
  const ids = cellIds(notebook);
  const wanted = new Map<number, readonly string[]>();
  for (const change of changes) {
    const cell = change.id === null ? change.cell : ids.indexOf(change.id);
    const had = wanted.get(cell) ?? before[cell];
    if (had === undefined) lost.push(change);
    else {
      const kept = had.filter((tag) => !change.remove.includes(tag));
      wanted.set(cell, [...kept, ...change.add.filter((tag) => !kept.includes(tag))]);
    }
  }
  return setTags(notebook, wanted) ?? notebook;
}

/** The id of every cell; null if it has none, or shares it with another. */
export function cellIds(notebook: SourceFile): readonly (string | null)[] {
  if (!isJson(notebook)) return [];
  const ids = cellNodes(notebook.text).map((cell) => memberOf(cell, 'id')?.value as unknown);
  return ids.map((id) => (typeof id === 'string' && ids.indexOf(id) === ids.lastIndexOf(id) ? id : null));
}

/** A first `cellwright.yml`, which says whose it is. */
function firstConfig(notebooks: readonly SourceFile[]): string {
  return `notebooks:\n${notebooks.map(({ path }) => `  - ${JSON.stringify(path)}\n`).join('')}`;
}

const meanings: Readonly<Record<GestureSetting | 'steps' | 'model', string>> = {
  steps: 'How the notebook is cut into steps.',
  'steps.from': 'How a notebook without `step:` tags is cut.',
  parameters: 'Parameters besides those of cells tagged `parameters`.',
  model: 'The model that the pipeline makes.',
  'model.variable': 'The variable that holds the model.',
};

function describe(setting: string): string {
  return meanings[setting as GestureSetting] ?? setting;
}
