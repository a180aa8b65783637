import type { YamlValue } from '../yaml/print.ts';
import { type Value, workspaceVersion } from './known-values.ts';

/** Returns a value of the notebook as YAML holds it; null if it is no plain value. */
export function toYaml(value: Value): YamlValue | null {
  switch (value.kind) {
    case 'text':
      return value.value.includes(workspaceVersion) ? null : value.value;
    case 'bool':
      return value.value;
    case 'number':
      return value.isFloat ? { kind: 'float', value: value.value } : value.value;
    case 'list': {
      const items = value.items.map(toYaml);
      return items.includes(null) ? null : (items as YamlValue[]);
    }
    case 'dict': {
      const entries = [...value.entries].map(([key, inner]) => [key, toYaml(inner)] as const);
      return entries.some(([, inner]) => inner === null)
        ? null
        : (Object.fromEntries(entries) as { [key: string]: YamlValue });
    }
    default:
      return null;
  }
}
