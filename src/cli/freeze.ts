import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { Plan } from '../ir.ts';
import { requiredName } from '../knowledge/distribution-names.ts';
import { interchangeable } from '../knowledge/distributions.ts';
import { configName, type Project } from '../project/project.ts';
import { defaultPython } from '../run/software/default-python.ts';
import { setSetting } from '../scaffold/edit-config.ts';
import { describeSetting } from '../scaffold/scaffold.ts';
import { askInterpreter, type InstalledPackage, type Interpreter } from './ask-interpreter.ts';

/** What `build --freeze` records. */
export type FrozenVersions = Pick<Config['environment'], 'python' | 'versions'>;

/** Packages whose versions the server of Azure ML settles, whatever is installed here. */
const served: ReadonlySet<string> = new Set(['mlflow', 'mlflow-skinny', 'azureml-mlflow']);
/** Packages that the generated scripts need, and that the notebook's interpreter may lack. */
const own: ReadonlySet<string> = new Set([...served, 'cloudpickle', 'pyarrow']);

/** The interpreter that versions are taken from; `null` if it cannot be asked, which is reported. */
export function findInterpreter(python: string | null, report: Report): Interpreter | null {
  const file = python ?? defaultPython();
  const interpreter = file === null ? 'none was found on PATH' : askInterpreter(file);
  if (typeof interpreter !== 'string') return interpreter;
  report.add('freeze-no-python', null, { python: file ?? 'python', reason: interpreter });
  return null;
}

/** An interpreter's versions of a plan's packages. Reports missing ones. */
export function frozenVersions(plan: Plan, interpreter: Interpreter, report: Report): FrozenVersions {
  const environments = plan.kind === 'steps' ? plan.environments : [];
  const needed = environments.flatMap((environment) => environment.pip.map(requiredName));
  const asked = [...new Set(needed)].filter((name) => !served.has(name)).sort();
  const missing = asked.filter((name) => !own.has(name) && findPackage(interpreter, name) === null);
  if (missing.length > 0) {
    const packages = missing.map((name) => `\`${name}\``).join(', ');
    report.add('freeze-package-missing', null, { python: interpreter.path, packages });
  }
  const versions = asked.flatMap((name) => {
    const found = findPackage(interpreter, name);
    if (found === null) return [];
    const { version, source } = found;
    if (source !== null) report.add('freeze-not-published', null, { name, version, source });
    return [[name, version.replace(/\+.*$/, '')] as const];
  });
  return { python: interpreter.python, versions: Object.fromEntries(versions) };
}

/** The package, or another build of it: they count their versions alike. */
function findPackage({ packages }: Interpreter, name: string): InstalledPackage | null {
  const others = interchangeable.find((family) => family.includes(name)) ?? [];
  const found = [name, ...others].find((one) => packages.has(one));
  return found === undefined ? null : (packages.get(found) ?? null);
}

/** Writes the versions into the project's config, so that builds without the interpreter use them too. */
export function recordVersions(project: Project, { python, versions }: FrozenVersions): void {
  const file = project.configPath ?? path.join(project.out, configName);
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  const settings = [
    ['environment.python', python],
    ['environment.versions', versions],
  ] as const;
  const edited = settings.reduce(
    (before, [setting, value]) => setSetting(before, { setting, value, describe: describeSetting }),
    text,
  );
  if (edited !== text) writeFileSync(file, edited);
}
