/** The page in a folder of a web server: everything is handed over as a download. */
import { download, downloadRepository } from './download.ts';
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
  build: async (compiled) => downloadRepository(compiled),
  verify: null,
  watch: () => {},
};
