/** `cellwright eject`: a repository that stands alone. */
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { planEjection } from '../../src/project/eject-repository.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { readTree } from '../support/golden.ts';
import { repository } from '../support/python.ts';

const notebook = `# %% [markdown]
# # Fruit
# %% tags=["step:count"]
import pandas as pd
fruit = pd.read_csv("fruit.csv")
total = int(fruit["weight"].sum())
# %% tags=["step:report"]
print(total)
`;
const project = { 'nb.py': notebook, 'fruit.csv': 'name,weight\napple,3\npear,4\n' };

function notebooksOf(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => /\.(?:ipynb|py)$/.test(name));
}

async function built(config = 'notebooks: [nb.py]\n'): Promise<string> {
  const folder = folderWith({ ...project, 'cellwright.yml': config });
  expect((await cellwright(folder, 'build', '--quiet')).code).toBe(0);
  return folder;
}

describe('eject', () => {
  test('leaves the scripts, and nothing that is about builds', async () => {
    const folder = await built("version: '1'\nci: [github, azure-devops]\nnotebooks: [nb.py]\n");
    const before = readTree(folder);
    expect(before['.github/workflows/ci.yml']).toContain('cellwright check');
    appendFileSync(path.join(folder, 'src/count/count.py'), '# an edit of the owner\n');
    const { code, out, messages } = await cellwright(folder, 'eject');
    expect({ code, messages }).toEqual({ code: 0, messages: '. is detached: builds no longer write to it\n' });
    expect(out).toContain('Edited README.md\n');
    expect(out).toContain('Removed .cellwright\n');

    const after = readTree(folder);
    expect(Object.keys(after).sort()).toEqual(
      Object.keys(before)
        .filter((file) => file !== 'cellwright.yml' && !file.startsWith('.cellwright/'))
        .sort(),
    );
    const named = Object.entries(after).filter(([, text]) => /cellwright|each build|build again/i.test(text));
    expect(named.map(([file]) => file)).toEqual([]);
    for (const file of ['README.md', 'AGENTS.md', 'docs/migration.md'])
      expect(after[file]).toContain('detached from the notebook');
    expect(after['src/count/count.py']).toBe(`${before['src/count/count.py']}# an edit of the owner\n`);
    expect(after['components/count.yml']).toBe(before['components/count.yml']);
  });

  test('is refused by builds, and judged by check without a notebook', async () => {
    const folder = await built();
    await cellwright(folder, 'eject');
    const before = readTree(folder);
    for (const flags of [[], ['--force']]) {
      const build = await cellwright(folder, 'build', 'nb.py', '--out', '.', ...flags);
      expect(build.code).toBe(1);
      expect(build.messages).toMatch(/^error\[output-folder-ejected\]/);
    }
    expect(await cellwright(folder, 'check')).toMatchObject({ code: 0 });
    expect(readTree(folder)).toEqual(before);

    const component = path.join(folder, 'components/count.yml');
    writeFileSync(component, readFileSync(component, 'utf8').replace('type: uri_file', 'type: uri_fil'));
    expect(await cellwright(folder, 'check')).toMatchObject({ code: 1 });
    expect((await cellwright(folder, 'eject')).messages).toContain('it is already ejected');
  });

  test('is known in a folder that an earlier version ejected', async () => {
    const folder = await built();
    await cellwright(folder, 'eject');
    for (const file of ['README.md', 'AGENTS.md', 'docs/migration.md']) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const now = 'It is detached from the notebook: edit the files directly, builds no longer write them.';
      const earlier = 'It stands alone: change the files themselves, no build writes them any more.';
      expect(text).toContain(now);
      writeFileSync(path.join(folder, file), text.replaceAll(now, earlier));
    }
    const { messages } = await cellwright(folder, 'build', 'nb.py', '--out', '.');
    expect(messages).toMatch(/^error\[output-folder-ejected\]/);
  });

  test('leaves nothing about builds in a repository whose documents an earlier version wrote', async () => {
    const folder = await built();
    const readme = path.join(folder, 'README.md');
    const text = readFileSync(readme, 'utf8');
    const earlier = text.replace('your edits here are kept.', 'what you edit here by hand is kept.');
    expect(earlier).not.toBe(text);
    writeFileSync(readme, earlier);
    const migration = path.join(folder, 'docs/migration.md');
    writeFileSync(migration, readFileSync(migration, 'utf8').replace('Rewritten by each', 'Written anew by each'));
    await cellwright(folder, 'eject');
    for (const file of [readme, migration]) expect(readFileSync(file, 'utf8')).not.toMatch(/each build|build` again/);
  });

  test('changes nothing with --dry-run', async () => {
    const folder = await built();
    const before = readTree(folder);
    const { code, out } = await cellwright(folder, 'eject', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Would remove cellwright.yml\n');
    expect(readTree(folder)).toEqual(before);
  });

  test('is refused while the notebook has more, but with --stale', async () => {
    const folder = await built();
    appendFileSync(path.join(folder, 'nb.py'), 'print(total + 1)\n');
    const refused = await cellwright(folder, 'eject');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.messages).toMatch(/^error\[eject-refused\].* its notebook has changes/);
    expect(existsSync(path.join(folder, '.cellwright'))).toBe(true);
    expect(await cellwright(folder, 'eject', '--stale')).toMatchObject({ code: 0 });
  });

  test('is refused while a conflict waits, and where nothing was built', async () => {
    const folder = await built();
    const script = path.join(folder, 'src/report/report.py');
    writeFileSync(script, `<<<<<<< yours\na = 1\n=======\na = 2\n>>>>>>> generated\n`);
    expect((await cellwright(folder, 'eject', '--stale')).messages).toContain('holds an unresolved conflict');
    expect((await cellwright(folderWith({}), 'eject')).messages).toContain('no build wrote it');
  });

  test('says which lines of the owner name cellwright', async () => {
    const folder = await built();
    appendFileSync(path.join(folder, 'README.md'), '\nAsk Ada about cellwright.\n');
    const lines = readFileSync(path.join(folder, 'README.md'), 'utf8').split('\n').length - 1;
    expect((await cellwright(folder, 'eject')).messages).toContain(`README.md:${lines}`);
  });
});

test.each(readdirSync(path.join(repository, 'samples')))(
  'nothing of %s names cellwright once it is ejected',
  async (sample) => {
    const folder = folderWith({});
    const isSource = (file: string) => !file.endsWith('expected');
    cpSync(path.join(repository, 'samples', sample), folder, { recursive: true, filter: isSource });
    await cellwright(folder, 'build', ...notebooksOf(folder), '--out', 'out', '--quiet');
    const { texts, removed, mentions } = planEjection(path.join(folder, 'out'));
    const engines = existsSync(path.join(folder, 'out/kubeflow')) ? ['kubeflow/README.md'] : [];
    expect(texts.map((one) => one.path).sort()).toEqual(['AGENTS.md', 'README.md', 'docs/migration.md', ...engines]);
    expect({ removed, mentions }).toEqual({ removed: ['cellwright.yml', '.cellwright'], mentions: [] });
  },
);
