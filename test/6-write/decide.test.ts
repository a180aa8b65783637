import { expect, test } from 'vitest';
import type { FileState } from '../../src/6-write/disk/manifest.ts';
import { type DecisionInput, type DecisionKind, type DiskText, decide } from '../../src/6-write/plan/decide.ts';

const on = (text: string): DiskText => ({ kind: 'text', text, encoding: 'utf-8' });
const gone: DiskText = { kind: 'missing' };
const link: DiskText = { kind: 'other', reason: 'it is a symbolic link', regular: false };
const binary: DiskText = { kind: 'other', reason: 'it is not text', regular: true };

const b = 'one\ntwo\nthree\nfour\n';
const d = 'ONE\ntwo\nthree\nfour\n';
const n = 'one\ntwo\nthree\nFOUR\n';
const both = 'ONE\ntwo\nthree\nFOUR\n';
const clash = 'uno\ntwo\nthree\nfour\n';
const marked = '<<<<<<< yours\nONE\n||||||| base\none\n=======\nuno\n>>>>>>> generated\ntwo\nthree\nfour\n';

interface Row {
  readonly base: string | null;
  readonly disk: DiskText;
  readonly next: string | null;
  readonly state?: FileState | null;
  readonly more?: Partial<DecisionInput>;
  readonly kind: DecisionKind;
  /** What is written; `null` for nothing. */
  readonly write: string | null;
  readonly baseAfter: string | null;
  readonly stateAfter: FileState | null;
}

const once = { ownership: 'once' } as const;
const restore = { restore: true } as const;
const keep = { keep: true } as const;

