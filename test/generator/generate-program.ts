/** Random programs: cells that assign, alias, change in place, draw, call functions with free variables, cut into steps. */
import { createRandom, type Random } from './random.ts';
import type { Kind, Variables } from './statements/making.ts';
import { pickTheme, statementsOf } from './statements.ts';

/** A statement (it may have several lines) and the step that it stands in. */
export interface ProgramStatement {
  readonly text: string;
  readonly step: number;
  /** Begins a cell of its own. */
  readonly beginsCell: boolean;
}

/** A program before it is printed. */
export interface Program {
  readonly header: string;
  /** Whether the header is in a cell of its own, without a step. */
  readonly headerApart: boolean;
  readonly statements: readonly ProgramStatement[];
}

const header = `import collections
import contextlib
import copy
import functools
import itertools
import os
import random
import numpy as np
import pandas as pd
random.seed(3)
np.random.seed(4)
class Box:
    def __init__(self, n):
        self.n = n
        self.items = []
    def add(self, k):
        self.items.append(k)
        self.n += k
        return self
    def __repr__(self):
        return f"{type(self).__name__}({self.n}, {self.items})"
class Crate(Box):
    def __init__(self, n):
        super().__init__(n)
        self.labels = {"a": n}
    @property
    def weight(self):
        return self.n + len(self.labels)
    @weight.setter
    def weight(self, value):
        self.n = value
    def __setitem__(self, key, value):
        self.labels[key] = value
    def __delitem__(self, key):
        self.labels.pop(key, None)
    def __iadd__(self, k):
        return self.add(k)
    def __enter__(self):
        self.items.append("in")
        return self
    def __exit__(self, *failure):
        self.items.append("out")`;

/** Makes a program from a seed. */
export function generateProgram(seed: number): Program {
  const random = createRandom(seed);
  const variables: Variables = new Map();
  const theme = pickTheme(random);
  const count = 6 + random.below(18);
  const texts: string[] = [];
  while (texts.length < count) {
    const text = random.pick(statementsOf(random, theme))(random, variables);
    if (text !== null) texts.push(random.chance(0.08) ? wrapped(random, text) : text);
    if (random.chance(0.12)) texts.push(printOf(random, variables));
  }
  const ends = endings(random, variables);
  const steps = 2 + random.below(3);
  const borders = Array.from({ length: steps - 1 }, () => 1 + random.below(texts.length)).sort((a, b) => a - b);
  const stepOf = (index: number): number => borders.filter((border) => border <= index).length;
  const statements = [...texts, ...ends].map((text, index) => ({
    text,
    step: stepOf(Math.min(index, texts.length)),
    beginsCell: random.chance(0.4),
  }));
  return { header, headerApart: random.chance(0.5), statements };
}

/** A statement in a branch, a loop or a `try`; only what is bound already is touched again there. */
function wrapped(random: Random, text: string): string {
  if (/^(def|class|for|if|try|global|del) /.test(text) || text.includes('\n')) return text;
  const inner = text.replace(/^/gm, '    ');
  return random.pick([
    `for _ in range(2):\n${inner}`,
    `if len("ab") == 2:\n${inner}`,
    `try:\n${inner}\nfinally:\n    pass`,
  ]);
}

const shown: readonly Kind[] = [
  ...(['int', 'list', 'nested', 'dict', 'lists', 'array', 'view', 'frame', 'series', 'box', 'set', 'deque'] as const),
  ...(['groups', 'text', 'crate', 'tally', 'matrix'] as const),
];

const arrayKinds: ReadonlySet<Kind> = new Set(['series', 'array', 'view', 'matrix']);

function show(kind: Kind, name: string): string {
  if (kind === 'frame') return `${name}.to_csv()`;
  if (kind === 'set') return `sorted(${name})`;
  if (kind === 'groups') return `dict(${name})`;
  return arrayKinds.has(kind) ? `${name}.tolist()` : name;
}

function printOf(random: Random, variables: Variables): string {
  const names = shown.flatMap((kind) => (variables.get(kind) ?? []).map((name) => show(kind, name)));
  return names.length === 0 ? 'print("start")' : `print(${random.pick(names)})`;
}

/** What the program leaves, seen in different ways: values, values after a last change, identities. */
function endings(random: Random, variables: Variables): readonly string[] {
  const all = shown.flatMap((kind) =>
    (variables.get(kind) ?? []).map((name) => `print("${name}", ${show(kind, name)})`),
  );
  const lists = [...(variables.get('list') ?? [])];
  const arrays = [...(variables.get('array') ?? [])];
  const frames = [...(variables.get('frame') ?? [])];
  const ends: string[] = [];
  if (random.chance(0.3)) {
    if (lists.length > 0) ends.push(`${random.pick(lists)}.append(-1)`);
    if (arrays.length > 0) ends.push(`${random.pick(arrays)}[1] = -1`);
    if (frames.length > 0) ends.push(`${random.pick(frames)}["last"] = -1`);
  }
  if (random.chance(0.3) && lists.length > 1) ends.push(`print(${random.pick(lists)} is ${random.pick(lists)})`);
  if (random.chance(0.2) && frames.length > 1) ends.push(`print(${random.pick(frames)} is ${random.pick(frames)})`);
  if (random.chance(0.6)) ends.push('print(random.random(), np.random.rand())');
  return [...all, ...ends, ...(ends.length > 0 ? all : [])];
}

/** The program in the percent format. */
export function printProgram(program: Program): string {
  const lines: string[] = [];
  let step = -1;
  if (program.headerApart) lines.push('# %%', program.header);
  for (const statement of program.statements) {
    if (statement.step !== step || statement.beginsCell) lines.push(`# %% tags=["step:s${statement.step}"]`);
    if (step === -1 && !program.headerApart) lines.push(program.header);
    step = statement.step;
    lines.push(statement.text);
  }
  return `${lines.join('\n')}\n`;
}
