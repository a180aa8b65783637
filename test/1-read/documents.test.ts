import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skipOutputs } from '../../src/1-read/notebook/skip-outputs.ts';
import { read } from '../../src/1-read/read.ts';
import { createReport } from '../../src/diagnostics.ts';

// The same draws in each run: what fails once fails again.
fc.configureGlobal({ seed: 29 });

function readText(path: string, text: string) {
  const report = createReport();
  const documents = read({ notebooks: [{ path, text }], modules: [], requirements: [], paths: [] }, report);
  return { document: documents[0], diagnostics: report.diagnostics, ids: report.diagnostics.map((one) => one.id) };
}

function readJson(notebook: unknown) {
  return readText('a.ipynb', JSON.stringify(notebook));
}

const code = (source: unknown, more: object = {}) => ({
  cell_type: 'code',
  source,
  metadata: {},
  outputs: [],
  ...more,
});

describe('files that cannot be read', () => {
  it.each([
    ['a.ipynb', '', 'empty-file'],
    ['a.ipynb', '\uFEFF \n', 'empty-file'],
    ['a.py', '\n', 'empty-file'],
    ['a.ipynb', '{"cells": [', 'not-json'],
    ['a.ipynb', '[1]', 'not-a-notebook'],
    ['a.ipynb', '{"a": 1}', 'not-a-notebook'],
    ['a.ipynb', '{"cells": [], "nbformat": 5}', 'unsupported-nbformat'],
    ['a.ipynb', '{"cells": [], "nbformat": 1}', 'unsupported-nbformat'],
    ['a.ipynb', '{"cells": [], "nbformat": 4, "metadata": {"kernelspec": {"name": "ir"}}}', 'other-language'],
    ['a.ipynb', '{"cells": [], "nbformat": 4, "metadata": {"language_info": {"name": "julia"}}}', 'other-language'],
    ['a.Rmd', '# A', 'unsupported-input'],
  ])('%s with %j reports %s', (path, text, id) => {
    const { document, ids } = readText(path, text);
    expect(ids).toEqual([id]);
    expect(document).toBeUndefined();
  });

  it.each([
    ['{\n  "cells": [\n<<<<<<< HEAD\n]}', 3, 0],
    ['{\n "a": 1,\n}', 3, 0],
    ['{"a": 1 "b": 2}', 1, 8],
    ['{"a": "x\ny"}', 1, 6],
    ['{"a": [1, 2}', 1, 11],
    ['{"a": nul}', 1, 6],
    ['{"a": 1} x', 1, 9],
    ['{"a"', 1, 1],
  ])('the place where %j stops being JSON is found', (text, line, column) => {
    expect(readText('a.ipynb', text).diagnostics[0]).toMatchObject({ id: 'not-json', span: { line, column } });
  });

  it('warns of a Python 2 kernel', () => {
    const metadata = {
      kernelspec: { name: 'python2', display_name: '' },
      language_info: { name: 'python', version: '2.7.1' },
    };
    expect(readJson({ nbformat: 4, metadata, cells: [] }).ids).toEqual(['python-2-kernel']);
  });

  it('reports a broken cell and reads the others', () => {
    const { document, ids } = readJson({
      nbformat: 4,
      metadata: {},
      cells: [{ cell_type: 'code', source: 5 }, code('x')],
    });
    expect(ids).toEqual(['broken-cell']);
    expect(document?.cells).toHaveLength(1);
  });
});

