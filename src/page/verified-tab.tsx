/** What a verification found, result by result, and the sign that it leaves at a line. */
import type { Comparison } from '../verify/verify-result.ts';
import { usePage } from './page-context.ts';
import { lineVerdict, scriptPath, shownPlace, signOf } from './verified.ts';

/** The tab; it is there once something was verified. */
export function VerifiedTab() {
  const { verified } = usePage().state;
  if (verified === null) return null;
  return (
    <>
      <p class={`verdict ${verified.verdict}`}>{verified.told}</p>
      <table class="results">
        <thead>
          <tr>
            <th scope="col">Result</th>
            <th scope="col">Notebook</th>
            <th scope="col">Pipeline</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {verified.results.map((result, index) => (
            <ResultRow key={index} result={result} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function ResultRow({ result }: { readonly result: Comparison }) {
  const { choose, state: shown } = usePage();
  const repository = { files: shown.compiled?.files ?? [], disk: shown.project?.disk ?? {} };
  const { kind, name, state, at, notebook, pipeline, cause, place, script } = result;
  const { sign, name: meaning } = signOf(state);
  return (
    <tr class={state}>
      <td>
        <b class={`sign ${state}`}>{sign}</b> {kind} <code>{name}</code>{' '}
        <small>{[meaning, at, cause].filter((text) => text !== null).join('; ')}</small>
      </td>
      <td>
        <code>{notebook}</code>
      </td>
      <td>
        <code>{pipeline ?? (state === 'same' ? notebook : null)}</code>
      </td>
      <td>
        {place === null || place.cell === null ? null : (
          <button
            type="button"
            class="link"
            onClick={() =>
              choose({ line: { file: place.file, cell: place.cell, line: place.line ?? 1 }, crossing: null })
            }
          >
            cell {place.cell + 1}, line {place.line ?? 1}
          </button>
        )}
        {script === null ? null : (
          <button
            type="button"
            class="link"
            onClick={() => {
              const { path, line } = shownPlace(script, repository);
              choose({ tab: 'files', file: path, fileLine: line });
            }}
          >
            {scriptPath(script, repository)}:{script.line}
          </button>
        )}
      </td>
    </tr>
  );
}

/** The mark of a line with results; nothing if it has none. */
export function LineSign({ results }: { readonly results: readonly Comparison[] | undefined }) {
  const verdict = results === undefined ? null : lineVerdict(results);
  if (verdict === null) return null;
  const said = verdict.sentences.join('\n');
  return (
    <b class={`sign ${verdict.state}`} role="img" aria-label={said} title={said}>
      {verdict.sign}
    </b>
  );
}
