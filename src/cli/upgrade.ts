import { readFileSync, writeFileSync } from 'node:fs';
import { packageFile } from '../console/package-file.ts';
import { type Terminal, version } from '../console/terminal.ts';
import type { Report } from '../diagnostics.ts';
import type { Span } from '../ir.ts';
import type { Project } from '../project/project.ts';
import { setSetting } from '../scaffold/edit-config.ts';
import { describeSetting } from '../scaffold/scaffold.ts';

/** Compares the version in the settings with the running one. */
export type VersionState = 'none' | 'same' | 'older' | 'newer';

/** Whether the settings name an older or a newer version than this one. */
export function versionState({ config }: Project): VersionState {
  if (config.version === null) return 'none';
  const order = compareVersions(config.version, version());
  return order === 0 ? 'same' : order < 0 ? 'older' : 'newer';
}

/** Reports that the settings name another version than this one. */
export function reportVersion({ config, configFile }: Project, report: Report): void {
  if (configFile === null || config.version === null || config.version === version()) return;
  const isNewer = compareVersions(config.version, version()) > 0;
  const hint = isNewer
    ? `Install cellwright ${config.version}, or remove the setting`
    : '`cellwright build` says what changed since, and sets `version` to this one';
  const place = placeOf(configFile.path, configFile.text);
  report.add('version-differs', place, { file: configFile.path, wanted: config.version, version: version(), hint });
}

/** After the first build with a newer version: prints the changes since the previous one, and sets `version` to this one. */
export function upgrade({ config, configPath }: Project, terminal: Terminal): void {
  if (configPath === null || config.version === null) return;
  const edit = { setting: 'version', value: version(), describe: describeSetting };
  writeFileSync(configPath, setSetting(readFileSync(configPath, 'utf8'), edit));
  const notes = notesBetween(readFileSync(packageFile('CHANGELOG.md'), 'utf8'), config.version, version());
  terminal.say(`\nBuilt with cellwright ${version()} for the first time, with ${config.version} before. What changed:`);
  for (const note of notes.slice(0, mostNotes)) terminal.say(`  - ${note}`);
  if (notes.length > mostNotes)
    terminal.say(`  and ${notes.length - mostNotes} more changes: ${packageFile('CHANGELOG.md')}`);
}

const mostNotes = 12;
const mostLetters = 140;

/** The entries of a changelog that are younger than one version and no younger than another, one sentence each. */
export function notesBetween(changelog: string, from: string, to: string): readonly string[] {
  const [, ...sections] = changelog.replaceAll('\r\n', '\n').split(/^## /m);
  return sections.flatMap((section) => {
    const [, named] = /^\[?(\d+\.\d+\.\d+[^\s\]]*)/.exec(section) ?? [];
    const isWanted = named === undefined || (compareVersions(named, from) > 0 && compareVersions(named, to) <= 0);
    return isWanted ? entriesOf(section) : [];
  });
}

function entriesOf(section: string): readonly string[] {
  const [, ...entries] = section.split(/^- /m);
  return entries.map((entry) => {
    const text = (entry.split(/\n\s*\n|\n#/)[0] ?? '').replace(/\s+/g, ' ').trim();
    const sentence = /^.*?[.;](?=\s|$)/.exec(text)?.[0].replace(/[.;]$/, '') ?? text;
    return sentence.length > mostLetters ? `${sentence.slice(0, mostLetters)} …` : sentence;
  });
}

function placeOf(file: string, text: string): Span | null {
  const lines = text.split(/\r?\n/);
  const line = lines.findIndex((one) => /^version\s*:/.test(one));
  if (line < 0) return null;
  const end = lines[line]?.length ?? 0;
  return { file, cell: null, line: line + 1, column: 0, endLine: line + 1, endColumn: end };
}

/** By their numbers; a pre-release is older than its release. */
function compareVersions(a: string, b: string): number {
  const [one, other] = [numbersOf(a), numbersOf(b)];
  for (const at of [0, 1, 2]) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(b.includes('-')) - Number(a.includes('-'));
}

function numbersOf(text: string): readonly number[] {
  return (text.split('-')[0] ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0);
}
