import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport, type DiagnosticId, diagnostics } from '../../src/diagnostics.ts';
import { repository } from '../support/python.ts';

const folder = path.join(repository, 'docs/diagnostics');
const ids = Object.keys(diagnostics).sort() as DiagnosticId[];
const testTexts = readdirSync(path.join(repository, 'test'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));

interface Page {
  readonly text: string;
  /** Language and text of the example and of the fix; null if a page has none. */
  readonly example: Block | null;
  readonly fix: Block | null;
}

interface Block {
  readonly language: string;
  readonly text: string;
}

function readPage(id: string): Page {
  const text = readFileSync(path.join(folder, `${id}.md`), 'utf8');
  const [, example = '', fix = ''] = text.split(/^## (?:Example|What to do)$/m);
  return { text, example: firstBlock(example), fix: firstBlock(fix) };
}

function firstBlock(text: string): Block | null {
  const match = /^```(\w*)\n([\s\S]*?)^```$/m.exec(text);
  return match ? { language: match[1] ?? '', text: match[2] ?? '' } : null;
}

function idsReported(text: string): readonly string[] {
  const report = createReport();
  const notebooks = [{ path: 'notebook.py', text }];
  compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, report);
  return report.diagnostics.map((one) => one.id);
}

test('every page belongs to a diagnostic', () => {
  const pages = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));
  expect(pages.filter((id) => !Object.hasOwn(diagnostics, id))).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  test('has a page with an example and what to do', () => {
    expect(existsSync(path.join(folder, `${id}.md`))).toBe(true);
    const { text, example, fix } = readPage(id);
    expect(text.split('\n')[0]).toBe(`# ${id}`);
    expect(text.match(/^## .*$/gm)).toEqual(['## Example', '## What to do']);
    expect(example).not.toBeNull();
    expect(fix).not.toBeNull();
  });

  const page = existsSync(path.join(folder, `${id}.md`)) ? readPage(id) : null;
  if (page?.example?.language === 'python') {
    test('is reported for the example of its page, and not for the fix', () => {
      expect(idsReported(page.example?.text ?? '')).toContain(id);
      expect(idsReported(page.fix?.text ?? '')).not.toContain(id);
    });
  } else {
    test('is not about Python code, and has a test of its own', () => {
      const named = new RegExp(`(?<![\\w-])${id}(?![\\w-])`);
      expect(testTexts.filter((text) => named.test(text)).length).toBeGreaterThan(0);
    });
  }
});
