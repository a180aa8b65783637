/** Calls that read datasets of version 1, and their equivalents in pandas. */

import { dataPlaces, pandasRead } from '../../evaluator/azure-sdk/v1/datasets.ts';
import type { Call } from '../../evaluator/call-type.ts';
import { evaluate } from '../../evaluator/evaluate-expression.ts';
import { placeOf } from '../../evaluator/interpreter.ts';
import { isObject, type SdkObject, textOf } from '../../evaluator/known-values.ts';
import { addImport, moduleName, type Walking } from './walking.ts';

type CallNode = Call['node'];

/** `dataset.to_pandas_dataframe()` as pandas reads it; null for other calls. Records folders that files are downloaded to. */
export function readCall(walking: Walking, node: CallNode): string | null {
  if (node.func.nodeType !== 'Attribute' || !walking.state.readsData) return null;
  const { attr } = node.func;
  if (!/^(to_pandas_dataframe|download|mount)$/.test(attr)) return null;
  const dataset = evaluate(walking.machine, node.func.value);
  if (!isObject(dataset, 'v1') || dataset.made !== 'Dataset') return null;
  if (attr === 'to_pandas_dataframe') return readTable(walking, dataset, node);
  noteFolder(walking, dataset, node);
  return null;
}

function readTable(walking: Walking, dataset: SdkObject, node: CallNode): string | null {
  const { machine, state } = walking;
  const alias = moduleName(machine, 'pandas') !== null || !state.taken.has('pd') ? 'pd' : 'pandas';
  const read = pandasRead(machine, dataset, moduleName(machine, 'pandas') ?? alias);
  if (read === null) return null;
  addImport(walking, 'pandas', alias);
  if (read.usesGlob) addImport(walking, 'glob');
  for (const { path, remote } of read.places) if (remote !== null) state.remote.set(path, remote);
  const isUrl = read.places.every(({ path }) => /^https?:/.test(path));
  const paths = [...new Set(read.places.map(({ path }) => path))].join('`, `');
  if (!isUrl) state.report.add('sdk-v1-data', placeOf(machine, node), { name: nameOf(dataset, paths), path: paths });
  return read.code;
}

function nameOf(dataset: SdkObject, path: string): string {
  return textOf(dataset.fields.get('.registered')) ?? dataset.variable ?? path.split('/').at(-1) ?? path;
}

/** Files downloaded to a folder become data in that folder. */
function noteFolder({ machine, state }: Walking, dataset: SdkObject, node: CallNode): void {
  const given = node.keywords.find(({ arg }) => arg === 'target_path' || arg === 'mount_point')?.value ?? node.args[0];
  const path = given === undefined ? null : textOf(evaluate(machine, given));
  if (path === null || !dataset.fields.has('.file')) return;
  const [only] = dataPlaces(machine, dataset.fields.get('.source')) ?? [];
  if (only?.remote != null) state.remote.set(path, only.remote.replace(/\/?\*.*$/, ''));
  state.report.add('sdk-v1-data', placeOf(machine, node), { name: nameOf(dataset, path), path });
}
