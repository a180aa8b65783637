import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A package that an interpreter has. */
export interface InstalledPackage {
  readonly version: string;
  /** Where it was installed from, when that was a folder or an address and not a package index. */
  readonly source: string | null;
}

/** A Python with its installed packages, by canonical names. */
export interface Interpreter {
  readonly path: string;
  /** As `3.11`. */
  readonly python: string;
  readonly packages: ReadonlyMap<string, InstalledPackage>;
}

const program = `
import json, re, sys
from importlib.metadata import distributions
found = {}
for one in distributions():
    name = re.sub(r"[-_.]+", "-", one.metadata["Name"] or "").lower()
    direct = json.loads(one.read_text("direct_url.json") or "{}")
    if name and one.version:
        found.setdefault(name, {"version": one.version, "source": direct.get("url")})
print(json.dumps({"python": "%d.%d" % sys.version_info[:2], "packages": found}))
`;

/** Reads the installed packages of an interpreter; a text says why it failed. */
export function askInterpreter(python: string): Interpreter | string {
  if (!existsSync(python)) return 'it does not exist';
  const { status, stdout, stderr, error } = spawnSync(python, ['-I', '-c', program], { encoding: 'utf8' });
  if (error) return error.message;
  if (status !== 0) return stderr.trim().split('\n').at(-1) || `it ended with exit code ${status}`;
  try {
    const said = JSON.parse(stdout) as { python: string; packages: Readonly<Record<string, InstalledPackage>> };
    return { path: python, python: said.python, packages: new Map(Object.entries(said.packages)) };
  } catch {
    return 'it is not Python 3';
  }
}
