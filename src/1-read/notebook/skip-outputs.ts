/**
 * A notebook's JSON in which the `outputs` of cells that are longer than `keep` characters are empty lists. Images are most of the bytes of a big notebook; skipping them makes reading fast.
 */
export function skipOutputs(json: string, keep: number): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const list of findOutputs(json)) {
    if (list.end - list.start <= keep) continue;
    pieces.push(json.slice(copied, list.start), '[]');
    copied = list.end;
  }
  return pieces.length === 0 ? json : [...pieces, json.slice(copied)].join('');
}

/** The positions of the output lists of cells. */
function* findOutputs(json: string): Generator<{ readonly start: number; readonly end: number }> {
  const path: string[] = [];
  let key = '';
  for (let at = 0; at < json.length; ) {
    const char = json[at] ?? '';
    if (char !== '"') {
      follow(path, char, key);
      at += 1;
      continue;
    }
    const next = readKey(json, at);
    at = next.end;
    key = next.key === '' ? key : next.key;
    if (next.key !== '"outputs"' || json[at] !== '[' || !isCell(path)) continue;
    const end = listEnd(json, at);
    if (end < 0) return;
    yield { start: at, end };
    at = end;
  }
}

/** Keeps the path of open brackets: `{`, or the key of a list. */
function follow(path: string[], char: string, key: string): void {
  if (char === '{') path.push(char);
  else if (char === '[') path.push(key);
  else if (char === '}' || char === ']') path.pop();
}

/** The key that begins at a quote, with its quotes, and where its value begins; the result is empty if the text is not a key. */
function readKey(json: string, at: number): { readonly key: string; readonly end: number } {
  const end = stringEnd(json, at);
  const colon = afterSpace(json, end);
  if (json[colon] !== ':') return { key: '', end };
  return { key: json.slice(at, end), end: afterSpace(json, colon + 1) };
}

/** Whether a path leads into a cell: `{ "cells": [ {` or `{ "worksheets": [ { "cells": [ {`. */
function isCell(path: readonly string[]): boolean {
  const text = path.join(' ');
  return text === '{ "cells" {' || text === '{ "worksheets" { "cells" {';
}

function afterSpace(json: string, from: number): number {
  let at = from;
  while (json[at] === ' ' || json[at] === '\n' || json[at] === '\r' || json[at] === '\t') at += 1;
  return at;
}

/** Position after the closing quote of the string that begins at `start`. */
function stringEnd(json: string, start: number): number {
  let at = start;
  for (;;) {
    at = json.indexOf('"', at + 1);
    if (at < 0) return json.length;
    let slashes = 0;
    while (json[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
}

/** Position after the bracket that closes the list at `start`, or -1. */
function listEnd(json: string, start: number): number {
  let depth = 0;
  for (let at = start; at < json.length; ) {
    const char = json[at];
    if (char === '"') {
      at = stringEnd(json, at);
      continue;
    }
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
  return -1;
}
