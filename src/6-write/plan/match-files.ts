import type { OutputFile } from '../../ir.ts';
import type { ManifestEntry } from '../disk/manifest.ts';

/** A file of the last build and the file that stands for the same thing now; one of them may be missing. */
export interface FilePair {
  readonly entry: ManifestEntry | null;
  readonly file: OutputFile | null;
}

/** From this share of common cells on, files at different paths stand for the same thing. */
const sameThing = 0.5;
/** As `sameThing`, where the one is no longer generated and the other is new: better a place to go to than none. */
const sameThingGone = 0.2;

/** What matching needs to know of the files of the last build. */
export interface KnownFiles {
  readonly entries: readonly ManifestEntry[];
  canMove(entry: ManifestEntry): boolean;
  /** The text as it was generated, if it is known. */
  baseOf(entry: ManifestEntry): string | null;
  /** The generated lines around the user's edits; none if the user has none. */
  surroundingsOf(entry: ManifestEntry): readonly string[];
}

/**
 * Pairs the files of the last build with those of this one. The cells that a file stands for and its text count most,
 * so that files follow the rename of a step or an exchange of two names; then the path, then the key. The text counts
 * beside the cells because a cell without an id is another one when it is edited, and because a step may be split: then
 * the user's edits go where the lines around them are. All files of a step go the same way.
 */
export function matchFiles(known: KnownFiles, files: readonly OutputFile[]): readonly FilePair[] {
  const { entries } = known;
  const comparison = {
    known,
    likenessOf: compareSteps(known, files),
    before: new Set(entries.map((entry) => entry.path)),
    now: new Set(files.map((file) => file.path)),
  };
  const candidates = entries.flatMap((entry) =>
    files.flatMap((file) => {
      const score = scorePair(entry, file, comparison);
      return score === null ? [] : [{ entry, file, score }];
    }),
  );
  candidates.sort((a, b) => b.score - a.score);
  const fileOf = new Map<ManifestEntry, OutputFile>();
  const taken = new Set<OutputFile>();
  for (const { entry, file } of candidates) {
    if (fileOf.has(entry) || taken.has(file)) continue;
    fileOf.set(entry, file);
    taken.add(file);
  }
  return [
    ...entries.map((entry) => ({ entry, file: fileOf.get(entry) ?? null })),
    ...files.filter((file) => !taken.has(file)).map((file) => ({ entry: null, file })),
  ];
}

interface Comparison {
  readonly known: KnownFiles;
  /** Paths of the last build, and of this one. */
  readonly before: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
  likenessOf(entry: ManifestEntry, file: OutputFile): number;
}

function scorePair(entry: ManifestEntry, file: OutputFile, comparison: Comparison): number | null {
  const { known, likenessOf, before, now } = comparison;
  const samePath = entry.path === file.path;
  const sameKey = entry.key === file.key;
  const cells = overlap(entry.origin, file.origin);
  if (!samePath) {
    if (roleOf(entry.key) !== roleOf(file.key) || !known.canMove(entry)) return null;
    const isReplaced = !now.has(entry.path) && !before.has(file.path);
    if (!sameKey && cells < (isReplaced ? sameThingGone : sameThing)) return null;
  }
  return 2 * cells + 2 * likenessOf(entry, file) + (samePath ? 1 : 0) + (sameKey ? 0.5 : 0);
}

/** How alike files are; files of steps as alike as all files of the two steps together. */
function compareSteps(known: KnownFiles, files: readonly OutputFile[]): Comparison['likenessOf'] {
  const results = new Map<string, number>();
  return (entry, file) => {
    if (entry.origin.length === 0 || file.origin.length === 0) return textLikeness(known.baseOf(entry), file.text);
    const steps = [entry.origin.join(), file.origin.join()] as const;
    const result = results.get(steps.join('\n'));
    if (result !== undefined) return result;
    const pairs = known.entries
      .filter((one) => one.origin.join() === steps[0])
      .flatMap((one) =>
        files
          .filter((other) => other.origin.join() === steps[1] && roleOf(one.key) === roleOf(other.key))
          .map((other) => [one, other] as const),
      );
    const texts = pairs.map(([one, other]) => textLikeness(known.baseOf(one), other.text));
    const edits = pairs.flatMap(([one, other]) => shareOf(known.surroundingsOf(one), other.text) ?? []);
    const likeness = average(texts) + average(edits);
    results.set(steps.join('\n'), likeness);
    return likeness;
  };
}

/** The share of lines that a text has; `null` if there are no lines. */
function shareOf(lines: readonly string[], text: string): number | null {
  const there = new Set(text.split(/\r?\n/));
  return lines.length === 0 ? null : lines.filter((line) => there.has(line)).length / lines.length;
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** The share of distinct lines that two texts have in common, from 0 to 1. */
function textLikeness(base: string | null, next: string): number {
  if (base === null) return 0;
  return base === next ? 1 : overlap(base.split(/\r?\n/), next.split(/\r?\n/));
}

/** What kind of file a key is of: the part before the colon. */
function roleOf(key: string): string {
  return key.split(':', 1)[0] ?? key;
}

function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const inB = new Set(b);
  const common = new Set(a.filter((cell) => inB.has(cell))).size;
  return common / (new Set(a).size + inB.size - common);
}
