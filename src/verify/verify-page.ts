import { duration } from '../run/report/report-run.ts';
import { headline, inOrder, placeText, scriptText, summary } from './report-verify.ts';
import type { Comparison, Parting, VerifyResult, VersionsSeen } from './verify-result.ts';

const style = `
body { font: 15px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color: #1c2024; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #dfe3e6; vertical-align: top; }
code { font: 13px ui-monospace, monospace; overflow-wrap: anywhere; }
.verdict { padding: .8rem 1rem; border-radius: .4rem; font-weight: 600; }
.pair { display: flex; gap: .5rem; flex-wrap: wrap; } .pair figure { margin: 0; max-width: 24rem; } .pair img { max-width: 100%; background: #fff; } .left-out { color: #6b7280; }
.same { color: #18794e; } .different, .unknown { color: #b91c1c; } .unstable { color: #a35200; }
.verdict.same { background: #e6f6eb; } .verdict.different { background: #fdecec; } .verdict.unstable { background: #fff3dc; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } th, td { border-color: #333; } .verdict.same { background: #0f2e1c; } .verdict.different { background: #3b1212; } .verdict.unstable { background: #3a2600; } .same { color: #5bd08f; } .different, .unknown { color: #ff8c8c; } .unstable { color: #ffb357; } }
`;

const unstableMeans =
  '<span class="unstable">unstable</span>: the notebook itself gives a different result in each run, so the pipeline is not the cause.';

/** The result of a verification as one page of HTML that needs no other file: every result with its values, also those that agree. */
export function formatPage(result: VerifyResult): string {
  const title = `${result.notebooks.join(', ')}: notebook and pipeline compared`;
  const isUnstable = result.comparisons.some(({ state }) => state === 'unstable');
  const look = result.verdict === 'same' ? (isUnstable ? 'unstable' : 'same') : 'different';
  const problems = result.diagnostics.map(({ message }) => `<p class="different">${inCode(escapeText(message))}</p>`);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title><style>${style}</style></head><body>`,
    `<h1>${escapeText(title)}</h1>`,
    `<p class="verdict ${look}">${escapeText(summary(result))}</p>`,
    ...problems,
    ...(result.parting === null ? [] : [parting(result.parting)]),
    ...(isUnstable ? [`<p>${unstableMeans}</p>`] : []),
    ...result.stale.map((text) => `<p>${inCode(escapeText(text))}</p>`),
    '<h2>Results</h2>',
    '<table><thead><tr><th>State</th><th>Result</th><th>Notebook</th><th>Pipeline</th><th>Found, or first difference</th></tr></thead><tbody>',
    ...[...inOrder(result.comparisons)].sort((a, b) => rank(a) - rank(b)).map(row),
    '</tbody></table>',
    '<h2>Steps</h2>',
    '<table><thead><tr><th>Step</th><th>State</th><th>Time</th><th>Metrics</th></tr></thead><tbody>',
    ...result.steps.map(({ step, state, seconds, metrics }) => {
      const logged = Object.entries(metrics).map(([name, value]) => `${name} ${value}`);
      return cells([escapeText(step), state, duration(seconds), escapeText(logged.join(', '))]);
    }),
    '</tbody></table>',
    ...(result.versions === null ? [] : versions(result.versions)),
    '</body></html>',
    '',
  ].join('\n');
}

function parting({ name, place, script, at, notebook, pipeline }: Parting): string {
  const where = `${escapeText(placeText(place))}; ${escapeText(scriptText(script))}`;
  const values = notebook === null ? '' : `: notebook ${code(notebook)}, pipeline ${code(pipeline)}`;
  return `<p>The two first differ at <code>${escapeText(name)}</code> (${where}), ${escapeText(at)}${values}</p>`;
}

function versions({ cellwright, python, notebook, packages }: VersionsSeen): readonly string[] {
  const rows = Object.entries({ cellwright, python, 'notebook (SHA-256 of its code)': notebook, ...packages });
  return [
    '<h2>Versions</h2>',
    '<table><tbody>',
    ...rows.map(([name, version]) => cells([escapeText(name), code(version)])),
    '</tbody></table>',
  ];
}

function rank({ state }: Comparison): number {
  return ['different', 'unknown', 'unstable', 'same', 'left-out'].indexOf(state);
}

function code(text: string | null): string {
  return text === null ? '' : `<code>${escapeText(text)}</code>`;
}

function row(comparison: Comparison): string {
  const { state, at, notebook, pipeline, cause, found, images } = comparison;
  const isSame = state === 'same';
  const reason = isSame ? (found ?? '') : [at, cause].filter((text) => text !== null).join('; likely cause: ');
  return cells([
    `<span class="${state}">${state}</span>`,
    inCode(escapeText(headline(comparison))),
    code(notebook) + figure(images?.notebook ?? null, 'notebook'),
    code(pipeline ?? (isSame ? notebook : null)) + figure(images?.pipeline ?? null, 'pipeline'),
    inCode(escapeText(reason)),
  ]);
}

function figure(image: string | null, side: string): string {
  if (image === null) return '';
  return `<div class="pair"><figure><img src="${image}" alt="figure of the ${side}"></figure></div>`;
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
