import { expect, test } from 'vitest';
import { graphPage } from '../../src/graph/graph-page.ts';
import { anchor } from '../../src/graph/markup.ts';
import { mermaidLines } from '../../src/graph/mermaid.ts';
import { layoutPipeline } from '../../src/graph/pipeline-layout.ts';
import { pipelineSvg } from '../../src/graph/pipeline-svg.ts';
import type { Fate } from '../../src/ir.ts';
import { sampleCompiled, scriptPicture } from '../support/picture.ts';
import { sampleNames } from '../support/samples.ts';
import { stepsPlan } from '../support/steps-plan.ts';

function unescaped(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** What must be at a line of the page for a fate of the plan; written without the code under test. */
function wordsOf({ fate }: Fate): readonly string[] {
  switch (fate.kind) {
    case 'unit':
      return [fate.step, fate.unit];
    case 'module':
      return [fate.what, ...fate.steps];
    case 'parameter':
    case 'input':
      return [fate.name];
    case 'file':
      return [fate.path];
    case 'dropped':
      return [fate.reason];
  }
}

/** What the page says of each line, by the address of the line. */
function titlesOf(page: string): ReadonlyMap<string, string> {
  const lines = page.matchAll(/<li class="[^"]*" id="([^"]*)" title="([^"]*)">/g);
  return new Map([...lines].map(([, id = '', title = '']) => [id, unescaped(title)]));
}

test.each(sampleNames())(
  'the page of samples/%s holds every fate and every crossing, and stays below 200 KB',
  (name) => {
    const { compilation, picture } = sampleCompiled(name);
    const plan = stepsPlan(compilation.plan);
    const page = graphPage(picture);
    expect(Buffer.byteLength(page)).toBeLessThan(200_000);
    const titles = titlesOf(page);
    for (const fate of plan.fates) {
      const { file, cell, line } = fate.span;
      const title = titles.get(anchor('line', `${file}.${(cell ?? fate.cell) + 1}.${line}`)) ?? '';
      for (const word of wordsOf(fate)) expect(title.toLowerCase()).toContain(word.toLowerCase());
    }
    const rows = [...page.matchAll(/<tr id="value-[^"]*">(.*?)<\/tr>/g)].map(([, row]) => unescaped(row ?? ''));
    const inputs = plan.steps.flatMap((step) =>
      step.inputs.flatMap(({ name: input, from }) => (from.kind === 'step' ? [{ to: step.name, input, from }] : [])),
    );
    expect(rows).toHaveLength(inputs.length);
    for (const [index, { to, input, from }] of inputs.entries()) {
      expect(rows[index]).toContain(input);
      expect(rows[index]).toContain(from.output);
      expect(rows[index]).toContain(`${from.step}${to}`);
    }
  },
);

test('the page asks for nothing and runs nothing, whatever the cells say', () => {
  const evil = '</code></script><script>alert(1)</script><img src=x onerror=alert(1)>';
  const page = graphPage(scriptPicture(`# %%\nx = ${JSON.stringify(evil)}\nprint(x)\n`));
  expect(page).not.toMatch(/<script|<img|<link|<iframe/i);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain("default-src 'none'");
});

test('no two boxes of the picture lie on each other, and the same picture gives the same bytes', () => {
  for (const name of sampleNames()) {
    const { picture } = sampleCompiled(name);
    const { boxes, arrows } = layoutPipeline(picture);
    const areas = [...boxes, ...arrows.flatMap(({ label }) => label ?? [])];
    for (const [index, a] of areas.entries())
      for (const b of areas.slice(index + 1)) {
        const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(isApart, `${name}: ${JSON.stringify([a, b])}`).toBe(true);
      }
    expect(pipelineSvg(picture)).toBe(pipelineSvg(picture));
  }
});

test('a notebook without code has a picture without boxes', () => {
  expect(pipelineSvg(scriptPicture('# %% [markdown]\n# A title\n'))).toContain('width="0" height="0"');
});

test('the Mermaid chart names data, steps, what crosses and results, and quotes what a name may hold', () => {
  const { picture } = sampleCompiled('churn');
  expect(mermaidLines(picture)).toEqual([
    'flowchart TD',
    '  data1[("churn")]',
    '  step1["prepare"]',
    '  step2["train"]',
    '  step3["evaluate"]',
    '  result1(["model"])',
    '  result2(["accuracy"])',
    '  result3(["auc"])',
    '  data1 --> step1',
    '  step1 -- "x_train<br>y_train" --> step2',
    '  step1 -- "features<br>x_test<br>y_test" --> step3',
    '  step2 -- "model" --> step3',
    '  step2 --> result1',
    '  step3 --> result2',
    '  step3 --> result3',
  ]);
  const odd = { data: [{ name: 'a "b"', steps: [] }], steps: [], crossings: [], results: [] };
  expect(mermaidLines(odd)).toEqual(['flowchart TD', '  data1[("a #quot;b#quot;")]']);
});
