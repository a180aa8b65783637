import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/1-read/read.ts';
import { readDiagnostics } from '../../src/diagnostics/read.ts';
import { createReport } from '../../src/diagnostics.ts';

const modules = [{ path: 'prepare.py', text: 'y = 1' }];

/** The ids that the nth block of a page reports. */
function idsOf(id: string, block: number): string[] {
  const page = readFileSync(new URL(`../../docs/diagnostics/${id}.md`, import.meta.url), 'utf8');
  const text = [...page.matchAll(/```\w+\n([\s\S]*?)\n```/g)][block]?.[1] ?? '';
  const report = createReport();
  read({ notebooks: [inputOf(text)], modules, requirements: [], paths: [] }, report);
  return report.diagnostics.map((one) => one.id);
}

function inputOf(text: string): { path: string; text: string } {
  if (text === '(nothing)') return { path: 'notebook.ipynb', text: '' };
  if (text.startsWith('#')) return { path: 'notebook.py', text };
  return { path: 'notebook.ipynb', text };
}

describe('the pages of the diagnostics of reading', () => {
  const ids = Object.keys(readDiagnostics).filter((id) => id !== 'unsupported-input' && id !== 'run-cycle');
  it.each(ids)('%s: the example reports it and the fix reports nothing', (id) => {
    expect(idsOf(id, 0)).toEqual([id]);
    expect(idsOf(id, 1)).toEqual([]);
  });
});
