/** Information about the selected line, and its actions. */
import { addParameter, dropParameter } from '../gestures/make-gestures.ts';
import { lineSentences, linesOf } from '../picture/lines.ts';
import { becameOf } from './choice.ts';
import { usePage } from './page-context.ts';
import type { Compiled } from './protocol.ts';
import { resultSentence, resultsOfCell, signOf } from './verified.ts';

/** The strip below the notebook. */
export function Inspector({ compiled }: { readonly compiled: Compiled }) {
  const { choice, choose, session, state } = usePage();
  const { line } = choice;
  const { picture } = compiled;
  const cell = picture.notebooks.find(({ file }) => file === line?.file)?.cells[line?.cell ?? -1];
  if (line === null || cell === undefined) {
    return <aside class="inspector">Choose a line to see what it becomes. Press ? for the keys.</aside>;
  }
  const own = linesOf(cell).find(({ number }) => number === line.line);
  const sentences = own === undefined ? [] : lineSentences(own);
  const became = becameOf(line, compiled);
  const here = picture.parameters.filter(({ at }) =>
    at.some(
      (span) =>
        span.file === line.file && span.cell === line.cell && span.line <= line.line && line.line <= span.endLine,
    ),
  );
  const results = resultsOfCell(state.verified?.results ?? [], line.file, line.cell ?? 0).get(line.line) ?? [];
  const variable = here.length > 0 ? null : literalVariable(own?.text ?? '');
  return (
    <aside class="inspector" aria-live="polite">
      <p>
        <strong>
          Cell {(line.cell ?? 0) + 1}, line {line.line}
        </strong>{' '}
        {sentences.join('. ') || 'Nothing became of it: it is blank or a comment'}
      </p>
      {results.map((result, index) => (
        <p key={index} class={`result ${result.state}`}>
          <b class={`sign ${result.state}`}>{signOf(result.state).sign}</b> {resultSentence(result)}
        </p>
      ))}
      {became === null ? null : (
        <button type="button" onClick={() => choose({ tab: 'files', file: became.file, fileLine: became.line })}>
          Show in {became.file}:{became.line}
        </button>
      )}
      {variable === null ? null : (
        <button type="button" onClick={() => session.make((shape) => addParameter(shape, variable))}>
          Make {variable} a parameter
        </button>
      )}
      {here.map(({ name }) => (
        <button key={name} type="button" onClick={() => session.make((shape) => dropParameter(shape, name))}>
          {name} is not a parameter
        </button>
      ))}
    </aside>
  );
}

/** The variable of a line that gives it a literal; null for every other line. */
function literalVariable(text: string): string | null {
  const literal = /^([\p{L}_][\p{L}\p{N}_]*)\s*=\s*(?:-?\d[\d_.eE+-]*|"[^"]*"|'[^']*'|True|False|None)\s*(?:#.*)?$/u;
  return literal.exec(text)?.[1] ?? null;
}