const rows: readonly Row[] = [
  { base: null, disk: gone, next: n, kind: 'create', write: n, baseAfter: n, stateAfter: 'generated' },
  { base: null, disk: on(n), next: n, kind: 'adopt', write: null, baseAfter: n, stateAfter: 'generated' },
  { base: null, disk: on(d), next: null, kind: 'unchanged', write: null, baseAfter: null, stateAfter: null },
  {
    base: null,
    disk: on('x\n'),
    next: 'y\n',
    kind: 'conflict',
    write: '<<<<<<< yours\nx\n=======\ny\n>>>>>>> generated\n',
    baseAfter: 'y\n',
    stateAfter: 'conflicted',
  },
  { base: null, disk: on(d), next: n, more: once, kind: 'foreign', write: null, baseAfter: null, stateAfter: 'own' },
  { base: null, disk: on(d), next: n, state: 'own', kind: 'foreign', write: null, baseAfter: null, stateAfter: 'own' },
  { base: null, disk: on(n), next: n, state: 'own', kind: 'adopt', write: null, baseAfter: n, stateAfter: 'generated' },
  {
    base: null,
    disk: on(d),
    next: n,
    state: 'own',
    more: restore,
    kind: 'update',
    write: n,
    baseAfter: n,
    stateAfter: 'generated',
  },
  {
    base: null,
    disk: gone,
    next: n,
    state: 'own',
    kind: 'keep-deleted',
    write: null,
    baseAfter: null,
    stateAfter: 'deleted',
  },
  { base: null, disk: link, next: n, kind: 'conflict', write: null, baseAfter: null, stateAfter: null },
  { base: null, disk: link, next: n, more: once, kind: 'foreign', write: null, baseAfter: null, stateAfter: 'own' },
  { base: null, disk: on(marked), next: b, kind: 'unresolved', write: null, baseAfter: null, stateAfter: null },

  {
    base: b,
    disk: on(b),
    next: b,
    state: 'generated',
    kind: 'unchanged',
    write: null,
    baseAfter: b,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: on(b),
    next: n,
    state: 'generated',
    kind: 'update',
    write: n,
    baseAfter: n,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: on(d),
    next: b,
    state: 'generated',
    kind: 'keep',
    write: null,
    baseAfter: b,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: on(n),
    next: n,
    state: 'generated',
    kind: 'unchanged',
    write: null,
    baseAfter: n,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: on(d),
    next: n,
    state: 'generated',
    kind: 'merge',
    write: both,
    baseAfter: n,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: on(d),
    next: n,
    state: 'generated',
    more: once,
    kind: 'merge',
    write: both,
    baseAfter: n,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: on(d),
    next: clash,
    state: 'generated',
    kind: 'conflict',
    write: marked,
    baseAfter: clash,
    stateAfter: 'conflicted',
  },
  {
    base: b,
    disk: on(d),
    next: n,
    state: 'generated',
    more: restore,
    kind: 'update',
    write: n,
    baseAfter: n,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: on(marked),
    next: n,
    state: 'conflicted',
    kind: 'unresolved',
    write: null,
    baseAfter: b,
    stateAfter: 'conflicted',
  },
  {
    base: b,
    disk: on(marked),
    next: n,
    state: 'conflicted',
    more: restore,
    kind: 'update',
    write: n,
    baseAfter: n,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: on(d),
    next: b,
    state: 'conflicted',
    kind: 'keep',
    write: null,
    baseAfter: b,
    stateAfter: 'generated',
  },

  {
    base: b,
    disk: gone,
    next: n,
    state: 'generated',
    kind: 'keep-deleted',
    write: null,
    baseAfter: b,
    stateAfter: 'deleted',
  },
  {
    base: b,
    disk: gone,
    next: n,
    state: 'deleted',
    kind: 'keep-deleted',
    write: null,
    baseAfter: b,
    stateAfter: 'deleted',
  },
  {
    base: b,
    disk: gone,
    next: n,
    state: 'deleted',
    more: restore,
    kind: 'create',
    write: n,
    baseAfter: n,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: on(d),
    next: n,
    state: 'deleted',
    kind: 'merge',
    write: both,
    baseAfter: n,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: gone,
    next: null,
    state: 'deleted',
    kind: 'unchanged',
    write: null,
    baseAfter: null,
    stateAfter: null,
  },

  {
    base: b,
    disk: on(b),
    next: null,
    state: 'generated',
    kind: 'delete',
    write: null,
    baseAfter: null,
    stateAfter: null,
  },
  { base: b, disk: on(d), next: null, state: 'generated', kind: 'keep', write: null, baseAfter: b, stateAfter: 'left' },
  {
    base: null,
    disk: on(d),
    next: null,
    state: 'generated',
    kind: 'keep',
    write: null,
    baseAfter: null,
    stateAfter: 'left',
  },
  { base: b, disk: on(d), next: n, state: 'left', kind: 'merge', write: both, baseAfter: n, stateAfter: 'generated' },
  {
    base: null,
    disk: on(d),
    next: null,
    state: 'own',
    kind: 'unchanged',
    write: null,
    baseAfter: null,
    stateAfter: null,
  },
  { base: b, disk: link, next: null, state: 'generated', kind: 'keep', write: null, baseAfter: b, stateAfter: 'left' },

  {
    base: b,
    disk: link,
    next: b,
    state: 'generated',
    kind: 'keep',
    write: null,
    baseAfter: b,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: link,
    next: n,
    state: 'generated',
    kind: 'conflict',
    write: null,
    baseAfter: b,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: link,
    next: n,
    state: 'generated',
    more: restore,
    kind: 'conflict',
    write: null,
    baseAfter: b,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: link,
    next: n,
    state: 'generated',
    more: keep,
    kind: 'keep',
    write: null,
    baseAfter: n,
    stateAfter: 'generated',
  },
  {
    base: b,
    disk: binary,
    next: n,
    state: 'generated',
    more: restore,
    kind: 'update',
    write: n,
    baseAfter: n,
    stateAfter: 'generated',
  },
];

test.each(rows)('decision $#: $kind', (row) => {
  const input: DecisionInput = {
    base: row.base,
    disk: row.disk,
    next: row.next,
    state: row.state ?? null,
    ownership: 'generated',
    python: false,
    restore: false,
    keep: false,
    arrivals: [],
    departures: [],
    ...row.more,
  };
  const { detail: _, ...decision } = decide(input);
  expect(decision).toEqual({ kind: row.kind, write: row.write, base: row.baseAfter, state: row.stateAfter });
});

test('every decision is in the table', () => {
  const kinds: readonly DecisionKind[] = [
    'create',
    'update',
    'keep',
    'merge',
    'conflict',
    'delete',
    'keep-deleted',
    'adopt',
    'unchanged',
    'unresolved',
    'foreign',
  ];
  expect(new Set(rows.map((row) => row.kind))).toEqual(new Set(kinds));
});
