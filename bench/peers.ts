/** Programs that also make something of a notebook, if they are installed in the Python of `CELLWRIGHT_BENCH_PYTHON`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** A program beside which a build is measured. */
export interface Peer {
  readonly name: string;
  /** Its command line for a notebook; what it writes goes into this folder. */
  command(notebook: string, folder: string): readonly string[];
}

/** Those that are there. All do less than a build: they print the cells as a script, or cut them at headings. */
export function installedPeers(): readonly Peer[] {
  const python = process.env['CELLWRIGHT_BENCH_PYTHON'];
  if (python === undefined) return [];
  const has = (module: string): boolean => spawnSync(python, ['-c', `import ${module}`]).status === 0;
  const script = (name: string): string => path.join(path.dirname(python), name);
  const peers: readonly (Peer & { readonly isThere: boolean })[] = [
    {
      name: 'nbconvert',
      isThere: has('nbconvert'),
      command: (notebook, folder) => [
        ...[python, '-m', 'nbconvert', '--to', 'script', '--log-level', 'ERROR'],
        ...['--output-dir', folder, notebook],
      ],
    },
    {
      name: 'jupytext',
      isThere: has('jupytext'),
      command: (notebook, folder) => [
        ...[python, '-m', 'jupytext', '--quiet', '--to', 'py', '--output', path.join(folder, 'jupytext.py'), notebook],
      ],
    },
    {
      name: 'soorgeon',
      isThere: existsSync(script('soorgeon')),
      command: (notebook, folder) => [
        ...['sh', '-c', 'cp "$1" "$2/refactored.ipynb" && cd "$2" && exec "$0" refactor refactored.ipynb'],
        ...[script('soorgeon'), notebook, folder],
      ],
    },
  ];
  return peers.filter(({ isThere }) => isThere);
}
