/**
 * Starts the program that `npm run build` bundles, with V8's code cache from an earlier run of the same command. Small, since it is compiled each time. Node 22 has this built in; this works for Node 20 too.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { constants, Script } from 'node:vm';
import { type Cache, cacheFolderOf, openCache } from '../cache/cache-folder.ts';
import type { KeptResults, processTerminal } from '../console/terminal.ts';
import type { main as runProgram } from './main.ts';

/** The hash of the bundle, put in by the bundler. */
declare const bundleHash: string;

interface Program {
  readonly main: typeof runProgram;
  readonly processTerminal: typeof processTerminal;
}

const file = fileURLToPath(new URL('./program.cjs', import.meta.url));
const mostPrograms = 60;

/** Runs the command line and gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  for (const flag of flagsFor(args)) setFlagsFromString(flag);
  const folder = cacheFolderOf({ variables: process.env, platform: process.platform, home: homedir() });
  const kept: KeptResults | null = folder === null ? null : { folder, program: `${bundleHash} ${process.version}` };
  const cache = folder === null ? null : openCache(path.join(folder, 'code'), mostPrograms);
  const name = `${/^[a-z]+$/.exec(args[0] ?? '')?.[0] ?? 'other'}-${bundleHash}-${process.arch}-${cachedDataVersionTag()}`;
  const { program, keep } = load(cache, name);
  const code = await program.main(args, program.processTerminal(kept));
  if (code === 0) keep();
  return code;
}

const lasting: ReadonlySet<string> = new Set(['studio', 'mcp', 'lsp', '--watch', '-w']);

/**
 * Flags for V8, set before anything is compiled, since a code cache is only valid for the flags that it was made with. Code that ran once is kept, ruff is neither optimised nor validated as a whole, and short commands use the optimising compiler only for very hot code, which otherwise takes a third of the time of a large notebook. Untested versions of Node get no flags, since V8 prints an error for removed ones.
 */
function flagsFor(args: readonly string[]): readonly string[] {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major > 24) return [];
  const seldom = major < 22 ? '--interrupt-budget=3000000' : '--invocation-count-for-turbofan=50000';
  const always = ['--no-flush-bytecode', '--wasm-lazy-validation', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];
  return args.some((arg) => lasting.has(arg)) ? always : [...always, seldom];
}

function load(cache: Cache | null, name: string): { readonly program: Program; readonly keep: () => void } {
  const cachedData = cache?.read(name) ?? undefined;
  const text = readFileSync(file, 'utf8');
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${text}\n})`, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module: { readonly exports: Program } = { exports: {} as Program };
  script.runInThisContext()(module.exports, createRequire(pathToFileURL(file)), module, file, path.dirname(file));
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  return {
    program: module.exports,
    keep: () => {
      if (!isKept) cache?.write(name, script.createCachedData());
    },
  };
}
