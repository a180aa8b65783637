import { join } from 'node:path';
import { askPython } from './ask-python.ts';
import type { JudgedPipeline, MadeUpTable, VerifyRequest } from './verify-request.ts';
import type { Workplace } from './workplace.ts';

/** Data that takes the place of the notebook's own, on both sides. */
export interface MadeUpData {
  /** Files by their path from the root. */
  readonly files: Readonly<Record<string, string>>;
  readonly pipeline: JudgedPipeline;
}

/** Makes up the tables that are asked for; a text says why they cannot be. */
export async function makeUpData(
  request: VerifyRequest,
  { folder, env }: Workplace,
  signal: AbortSignal,
): Promise<MadeUpData | string> {
  const { madeUp, pipeline, python } = request;
  if (madeUp === null) return { files: {}, pipeline };
  const unknown = madeUp.find(({ columns, format }) => columns.length === 0 || format === 'other');
  if (unknown !== undefined) return `the columns of ${unknown.path} are not known, so no data can be made up for it`;
  if (madeUp.length === 0) return 'the notebook reads no table of its project, so there is nothing to make up';
  const tables = madeUp.map((table) => ({ ...table, file: join(folder, 'made-up', table.path) }));
  const answer = await askPython({ python, script: 'make_data.py', cwd: folder, env, signal }, { tables });
  if (typeof answer === 'string') return `data cannot be made up: ${answer}`;
  return {
    files: Object.fromEntries(tables.map(({ path, file }) => [path, file])),
    pipeline: pipeline.kind === 'entry' ? pipeline : { ...pipeline, data: { ...pipeline.data, ...byInput(tables) } },
  };
}

function byInput(tables: readonly (MadeUpTable & { readonly file: string })[]): Readonly<Record<string, string>> {
  return Object.fromEntries(tables.map(({ input, file }) => [input, file]));
}
