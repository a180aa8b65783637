/** What every variant of `init` leads to, done as its README says: the build, the tests, the steps. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { additionNames } from '../../src/scaffold/additions.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { python, whyNoPython } from '../support/python.ts';
import { isWhole } from '../support/whole.ts';

const work = `# %% tags=["parameters"]
share = 0.5

# %% tags=["step:prepare"]
import pandas as pd
from cleaning import clean

rows = clean(pd.read_csv("../raw/t.csv"))

# %% tags=["step:count"]
total = float(rows["a"].sum() * share)
print(total)
rows.to_csv("rows.csv")
`;
const files = {
  'old/work.py': work,
  'old/cleaning.py': 'def clean(frame):\n    return frame.dropna()\n',
  'raw/t.csv': 'a,b\n1,2\n2,3\n',
};

/** All but what a sample without a search of its own cannot have. */
const additions = additionNames.filter((name) => name !== 'notebook-sweep');
/** All tests, none left out. */
const passed = /^=+ \d+ passed in /m;

/** The commands of a README's bash blocks, from the heading on, a block each. */
function blocks(readme: string): readonly string[] {
  const text = readme.slice(readme.indexOf('## Start here'));
  return [...text.matchAll(/^ {3}```bash\n([\s\S]*?)^ {3}```$/gm)].map((match) =>
    (match[1] ?? '').replace(/^ {3}/gm, ''),
  );
}

/** The command of the block's last line, after the packages are installed, which the tests' environment has. */
function testsOf(install: string): string {
  expect(install).toContain('pip install --requirement requirements-dev.txt\n');
  return install.trim().split('\n').at(-1) ?? '';
}

function run(folder: string, script: string): string {
  const PATH = `${path.dirname(python() ?? '')}${path.delimiter}${process.env.PATH}`;
  return execFileSync('bash', ['-euc', script], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH } });
}

describe.skipIf(!python())(`after init, build, tests and steps work at once ${whyNoPython()}`, () => {
  test.each([
    // What the next one does besides, this one does alone.
    ...(isWhole ? ([['a sample', [], {}]] as const) : []),
    ['a sample, for both services, with all that can be added', ['--ci', 'both', '--with', additions.join(',')], {}],
    ['a notebook that lies elsewhere, with its modules and data', ['--from', 'old/work.py', '--ci', 'none'], files],
  ] as const)('%s', async (_what, flags, given) => {
    const folder = folderWith(given);
    expect((await cellwright(folder, 'init', 'shop', ...flags)).code).toBe(0);
    const shop = path.join(folder, 'shop');
    expect(readFileSync(path.join(shop, 'README.md'), 'utf8')).toContain('`cellwright build`');
    const built = await cellwright(shop, 'build');
    expect(built.messages).not.toMatch(/^(error|warning)\[/m);
    expect(built.code).toBe(0);
    const [install = '', steps = '', azure = ''] = blocks(readFileSync(path.join(shop, 'README.md'), 'utf8'));
    expect(run(shop, testsOf(install))).toMatch(passed);
    run(shop, steps);
    expect(existsSync(path.join(shop, 'mlflow.db'))).toBe(true);
    expect(azure).toContain('scripts/run_pipeline.sh');
    expect((await cellwright(shop, 'check')).code).toBe(0);
  });

  test('a notebook that lies in the folder, beside its module', async () => {
    const folder = folderWith(files);
    expect((await cellwright(folder, 'init', '--from', 'old/work.py')).code).toBe(0);
    expect((await cellwright(folder, 'build')).code).toBe(0);
    const [install = '', steps = ''] = blocks(readFileSync(path.join(folder, 'README.md'), 'utf8'));
    expect(run(folder, testsOf(install))).toMatch(passed);
    run(folder, steps);
  });
});
