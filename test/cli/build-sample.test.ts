/** `build --sample`: a few rows of real data for the tests of a repository, if nothing can be made up. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';

const notebook = `# %%
import glob, os
import pandas as pd
tables = [pd.read_csv(file) for file in glob.glob(os.path.join("people", "*.csv"))]
rows = pd.concat(tables)
# %%
print(rows["age"].mean())
`;

const parts = `import glob
import numpy as np
both = [np.load(file) for file in glob.glob("parts/*.npz")]
print(both[0]["x"].mean())
`;

const people = ['Name,e-mail,birth_date,age,remark']
  .concat(
    Array.from(
      { length: 90 },
      (_one, index) => `Ann ${index % 45},ann${index}@mail.de,1985-07-${10 + (index % 20)},${index},call 0171 5550199`,
    ),
  )
  .join('\n');

describe.skipIf(!python())(`build --sample ${whyNoPython()}`, () => {
  const sampled = (folder: string, ...flags: readonly string[]) =>
    cellwright(folder, 'build', 'work.py', '--out', 'out', '--sample', '--python', python() ?? '', ...flags);

  test('takes few rows of each file, replaces what looks personal, and says so', async () => {
    const folder = folderWith({ 'work.py': notebook, 'people/a.csv': people, 'people/b.csv': people });
    const { code, messages, out } = await sampled(folder);
    expect(code).toBe(0);
    expect(out + messages).toContain(
      'tests/data/people  60 rows, 2 files of people; columns Name, e-mail, birth_date, age, remark; replaced: Name, e-mail, birth_date, parts of texts',
    );
    const text = readFileSync(path.join(folder, 'out/tests/data/people/a.csv'), 'utf8');
    const [header, first, ...others] = text.trim().split('\n');
    expect(header).toBe('Name,e-mail,birth_date,age,remark');
    expect(first).toBe('Name 1,somebody1@example.org,1985-01-01,0,call 555-0100');
    expect(others).toHaveLength(29);
    expect(others.at(-1)).toContain(',89,');
    expect(text).not.toMatch(/Ann|mail\.de|0171|-07-/);
    // The same person has the same name in both.
    expect(readFileSync(path.join(folder, 'out/tests/data/people/b.csv'), 'utf8')).toBe(text);
  });

  test('keeps a sample out of Git until its owner says otherwise, and never changes one that is there', async () => {
    const folder = folderWith({ 'work.py': notebook, 'people/a.csv': people });
    await sampled(folder);
    const ignored = path.join(folder, 'out/tests/data/.gitignore');
    expect(readFileSync(ignored, 'utf8')).toMatch(/^# .*\n\/people\n$/);
    writeFileSync(ignored, '# ours\n');
    const file = path.join(folder, 'out/tests/data/people/a.csv');
    writeFileSync(file, 'mine');
    const { out, messages } = await sampled(folder);
    expect(out + messages).toContain('tests/data/people  already exists and is left as it is');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(readFileSync(ignored, 'utf8')).toBe('# ours\n');
    expect((await cellwright(folder, 'check', 'work.py', '--out', 'out')).code).toBe(0);
  });

  test('takes nothing that holds a secret, or is a file of one', async () => {
    const folder = folderWith({
      'work.py': notebook,
      'people/a.csv': `name,key\nx,AccountKey=${'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzA+/'.repeat(3).slice(0, 86)}==\n`,
    });
    const { messages } = await sampled(folder);
    expect(messages).toMatch(/warning\[sample-not-taken\].*`people`: it holds what looks like/);
    expect(existsSync(path.join(folder, 'out/tests/data'))).toBe(false);
  });

  test('with --dry-run says what would be taken, and takes nothing', async () => {
    const folder = folderWith({ 'work.py': notebook, 'people/a.csv': people });
    const { out, messages } = await sampled(folder, '--dry-run');
    expect(out + messages).toContain('tests/data/people  would be taken from people');
    expect(existsSync(path.join(folder, 'out'))).toBe(false);
  });

  test('says what it took to machines, and takes nothing that can be made up', async () => {
    const folder = folderWith({
      'work.py': 'import pandas as pd\nt = pd.read_csv("people/a.csv")\nprint(t["age"].mean())\n',
      'people/a.csv': people,
    });
    const { out } = await sampled(folder, '--json');
    expect(JSON.parse(out).samples).toEqual([]);
    expect(existsSync(path.join(folder, 'out/tests/data'))).toBe(false);
  });

  test.each([
    [
      'data.pkl',
      'import pickle\nt = pickle.load(open("data.pkl", "rb"))\nprint(t)\n',
      'this kind of file cannot be sampled',
    ],
    ['gone.dat', 'lines = open("gone.dat").read()\nprint(lines)\n', 'it is not on this machine'],
    ['token.ini', 'lines = open("token.ini").read()\nprint(lines)\n', 'its name suggests that it is private'],
  ])('of %s none is taken', async (name, code, reason) => {
    const folder = folderWith({ 'work.py': code });
    if (name !== 'gone.dat') writeFileSync(path.join(folder, name), 'x');
    const { messages } = await sampled(folder);
    expect(messages).toMatch(new RegExp(`sample-not-taken\\].*\`${name}\`: .*${reason}`));
    expect(messages).toContain(`\`tests/data/${name}\` by hand`);
  });

  test('an archive of arrays loses the same rows of each', async () => {
    const folder = folderWith({ 'work.py': parts, 'parts/one.txt': 'about\n' });
    const write =
      'import numpy, sys; numpy.savez(sys.argv[1], x=numpy.arange(200).reshape(100, 2), y=numpy.arange(100))';
    runPython(['-c', write, path.join(folder, 'parts/xy.npz')]);
    const { code } = await sampled(folder);
    expect(code).toBe(0);
    expect(readdirSync(path.join(folder, 'out/tests/data/parts')).sort()).toEqual(['one.txt', 'xy.npz']);
    const read =
      'import numpy, sys; a = numpy.load(sys.argv[1]); print(a["x"].shape, (a["x"][:, 0] == 2 * a["y"]).all())';
    expect(runPython(['-c', read, path.join(folder, 'out/tests/data/parts/xy.npz')]).trim()).toBe('(30, 2) True');
  });
});
