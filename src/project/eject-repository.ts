import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeFileSystem } from '../6-write/disk/file-system.ts';
import { journalPath } from '../6-write/disk/journal.ts';
import { readFolder } from '../6-write/disk/read-folder.ts';
import { countConflicts } from '../6-write/merge/markers.ts';
import { engines, type Rewriting } from './engines.ts';
import { configName } from './project.ts';

/** The changes that `eject` makes to a repository. */
export interface Ejection {
  /** Files with the text that they get. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  /** Files and folders that go. */
  readonly removed: readonly string[];
  /** Lines that still name cellwright, in words of the owner's own: `README.md:12`. */
  readonly mentions: readonly string[];
}

/** The folder of what builds remember. */
const memory = '.cellwright';
const mention = /cellwright/i;

const notice = 'It is detached from the notebook: edit the files directly, builds no longer write them.';

/** The sentence that earlier versions put there. */
const earlierNotice = 'It stands alone: change the files themselves, no build writes them any more.';

/** The passages of generated files that are about builds, and their replacements. */
const rewritings: readonly Rewriting[] = [
  {
    path: /^README\.md$/,
    from: /This repository is the production form of (.+?), compiled by cellwright: /,
    to: 'This repository was made from $1: ',
  },
  {
    path: /^README\.md$/,
    from: /Change the notebook and run `cellwright build` again; (?:what you edit here by hand is|your edits here are) kept\./,
    to: notice,
  },
  {
    path: /^README\.md$/,
    from: /Run the pipeline on this machine, without Azure; `--data NAME=PATH` (?:gives data that lies|names data that is) elsewhere\.\n\n```bash\ncellwright run .*\n```\n\n/,
    to: '',
  },
  {
    path: /^README\.md$/,
    from: /; the messages of `cellwright build` say why\./,
    to: '.',
  },
  {
    path: /^AGENTS\.md$/,
    from: /## Compiled from a notebook\n[\s\S]*?(?=\n## |$(?![\s\S]))/,
    to: `## Where it comes from\n\nThe first version was made from a notebook; [docs/migration.md](docs/migration.md) says where each cell went. ${notice}\n`,
  },
  ...Object.values(engines).flatMap(({ ejected }) => ejected),
  { path: /^docs\/migration\.md$/, from: / (?:Written anew|Rewritten) by each build\./, to: ` ${notice}` },
  { path: /^docs\/migration\.md$/, from: /^\| `(?:cellwright\.yml|\.cellwright\/)` .*\n/gm, to: '' },
  {
    path: /^\.github\/workflows\/ci\.yml$/,
    from: /\n {2}# Runs once the repository's variable CELLWRIGHT_PACKAGE[\s\S]*?cellwright check\n/,
    to: '',
  },
  {
    path: /^azure-pipelines\/ci\.yml$/,
    from: /\n {2}# Runs once the pipeline's variable CELLWRIGHT_PACKAGE[\s\S]*?displayName: Compare the notebook .*\n/,
    to: '',
  },
];

/** Why a folder cannot be ejected as it is; `null` if it can. */
export function problemOfEjection(root: string): string | null {
  const folder = { root, fileSystem: nodeFileSystem, overlay: new Map() };
  if (nodeFileSystem.status(path.join(root, memory))?.kind !== 'folder')
    return isEjected(root) ? 'it is already ejected' : 'it has no `.cellwright`, so no build wrote it';
  if (nodeFileSystem.status(path.join(root, journalPath)) !== null)
    return 'a build was interrupted here, which `cellwright build` finishes';
  const { manifest, disk } = readFolder(folder, []);
  if (manifest.status !== 'read') return `\`${memory}/manifest.json\` cannot be read by this cellwright`;
  const conflicted = manifest.files.filter(({ path: file }) => {
    const content = disk.get(file)?.content;
    return content?.kind === 'text' && countConflicts(content.text) > 0;
  });
  if (conflicted.length === 0) return null;
  const names = conflicted.map(({ path: file }) => `\`${file}\``).join(', ');
  return `${names} hold${conflicted.length === 1 ? 's' : ''} an unresolved conflict`;
}

/** Plans the ejection of a repository: nothing of it is written yet. */
export function planEjection(root: string): Ejection {
  const { manifest, disk } = readFolder({ root, fileSystem: nodeFileSystem, overlay: new Map() }, []);
  const removed = [configName, memory].filter((one) => nodeFileSystem.status(path.join(root, one)) !== null);
  const kept = manifest.files.filter((file) => file.path !== configName);
  const files = kept.flatMap(({ path: file }) => {
    const content = disk.get(file)?.content;
    return content?.kind === 'text' ? [{ path: file, before: readFileSync(path.join(root, file), 'utf8') }] : [];
  });
  const rewritten = files.map(({ path: file, before }) => ({ path: file, before, text: rewrite(file, before) }));
  return {
    texts: rewritten
      .filter(({ before, text }) => text !== before)
      .map(({ path: file, text }) => ({ path: file, text })),
    removed,
    mentions: rewritten.flatMap(({ path: file, text }) => mentionsIn(file, text)),
  };
}

/** Whether a folder is a repository that was ejected. */
export function isEjected(root: string): boolean {
  if (nodeFileSystem.status(path.join(root, memory)) !== null) return false;
  return ['README.md', 'AGENTS.md', 'docs/migration.md'].some((file) => {
    const [folder, name] = [path.join(root, path.dirname(file)), path.basename(file)];
    if (nodeFileSystem.status(folder)?.kind !== 'folder' || !readdirSync(folder).includes(name)) return false;
    const text = readFileSync(path.join(folder, name), 'utf8');
    return text.includes(notice) || text.includes(earlierNotice);
  });
}

/** The file after all of its rewritings; Windows' line ends stay. */
function rewrite(file: string, before: string): string {
  const isWindows = before.includes('\r\n');
  const text = rewritings
    .filter((one) => one.path.test(file))
    .reduce((result, { from, to }) => result.replace(from, to), before.replaceAll('\r\n', '\n'));
  return isWindows ? text.replaceAll('\n', '\r\n') : text === before ? before : text;
}

function mentionsIn(file: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => (mention.test(line) ? [`${file}:${index + 1}`] : []));
}
