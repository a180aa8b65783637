/** The page in a folder of a web server: everything is handed over as a download. */
import { strToU8, zipSync } from 'fflate';
import type { Home } from './home.ts';
import { readSample } from './start-screen.tsx';

/** A home without a disk. */
export const playgroundHome: Home = {
  kind: 'playground',
  /** An address that ends with `#sample=churn` opens that sample. */
  async load() {
    const name = new URLSearchParams(location.hash.slice(1)).get('sample');
    if (name === null || !/^\w+$/.test(name)) return null;
    const project = await readSample(name);
    return typeof project === 'string' ? null : project;
  },
  async save({ notebooks, config }) {
    const files = [
      ...notebooks.map(({ path, text }) => [path, text] as const),
      ...(config === null ? [] : [['cellwright.yml', config.text] as const]),
    ];
    for (const [path, text] of files) download(path.split('/').at(-1) ?? path, new Blob([text]));
    return { isDone: true, text: `Downloaded ${files.map(([path]) => path).join(', ')}` };
  },
  async build({ files, picture }) {
    const entries = (files ?? []).map(({ path, text }) => [path, strToU8(text)] as const);
    const bytes = zipSync(Object.fromEntries(entries), { mtime: '2000-01-01T00:00:00' });
    download(`${picture.name}.zip`, new Blob([new Uint8Array(bytes)]));
    return { isDone: true, text: `Downloaded ${entries.length} files as ${picture.name}.zip` };
  },
  verify: null,
  watch: () => {},
};

function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
