import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { StepResult } from '../../src/run/run-result.ts';

/** What MLflow writes beside a model: identities and times, and examples that are no result of the notebook. */
const volatile = new Set([
  'MLmodel',
  'input_example.json',
  'serving_input_example.json',
  'registered_model_meta',
  'conda.yaml',
  'python_env.yaml',
  'requirements.txt',
]);

/** All that a pipeline gives, by name: logged numbers, lines of logs, files. Nothing of the judge takes part. */
export function contentOf(steps: readonly StepResult[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const logged = steps.flatMap(({ metrics }) => Object.values(metrics));
  for (const { step, metrics, log, outputs, artifacts } of steps) {
    for (const [name, value] of Object.entries(metrics)) found.set(`${step}: metric ${name}`, String(value));
    if (log !== null) found.set(`${step}: log`, steady(readFileSync(log, 'utf8'), logged));
    for (const [name, folder] of Object.entries(outputs)) addFiles(found, `${step}: ${name}`, folder);
    if (artifacts !== null) addFiles(found, `${step}: artifacts`, artifacts);
  }
  return found;
}

/** Lines without what a clock, a process or a folder of its own puts there, and without those that only say what is logged. */
function steady(text: string, logged: readonly number[]): string {
  const lines = text.replaceAll(/\/\S*cellwright-mutants-\S*/g, '').split('\n');
  return lines.filter((line) => !/warn|INFO|\d+ms|\d s\b/i.test(line) && !repeats(line, logged)).join('\n');
}

function repeats(line: string, logged: readonly number[]): boolean {
  const numbers = line.match(/-?\d+\.\d+/g) ?? [];
  const isLogged = (text: string) => {
    const places = text.split('.')[1]?.length ?? 0;
    return logged.some((value) => Math.abs(value - Number(text)) <= 0.5000001 * 10 ** -places);
  };
  return numbers.length > 0 && numbers.every(isLogged);
}

function addFiles(found: Map<string, string>, name: string, folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })) return;
  const files = statSync(folder).isFile() ? [''] : readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files) {
    const whole = path.join(folder, file);
    if (!statSync(whole).isFile() || volatile.has(path.basename(file))) continue;
    found.set(`${name}/${file}`, createHash('sha256').update(readFileSync(whole)).digest('hex'));
  }
}

/** The names whose content is another one, or is there on one side only. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}
