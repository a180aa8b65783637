/** Data assets that the notebook registers. */

import { reasonOf, type SdkObject, textOf } from '../evaluator/known-values.ts';
import { dataPath, isRemote, relativeTo } from '../evaluator/paths.ts';
import type { Span } from '../ir.ts';
import { makeAssetName } from '../knowledge/engines/pipeline-names.ts';
import type { Translation } from './translation.ts';
import { leaveOut, textField, textsField } from './values/plain-values.ts';

/** Writes `data/<name>.yml` for each data asset. */
export function emitData(t: Translation, registered: readonly SdkObject[]): void {
  for (const object of new Set(registered.filter(({ type }) => type === 'data'))) {
    const given = object.fields.get('path');
    const path = textOf(given);
    const name = textOf(object.fields.get('name')) ?? object.variable;
    if (path === null || name === null) {
      leaveOut(t, object, 'path', reasonOf(given ?? { kind: 'none' }));
      continue;
    }
    const file = `data/${makeAssetName(name)}.yml`;
    const place = dataPlace(t, path, object.span);
    const value = {
      name: makeAssetName(name),
      version: textField(t, object, 'version'),
      type: textOf(object.fields.get('type')) ?? 'uri_folder',
      path: isRemote(place) || place.startsWith('/') ? place : relativeFrom(file, place),
      description: textField(t, object, 'description'),
      tags: textsField(t, object, 'tags'),
    };
    t.made.set(file, { path: file, kind: 'data', value, span: object.span });
  }
}

function relativeFrom(file: string, place: string): string {
  return place.startsWith('..') ? `../${place}` : relativeTo(file, place.replace(/^\.\//, ''));
}

/** The path of the notebook's data from the repository; reports once if it is outside, where no runner finds it. */
export function dataPlace(t: Translation, path: string, span: Span): string {
  const place = dataPath(path, t.notebook, t.sources.root);
  if (/^(\.\.\/|\/)/.test(place) && !t.outside.has(path)) {
    t.outside.add(path);
    t.report.add('sdk-path-outside', span, { path, place });
  }
  return place;
}
