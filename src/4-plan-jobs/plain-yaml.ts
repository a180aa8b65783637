import type { Finding } from '../azureml/finding.ts';
import { findingKinds } from '../azureml/finding.ts';
import { isMapping, type Mapping, type YamlFile } from '../azureml/yaml-file.ts';
import type { SdkFile } from '../ir.ts';

/** A path in a YAML file that was read; `.` alone reads as a number there. */
export function pathIn(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isNaN(value) ? '.' : null;
}

/** A value as it reads from the YAML that is printed: floats and folded texts are themselves. */
export function plainYaml(value: SdkFile['value']): Mapping {
  const plain = toPlain(value);
  return isMapping(plain) ? plain : {};
}

/** A file that is validated before it is printed; places in it are not known. */
export function valueFile(path: string, value: SdkFile['value']): YamlFile {
  const findings: Finding[] = [];
  return {
    path,
    value: plainYaml(value),
    findings,
    add(id, _at, message) {
      findings.push({ id, severity: findingKinds[id], message, file: path, place: { line: 1, column: 1 } });
    },
  };
}

function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isMapping(value)) return value;
  if (value.kind === 'float' && typeof value.value === 'number') return value.value;
  if (value.kind === 'folded' && Array.isArray(value.lines)) return value.lines.join(' ');
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, toPlain(inner)]])),
  );
}
