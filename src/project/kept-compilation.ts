import { createRequire } from 'node:module';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Cache, keyOf, openCache } from '../cache/cache-folder.ts';
import type { Compilation } from '../compile.ts';
import type { Config } from '../config.ts';
import type { KeptResults } from '../console/terminal.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Document, Sources } from '../ir.ts';
import type { Formatting } from '../python/format.ts';

/** Compilations and formatted texts of earlier runs. */
export interface Kept {
  /** The compilation of these sources, kept or made now. Kept are only those without errors. */
  compilation(asked: { readonly sources: Sources; readonly config: Config }, compile: () => Compiled): Compiled;
  readonly formatting: Formatting;
}

/** A compilation with what was reported. The cells of one that was kept have no outputs: these may hold anything. */
export interface Compiled {
  readonly compilation: Compilation;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is kept: everything is plain data. The analysis holds syntax trees, and is made again where it is asked for. */
interface Stored extends Omit<Compilation, 'analysis'> {
  readonly diagnostics: readonly Diagnostic[];
}

const mostCompilations = 100;
const mostTexts = 4000;
const mostBytes = 16_000_000;

/** Opens what was kept by this program, with the formatter that is installed beside it. */
export function openKept({ folder, program }: KeptResults): Kept {
  const made = `${program} ruff ${ruffVersion()}`;
  const compilations = openCache(path.join(folder, 'builds'), mostCompilations);
  const texts = openCache(path.join(folder, 'formatted'), mostTexts);
  const keyOfText = (question: string): string => keyOf(made, question);
  return {
    formatting: {
      kept: {
        read: (question) => texts.read(keyOfText(question))?.toString() ?? null,
        write: (question, formatted) => texts.write(keyOfText(question), Buffer.from(formatted)),
      },
    },
    compilation: ({ sources, config }, compile) => {
      const key = keyOf(made, JSON.stringify([sources, config]));
      const stored = readStored(compilations, key);
      return stored === null ? compileAndKeep(compilations, key, compile) : restored(stored, compile);
    },
  };
}

function readStored(cache: Cache, key: string): Stored | null {
  const bytes = cache.read(key);
  try {
    return bytes === null ? null : (deserialize(bytes) as Stored);
  } catch {
    return null;
  }
}

function compileAndKeep(cache: Cache, key: string, compile: () => Compiled): Compiled {
  const { compilation, diagnostics } = compile();
  if (!diagnostics.some(({ severity }) => severity === 'error')) {
    const { plan, files, documents } = compilation;
    const stored: Stored = { plan, files, documents: documents.map(withoutOutputs), diagnostics };
    const bytes = serialize(stored);
    if (bytes.length <= mostBytes) cache.write(key, bytes);
  }
  return { compilation, diagnostics };
}

function withoutOutputs(document: Document): Document {
  return { ...document, cells: document.cells.map((cell) => ({ ...cell, outputs: [] })) };
}

function restored({ diagnostics, ...rest }: Stored, compile: () => Compiled): Compiled {
  let made: Compilation | null = null;
  const compilation = {
    ...rest,
    get analysis() {
      made ??= compile().compilation;
      return made.analysis;
    },
  };
  return { compilation, diagnostics };
}

function ruffVersion(): string {
  const manifest: { readonly version: string } = createRequire(import.meta.url)(
    '@astral-sh/ruff-wasm-nodejs/package.json',
  );
  return manifest.version;
}
