/** What is mutated: inputs that are right, each a set of texts by path. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as sdk from '../../test/4-plan-jobs/notebooks.ts';
import * as first from '../../test/4-plan-jobs/v1-notebooks.ts';

/** Where a subject's texts are read: as notebooks with what is beside them, as settings, or as the files of a pipeline. */
export interface Subject {
  readonly kind: 'notebook' | 'sdk' | 'settings' | 'pipeline';
  readonly texts: ReadonlyMap<string, string>;
  /** The paths of which one is mutated at a time. */
  readonly mutable: readonly string[];
}

const samples = path.join(import.meta.dirname, '../../samples');

function filesBelow(folder: string, ending: RegExp): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const found = names.filter((name) => ending.test(name) && statSync(path.join(folder, name)).isFile());
  return new Map(found.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

function sdkSubjects(): readonly Subject[] {
  const notebooks = [...Object.values(sdk), ...Object.values(first)].filter((text) => typeof text === 'string');
  return notebooks.map((text) => {
    const texts = new Map([
      ['notebook.py', text],
      [
        'src/train.py',
        'import argparse\n\nparser = argparse.ArgumentParser()\nparser.add_argument("--rate", type=float)\nprint(parser.parse_args())\n',
      ],
      ['train.yml', 'type: command\nname: train\ncode: ./src\ncommand: python train.py\nenvironment: azureml:e:1\n'],
    ]);
    return { kind: 'sdk', texts, mutable: [...texts.keys()] };
  });
}

/** All subjects, in an order that stays. */
export function findSubjects(): readonly Subject[] {
  const found: Subject[] = [...sdkSubjects()];
  for (const name of readdirSync(samples).sort()) {
    const folder = path.join(samples, name);
    const beside = new Map(
      [...filesBelow(folder, /\.(ipynb|py|ya?ml|txt)$/)].filter(([file]) => !file.startsWith('expected')),
    );
    const notebooks = [...beside.keys()].filter((file) => file.endsWith('.ipynb'));
    found.push({
      kind: 'notebook',
      texts: beside,
      mutable: [...beside.keys()].filter((file) => !file.endsWith('.yml')),
    });
    if (notebooks.length > 0 && beside.has('cellwright.yml'))
      found.push({ kind: 'settings', texts: beside, mutable: ['cellwright.yml'] });
    const repository = filesBelow(path.join(folder, 'expected'), /\.(ya?ml|py)$/);
    const files = [...repository.keys()].filter((file) => file.endsWith('.yml'));
    found.push({ kind: 'pipeline', texts: repository, mutable: files });
  }
  return found;
}