describe('notebook formats', () => {
  it('reads source as string and as list, CRLF and a byte order mark', () => {
    const text = `\uFEFF${JSON.stringify({ nbformat: 4, cells: [code(['x = 1\r\n', 'y = 2']), code('z\r\nw')] })}`;
    expect(readText('a.ipynb', text).document?.cells.map((cell) => cell.source)).toEqual(['x = 1\ny = 2', 'z\nw']);
  });

  it('reads format 3 with worksheets, headings and old outputs', () => {
    const cells = [
      { cell_type: 'heading', level: 2, source: ['Load'] },
      {
        cell_type: 'code',
        language: 'python',
        input: ['x = 1'],
        prompt_number: 4,
        outputs: [{ output_type: 'pyout', text: ['1'], html: ['<table></table>'] }],
      },
    ];
    const { document, ids } = readJson({ nbformat: 3, metadata: { name: '' }, worksheets: [{ cells }] });
    expect(ids).toEqual([]);
    expect(document?.cells[0]).toMatchObject({ kind: 'markdown', source: '## Load' });
    expect(document?.cells[1]).toMatchObject({ kind: 'code', code: 'x = 1', executionCount: 4 });
    expect(document?.cells[1]?.outputs).toEqual([{ kind: 'result', text: '1', html: '<table></table>' }]);
  });

  it('keeps ids, counts, the Python version and tables, and no other HTML', () => {
    const outputs = [
      { output_type: 'stream', name: 'stdout', text: ['a\n', 'b'] },
      { output_type: 'execute_result', data: { 'text/plain': 'f', 'text/html': ['<div><table>'] } },
      { output_type: 'display_data', data: { 'text/plain': 'g', 'text/html': '<b>' } },
      { output_type: 'error', ename: 'E', evalue: 'v', traceback: [] },
    ];
    const { document } = readJson({
      nbformat: 4,
      metadata: { language_info: { name: 'python', version: '3.11.4' } },
      cells: [code('x', { id: 'abc', execution_count: 3, outputs })],
    });
    expect(document?.pythonVersion).toBe('3.11.4');
    expect(document?.cells[0]).toMatchObject({ id: 'abc', executionCount: 3 });
    expect(document?.cells[0]?.outputs).toEqual([
      { kind: 'stream', text: 'a\nb', html: null },
      { kind: 'result', text: 'f', html: '<div><table>' },
      { kind: 'display', text: 'g', html: null },
      { kind: 'error', text: 'E: v', html: null },
    ]);
  });

  it('skips the outputs of cells and nothing else', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const text = fc.string({ unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', 'a', ',', ':', '"outputs":', ' ') });
    const cell = fc.record({ source: text, metadata: json, outputs: fc.array(fc.oneof(json, text)), after: text });
    const notebook = fc.record({
      metadata: fc.record({ outputs: fc.array(json), cells: json }),
      cells: fc.array(cell),
      more: json,
    });
    fc.assert(
      fc.property(notebook, fc.boolean(), fc.constantFrom(0, 1, 4), (book, isOld, indent) => {
        const wrap = (cells: object[]) =>
          isOld ? { ...book, cells: 1, worksheets: [{ outputs: [1], cells }] } : { ...book, cells };
        const skipped = JSON.parse(skipOutputs(JSON.stringify(wrap(book.cells), null, indent), 0));
        const expected = wrap(book.cells.map((one) => ({ ...one, outputs: [] })));
        expect(skipped).toEqual(JSON.parse(JSON.stringify(expected)));
      }),
    );
  });

  it('keeps the small outputs of a huge notebook', () => {
    const image = { output_type: 'display_data', data: { 'image/png': 'A'.repeat(2_100_000) } };
    const small = { output_type: 'stream', name: 'stdout', text: 'hello' };
    const { document } = readJson({
      nbformat: 4,
      cells: [code('a', { outputs: [image] }), code('b', { outputs: [small] })],
    });
    expect(document?.cells.map((cell) => cell.outputs.length)).toEqual([0, 1]);
    expect(document?.cells.map((cell) => cell.code)).toEqual(['a', 'b']);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'x',
    ' = ',
    '\n',
    '    ',
    '%',
    '!ls',
    '%time ',
    '"',
    "'",
    '"""',
    '(',
    ')',
    '\\\n',
    '#',
    '?',
    '{x}',
    '$x',
    ':',
    '_',
    '%%bash',
    'if a:\n',
  );
  it('is read without a crash, and every line of code has its line in the source', () => {
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 40 }), (source) => {
        const cell = readJson({ nbformat: 4, cells: [code(source)] }).document?.cells[0];
        const lines = cell?.code === '' ? 0 : (cell?.code.split('\n').length ?? -1);
        expect(cell?.lineMap.length === lines || (lines === 0 && (cell?.lineMap.length ?? 0) <= 1)).toBe(true);
        for (const line of cell?.lineMap ?? []) expect(line >= 1 && line <= source.split('\n').length).toBe(true);
      }),
    );
  });
});

