import type { SourceFile } from '../../ir.ts';
import { readRequirementLines } from '../../packages/requirement-lines.ts';
import { resolvePath } from '../../paths/resolve-path.ts';
import { readWords } from '../../shell/read-commands.ts';
import { type CellLowering, spanOf } from './cell-lowering.ts';
import type { CodeLine } from './logical-lines.ts';

/** A command of a package manager: its name and the words after it. */
interface PackageCommand {
  readonly manager: 'pip' | 'conda' | 'system';
  readonly words: readonly string[];
}

const condaNames = new Set(['conda', 'mamba', 'micromamba']);
const systemNames = new Set(['apt', 'apt-get', 'yum', 'dnf', 'apk', 'brew', 'snap', 'dpkg', 'add-apt-repository']);

/** Flags that change nothing about what is installed. */
const harmless =
  /^(-[qUIvy]+|--quiet|--upgrade|--user|--yes|--force-reinstall|--no-cache-dir|--no-deps|--ignore-installed|--verbose|--no-input|--system|--disable-pip-version-check|--no-warn-\S+|--no-build-isolation|--no-use-pep517|--prefer-binary|--root-user-action\S*|--break-system-packages|--use-\S+|--progress-bar\S*|--upgrade-strategy\S*|--exists-action\S*|--only-upgrade|--update-deps|--override-channels|--freeze-installed|--all)$/;
/** Flags whose value is a source or a target, not a package. */
const valued =
  /^(-[citfpn]|--(constraint|index-url|extra-index-url|find-links|target|prefix|root|src|timeout|retries|trusted-host|proxy|cache-dir|log|progress-bar|upgrade-strategy|exists-action|use-feature|use-deprecated|root-user-action|channel|name|prefix|solver|only-binary|no-binary))$/;
/** Those of them whose loss must be reported. */
const telling = /^(-[cif]|--(constraint|index-url|extra-index-url|find-links))(=|$)/;

/** The package command in some shell words, or `null`. */
export function findPackageCommand(words: readonly string[]): PackageCommand | null {
  let at = 0;
  while (/^(sudo|-H|-E|[A-Z_]+=\S*|command|!)$/.test(words[at] ?? '')) at += 1;
  const program = (words[at] ?? '').replace(/^.*\/(?=[^/]+$)/, '');
  const isPython =
    /^(python[\d.]*|\{sys\.executable\}|\$\{?sys\.executable\}?)$/.test(words[at] ?? '') ||
    /^python[\d.]*$/.test(program);
  if (isPython && words[at + 1] === '-m' && /^pip3?$/.test(words[at + 2] ?? ''))
    return { manager: 'pip', words: words.slice(at + 3) };
  if (program === 'uv' && words[at + 1] === 'pip') return { manager: 'pip', words: words.slice(at + 2) };
  if (/^pip[\d.]*$/.test(program)) return { manager: 'pip', words: words.slice(at + 1) };
  if (condaNames.has(program)) return { manager: 'conda', words: words.slice(at + 1) };
  if (systemNames.has(program)) return { manager: 'system', words: words.slice(at) };
  return null;
}

/** Records the requirements of a package command. */
export function readPackageCommand(command: PackageCommand, lines: readonly CodeLine[], lowering: CellLowering): void {
  const verbAt = command.words.findIndex((word) => !word.startsWith('-'));
  const verb = command.words[verbAt] ?? '';
  if (command.manager === 'system') {
    const text = command.words.join(' ');
    if (/\b(install|add|-i)\b/.test(text))
      lowering.report.add('system-package', spanOf(lines, lowering), { command: text });
  } else if (verb === 'install' || (command.manager === 'conda' && verb === 'update')) {
    readRequirements(command.words.slice(verbAt + 1), command.manager, { lines, lowering });
  } else if (command.manager === 'conda' && (verb === 'env' || verb === 'create')) {
    notUnderstood(`conda ${command.words.join(' ')}`, { lines, lowering });
  }
}

interface Place {
  readonly lines: readonly CodeLine[];
  readonly lowering: CellLowering;
}

function readRequirements(words: readonly string[], channel: 'pip' | 'conda', place: Place): void {
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) addRequirement(word, channel, place);
    at += word.startsWith('-') ? readFlag(word, words[at + 1] ?? '', { channel, ...place }) : 1;
  }
}

/** Reads a flag of an install line; returns the number of its words. */
function readFlag(word: string, next: string, place: Place & { readonly channel: 'pip' | 'conda' }): number {
  const file = /^(?:--requirement=|--file=|-r)(.+)$/.exec(word)?.[1];
  const taken = valued.test(word) || /^(-r|-e|--requirement|--file|--editable)$/.test(word) ? 2 : 1;
  if (file !== undefined) readRequirementsFile(file, place, []);
  else if (/^(-r|--requirement|--file)$/.test(word)) readRequirementsFile(next, place, []);
  else if (/^(-e|--editable)$/.test(word)) addRequirement(next, place.channel, place);
  else if (telling.test(word) && place.channel === 'pip') notUnderstood(taken === 2 ? `${word} ${next}` : word, place);
  else if (taken === 1 && !harmless.test(word) && !/^--[a-z-]+=/.test(word)) notUnderstood(word, place);
  return taken;
}

function addRequirement(word: string, channel: 'pip' | 'conda', place: Place): void {
  if (
    /^[A-Za-z0-9][\w.+-]*\.(?:txt|in)$/.test(word) ||
    /^(\.{0,2}\/|\.{1,2}(\[|$)|~|[A-Za-z]:\\)/.test(word) ||
    /[{}$`]/.test(word)
  ) {
    notUnderstood(word, place);
    return;
  }
  if (
    !/^([A-Za-z0-9][\w.-]*(\[[\w,.\s-]+\])?\s*([<>=!~@(;,].*)?|[\w-]+::\S+|(git|hg|svn|bzr)\+\S+|https?:\/\/\S+|\S+\.whl)$/.test(
      word,
    )
  ) {
    notUnderstood(word, place);
    return;
  }
  const span = spanOf(place.lines, place.lowering);
  place.lowering.installs.push({ requirement: word.trim(), channel, span });
}

function readRequirementsFile(path: string, place: Place, open: readonly string[]): void {
  const file = findFile(path, place.lowering);
  if (file === null) {
    place.lowering.report.add('requirements-file-not-found', spanOf(place.lines, place.lowering), { path });
    return;
  }
  if (open.includes(file.path)) return;
  for (const line of readRequirementLines(file.text)) {
    if (line.kind === 'file') readRequirementsFile(joinFolder(path, line.path), place, [...open, file.path]);
    else if (line.kind === 'options') readRequirements(readWords(line.text), 'pip', place);
    else addRequirement(line.text, 'pip', place);
  }
}

function joinFolder(path: string, nested: string): string {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  return folder + nested;
}

function findFile(path: string, lowering: CellLowering): SourceFile | null {
  const resolved = resolvePath(lowering.file, path);
  const { requirements, modules } = lowering.sources;
  return [...requirements, ...modules].find((file) => file.path === resolved) ?? null;
}

function notUnderstood(text: string, place: Place): void {
  place.lowering.report.add('install-not-understood', spanOf(place.lines, place.lowering), { text });
}
