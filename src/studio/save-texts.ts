/** Notebooks and settings written in place of what was read; nothing is written where the disk has something else by now. */
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HomeAnswer, SaveRequest } from '../page/home.ts';
import { isInside } from '../paths/is-inside.ts';
import { configName, type Project } from '../project/project.ts';
import { reasonOf } from '../project/read-bytes.ts';
import { replaceText } from '../project/replace-text.ts';

interface Write {
  readonly file: string;
  readonly shown: string;
  /** Null for a file that is new. */
  readonly before: string | null;
  readonly text: string;
}

/** Writes all of a request, or says why nothing, or not all, was written. */
export function saveTexts(request: SaveRequest, project: Project): HomeAnswer {
  const writes = writesOf(request, project);
  if (writes === null) return { isDone: false, text: 'Only notebooks of this project can be saved' };
  const changed = writes.filter((write) => !isUnchanged(write)).map(({ shown }) => shown);
  if (changed.length > 0) {
    const text = `Not saved: ${changed.join(', ')} changed on the disk. Your changes are kept here; look at them and save again`;
    return { isDone: false, text };
  }
  const written: string[] = [];
  for (const { file, shown, before, text } of writes) {
    try {
      if (before === null) writeFileSync(file, text, { flag: 'wx' });
      else replaceText(realpathSync(file), text);
      written.push(shown);
    } catch (error) {
      const rest = written.length === 0 ? 'nothing was written' : `only ${written.join(', ')} was written`;
      return {
        isDone: false,
        text: `${shown} cannot be written: ${reasonOf(error)}; ${rest}, and your changes are kept here`,
      };
    }
  }
  return { isDone: true, text: `Saved ${written.join(', ')}` };
}

/** Null if a path is none of the project's notebooks. */
function writesOf({ notebooks, config }: SaveRequest, project: Project): readonly Write[] | null {
  const known = new Set(project.notebooks);
  const writes = notebooks.map(({ path: shown, before, text }) => ({
    ...{ file: path.resolve(project.root, shown), shown, before, text },
  }));
  if (writes.some(({ file }) => !known.has(file) || !isInside(project.root, file))) return null;
  if (config === null) return writes;
  const file = project.configPath ?? path.join(project.root, configName);
  return [...writes, { file, shown: configName, before: config.before, text: config.text }];
}

function isUnchanged({ file, before }: Write): boolean {
  if (before === null) return !existsSync(file);
  try {
    return readFileSync(file, 'utf8') === before;
  } catch {
    return false;
  }
}