describe('scripts', () => {
  const cellsOf = (lines: readonly string[]) =>
    readText('a.py', lines.join('\n')).document?.cells.map((cell) => [cell.kind, cell.source, cell.tags.step]);

  it('reads percent cells with titles, tags and markdown', () => {
    const lines = [
      '# %% Load data tags=["step:load", "x"]',
      'x = 1',
      '',
      '# %% [markdown]',
      '# # Title',
      '#',
      '# text',
      '# %%',
      'y = 2',
    ];
    expect(cellsOf(lines)).toEqual([
      ['code', '# Load data\nx = 1', 'load'],
      ['markdown', '# Title\n\ntext', null],
      ['code', 'y = 2', null],
    ]);
  });

  it('skips the header of Jupytext and takes its comments for magics', () => {
    const lines = ['# ---', '# jupyter:', '#   jupytext: {}', '# ---', '', '# %%', '# %matplotlib inline', 'x = 1'];
    expect(cellsOf(lines)).toEqual([['code', '%matplotlib inline\nx = 1', null]]);
  });

  it('takes a plain script for one cell', () => {
    expect(cellsOf(['import a', '', '', 'def f():', '    pass', ''])).toEqual([
      ['code', 'import a\n\n\ndef f():\n    pass', null],
    ]);
  });

  it('splits at the prompts of nbconvert', () => {
    expect(
      cellsOf(['#!/usr/bin/env python', '# coding: utf-8', '', '# In[1]:', '', 'x', '# In[ ]:', 'y'])?.slice(-2),
    ).toEqual([
      ['code', 'x', null],
      ['code', 'y', null],
    ]);
  });

  it('splits the exports of Databricks', () => {
    const lines = [
      '# Databricks notebook source',
      '# MAGIC %md',
      '# MAGIC # Hi',
      '# COMMAND ----------',
      'x = 1',
      '# COMMAND ----------',
      '# MAGIC %sql',
      '# MAGIC select 1',
    ];
    expect(cellsOf(lines)?.map((cell) => cell.slice(0, 2))).toEqual([
      ['markdown', '# Hi'],
      ['code', 'x = 1'],
      ['code', 'select 1'],
    ]);
    expect(readText('a.py', lines.join('\n')).ids).toEqual(['other-language-cell']);
  });
});

describe('tags', () => {
  const tagsOf = (tags: unknown, source = 'x', metadata: object = {}) =>
    readJson({ nbformat: 4, metadata, cells: [code(source, { metadata: { tags } })] });

  it.each([
    [['step:train model'], { step: 'train model' }],
    [['block:a', 'prev:b', 'prev:c'], { step: 'a', after: ['b', 'c'] }],
    [['block:'], { step: null }],
    [['same_step_2'], { step: 'step_2' }],
    [['parameters'], { role: 'parameters' }],
    [['injected-parameters'], { role: 'parameters' }],
    [['pipeline-parameters'], { role: 'parameters' }],
    [['imports'], { role: 'imports' }],
    [['functions'], { role: 'functions' }],
    [['eda'], { role: 'skip' }],
    [['pipeline-metrics'], { metrics: true }],
    [['figure', 'keep', 'unit:fit'], { figure: true, keep: true, unit: 'fit' }],
    [['environment:gpu', 'limit:nvidia.com/gpu:1'], { environment: 'gpu', compute: 'nvidia.com/gpu:1' }],
    [['whatever', 'hide-input'], { step: null, role: null, keep: false }],
  ])('%j', (tags, expected) => {
    const { document, ids } = tagsOf(tags);
    expect(ids).toEqual([]);
    expect(document?.cells[0]?.tags).toMatchObject(expected);
  });

  it.each([
    [['step:'], 'bad-step-name'],
    [['step:!!'], 'bad-step-name'],
    [['step:../a'], 'bad-step-name'],
  ])('%j reports %s', (tags, id) => {
    expect(tagsOf(tags).ids).toEqual([id]);
  });

  it('reads the comments of nbdev and the defaults of Kale', () => {
    expect(tagsOf([], '#| export\nx = 1').document?.cells[0]?.tags.keep).toBe(true);
    expect(tagsOf([], '#| eval: false\nx = 1').document?.cells[0]?.tags.role).toBe('skip');
    const kale = { kubeflow_notebook: { docker_image: 'img:1' } };
    expect(tagsOf(['step:a'], 'x', kale).document?.cells[0]?.tags.environment).toBe('img:1');
    expect(tagsOf([], 'x', kale).document?.cells[0]?.tags.environment).toBeNull();
  });

  it('leaves no code of a cell tagged skip, and reports nothing of it', () => {
    const { document, ids } = tagsOf(['skip'], '%frobnicate\nx = 1');
    expect(ids).toEqual([]);
    expect(document?.cells[0]).toMatchObject({ code: '', lineMap: [] });
    expect(document?.cells[0]?.dropped).toHaveLength(1);
  });
});
