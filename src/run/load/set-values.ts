import type { Report } from '../../diagnostics.ts';
import { hintFor } from '../../nearest-name.ts';
import { readPlainScalar } from '../../yaml/plain-scalar.ts';
import { isMapping, type YamlMapping, type YamlValue } from '../../yaml/value.ts';

/** A value that replaces one of the YAML file: `--set inputs.x=3`. */
export interface Setting {
  readonly path: readonly string[];
  readonly value: string;
}

/** Reads `inputs.x=3`; `null` when there is no `=` or no name. */
export function parseSetting(text: string): Setting | null {
  const at = text.indexOf('=');
  if (at <= 0) return null;
  return { path: text.slice(0, at).split('.'), value: text.slice(at + 1) };
}

/** Puts the settings into a pipeline's YAML. A name that is not there is reported: a misspelt one would change nothing. */
export function applySettings(report: Report, root: YamlMapping, settings: readonly Setting[]): YamlMapping {
  let current = root;
  for (const setting of settings) {
    const option = `--set ${setting.path.join('.')}`;
    const known = knownNames(current, setting.path);
    if (known !== null) {
      const hint = hintFor(setting.path.at(-1) ?? '', known, 'there are no names here');
      report.add('run-option-unknown', null, { option, hint });
    } else current = replaced(current, setting.path, setting.value) as YamlMapping;
  }
  return current;
}

/** The names that could have been meant at the first part that is unknown; `null` when all are known. */
function knownNames(root: YamlMapping, path: readonly string[]): readonly string[] | null {
  if (path.length === 1 && !isMapping(root[path[0] ?? ''])) return null;
  let value: YamlValue = root;
  for (const [index, part] of path.entries()) {
    if (!isMapping(value)) return [];
    const isLast = index === path.length - 1;
    const mayBeNew = isLast && (path[0] === 'settings' || (path[0] === 'jobs' && path[2] === 'inputs' && index === 3));
    if (!(part in value) && !mayBeNew && !(isLast && part === 'path')) return Object.keys(value);
    value = value[part] ?? null;
  }
  return null;
}

function replaced(value: YamlValue, path: readonly string[], text: string): YamlValue {
  const [first, ...rest] = path;
  if (first === undefined) {
    const isAsset =
      isMapping(value) &&
      typeof value['type'] === 'string' &&
      ('path' in value || /^(uri_|ml|custom|triton)/.test(value['type']));
    return isAsset ? { ...value, path: text } : readPlainScalar(text);
  }
  const mapping = isMapping(value) ? value : {};
  return { ...mapping, [first]: replaced(mapping[first] ?? null, rest, text) };
}
