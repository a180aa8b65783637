/** ruff, compiled to WebAssembly: what it is, and how Node has it. */
/** The module of ruff; the builds for Node, the web and bundlers are alike. */
export type Ruff = Pick<typeof import('@astral-sh/ruff-wasm-nodejs'), 'Workspace' | 'PositionEncoding'>;

/** Returns ruff when it is first needed. */
export type RuffLoader = () => Ruff;

/**
 * The loader of Node, which is asked for its modules by name and only here, so that what is bundled for a browser has none
 * of them. Node waits at its exit for WebAssembly that is still being optimised: these flags make it not begin. Functions
 * that are never called need no validation either.
 */
export const ruffOfNode: RuffLoader = () => {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--wasm-lazy-validation');
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
  const { createRequire } = process.getBuiltinModule('node:module');
  return createRequire(import.meta.url)('@astral-sh/ruff-wasm-nodejs') as Ruff;
};
