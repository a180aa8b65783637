/** Files handed over as downloads, where a page has no disk. */
import { strToU8, zipSync } from 'fflate';
import type { HomeAnswer } from './home.ts';
import type { Compiled } from './protocol.ts';

/** Downloads the repository as an archive. */
export function downloadRepository({ files, picture }: Compiled): HomeAnswer {
  const entries = (files ?? []).map(({ path, text }) => [path, strToU8(text)] as const);
  const bytes = zipSync(Object.fromEntries(entries), { mtime: '2000-01-01T00:00:00' });
  download(`${picture.name}.zip`, new Blob([new Uint8Array(bytes)]));
  return { isDone: true, text: `Downloaded ${entries.length} files as ${picture.name}.zip` };
}

/** Downloads a file. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
