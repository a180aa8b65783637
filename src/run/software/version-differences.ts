import { canonicalName } from '../../knowledge/distribution-names.ts';

/** A package that an environment pins, and that the Python of a step has in another version. */
export interface VersionDifference {
  readonly name: string;
  readonly pinned: string;
  readonly found: string;
}

const pin = /(?:^|[\s"'[,-])([A-Za-z0-9][\w.-]*)(?:\[[\w,-]*\])?\s*==\s*([\w.!+]+)/g;

/**
 * What of the pins of a conda file an interpreter has in another version. `packages` are names of metadata folders
 * (`pandas-2.2.3.dist-info`), as the interpreter is asked for them. What it lacks is reported elsewhere.
 */
export function versionDifferences(conda: string, packages: readonly string[]): readonly VersionDifference[] {
  const installed = new Map(packages.flatMap(readFolderName));
  return [...conda.matchAll(pin)].flatMap(([, name = '', pinned = '']) => {
    const found = installed.get(canonicalName(name));
    return found === undefined || sameVersion(found, pinned) ? [] : [{ name, pinned, found }];
  });
}

function readFolderName(folder: string): readonly (readonly [string, string])[] {
  const [, name, version] = /^(.+?)-([^-]+)\.(?:dist-info|egg-info)$/.exec(folder) ?? [];
  return name === undefined || version === undefined ? [] : [[canonicalName(name), version]];
}

/** A build's own mark (`2.3.1+cpu`) and zeros at the end make no other version. */
function sameVersion(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\+.*$/, '').replace(/(?:\.0)+$/, '');
  return plain(a) === plain(b);
}
