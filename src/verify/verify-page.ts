import { duration } from '../run/report-run.ts';
import { headline, summary } from './report-verify.ts';
import type { Comparison, VerifyResult } from './verify-result.ts';

const style = `
body { font: 15px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color: #1c2024; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #dfe3e6; vertical-align: top; }
code { font: 13px ui-monospace, monospace; overflow-wrap: anywhere; }
.verdict { padding: .8rem 1rem; border-radius: .4rem; font-weight: 600; }
.same { color: #18794e; } .different, .unknown { color: #b91c1c; } .unstable { color: #a35200; }
.verdict.same { background: #e6f6eb; } .verdict.different { background: #fdecec; } .verdict.unstable { background: #fff3dc; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } th, td { border-color: #333; } .verdict.same { background: #0f2e1c; } .verdict.different { background: #3b1212; } .verdict.unstable { background: #3a2600; } .same { color: #5bd08f; } .different, .unknown { color: #ff8c8c; } .unstable { color: #ffb357; } }
`;

const unstableMeans =
  '<span class="unstable">unstable</span>: the notebook itself gives another result each time it is run, so that the pipeline is not to blame.';

/** The result of a verification as one page of HTML that needs no other file. */
export function formatPage(result: VerifyResult): string {
  const title = `${result.notebooks.join(', ')}: notebook and pipeline compared`;
  const isUnstable = result.comparisons.some(({ state }) => state === 'unstable');
  const verdict = result.ok ? (isUnstable ? 'unstable' : 'same') : 'different';
  const problems = result.diagnostics.map(({ message }) => `<p class="different">${inCode(escapeText(message))}</p>`);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title><style>${style}</style></head><body>`,
    `<h1>${escapeText(title)}</h1>`,
    `<p class="verdict ${verdict}">${escapeText(summary(result))}</p>`,
    ...problems,
    ...(isUnstable ? [`<p>${unstableMeans}</p>`] : []),
    '<h2>Results</h2>',
    '<table><thead><tr><th>State</th><th>Result</th><th>First difference</th><th>Notebook</th><th>Pipeline</th><th>Likely cause</th></tr></thead><tbody>',
    ...[...result.comparisons].sort((a, b) => rank(a) - rank(b)).map(row),
    '</tbody></table>',
    '<h2>Steps</h2>',
    '<table><thead><tr><th>Step</th><th>State</th><th>Time</th><th>Metrics</th></tr></thead><tbody>',
    ...result.steps.map(({ step, state, seconds, metrics }) => {
      const logged = Object.entries(metrics).map(([name, value]) => `${name} ${value}`);
      return cells([escapeText(step), state, duration(seconds), escapeText(logged.join(', '))]);
    }),
    '</tbody></table>',
    '</body></html>',
    '',
  ].join('\n');
}

function rank({ state }: Comparison): number {
  return ['different', 'unknown', 'unstable', 'same'].indexOf(state);
}

function row(comparison: Comparison): string {
  const { state, at, notebook, pipeline, cause } = comparison;
  const code = (text: string | null) => (text === null ? '' : `<code>${escapeText(text)}</code>`);
  const first = `<span class="${state}">${state}</span>`;
  return cells([
    first,
    inCode(escapeText(headline(comparison))),
    escapeText(at ?? ''),
    code(notebook),
    code(pipeline),
    escapeText(cause ?? ''),
  ]);
}

function inCode(text: string): string {
  return text.replace(/`([^`]*)`/g, '<code>$1</code>');
}

function cells(contents: readonly string[]): string {
  return `<tr>${contents.map((content) => `<td>${content}</td>`).join('')}</tr>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
