/** The tabs that are lists: parameters, what is left out, messages. */

import type { Diagnostic } from '../diagnostics.ts';
import { dropParameter, markCells } from '../gestures/make-gestures.ts';
import type { Span } from '../ir.ts';
import type { Picture } from '../picture/picture.ts';
import { lineOf } from './choice.ts';
import { usePage } from './page-context.ts';

interface TabProps {
  readonly picture: Picture;
}

/** The values that may be set at run time. */
export function ParametersTab({ picture }: TabProps) {
  const { session } = usePage();
  if (picture.parameters.length === 0) {
    return (
      <p class="empty">
        No parameters. Choose a line such as <code>size = 0.3</code> in the notebook to make one.
      </p>
    );
  }
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Value</th>
          <th scope="col">Steps</th>
          <th scope="col">Where</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {picture.parameters.map(({ name, value, steps, at, help }) => (
          <tr key={name}>
            <td>
              <code>{name}</code> <small>{help}</small>
            </td>
            <td>
              <code>{value}</code>
            </td>
            <td>{steps.join(', ')}</td>
            <td>
              {at.map((span) => (
                <PlaceButton key={`${span.cell}:${span.line}:${span.column}`} span={span} />
              ))}
            </td>
            <td>
              <button
                type="button"
                onClick={() => session.make((shape) => dropParameter(shape, name))}
                aria-label={`${name} is not a parameter`}
              >
                No parameter
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lines that are in no step, and why. */
export function LeftOutTab({ picture }: TabProps) {
  const { session } = usePage();
  const rows = picture.notebooks.flatMap(({ file, cells }) =>
    cells.flatMap(({ index, source, fates }) =>
      fates.flatMap(({ reason, span }) =>
        reason === null ? [] : [{ file, cell: index, span, reason, text: source.split('\n')[span.line - 1] ?? '' }],
      ),
    ),
  );
  if (rows.length === 0) return <p class="empty">Nothing is left out.</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Code</th>
          <th scope="col">Why</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ file, cell, span, reason, text }) => (
          <tr key={`${file}:${cell}:${span.line}:${span.column}`}>
            <td>
              <PlaceButton span={span} />
            </td>
            <td>
              <code>{text.trim().slice(0, 120)}</code>
            </td>
            <td>{reason}</td>
            <td>
              <button
                type="button"
                aria-label={`Keep cell ${cell + 1}`}
                onClick={() => session.make((shape) => markCells(shape, [{ file, cell }], 'keep'))}
              >
                Keep
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the compiler reports. */
export function MessagesTab({ picture }: TabProps) {
  const { state } = usePage();
  const messages = [...(state.project?.problems ?? []), ...picture.messages];
  if (messages.length === 0) return <p class="empty">No messages.</p>;
  return <MessageList messages={messages} />;
}

/** What is in the way of a repository, wherever one would be shown. */
export function Obstacles({ picture }: TabProps) {
  const { state } = usePage();
  const errors = [...(state.project?.problems ?? []), ...picture.messages].filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length === 0) return null;
  return (
    <section role="alert" aria-label="What stands in the way">
      <p>{errors.length === 1 ? '1 error stands' : `${errors.length} errors stand`} in the way of a repository.</p>
      <MessageList messages={errors} />
    </section>
  );
}

function MessageList({ messages }: { readonly messages: readonly Diagnostic[] }) {
  return (
    <ul class="messages">
      {messages.map(({ id, severity, message, advice, span }, index) => (
        <li key={index} class={severity}>
          <strong>
            {severity === 'error' ? 'Error' : 'Warning'} <code>{id}</code>
          </strong>
          {span === null || span.cell === null ? null : <PlaceButton span={span} />}
          <p>{message}</p>
          <p class="advice">{advice}</p>
        </li>
      ))}
    </ul>
  );
}

function PlaceButton({ span }: { readonly span: Span }) {
  const { choose, state } = usePage();
  const isOneOfSeveral = (state.compiled?.picture.notebooks.length ?? 0) > 1;
  return (
    <button type="button" class="link" onClick={() => choose({ line: lineOf(span), crossing: null })}>
      {isOneOfSeveral ? `${span.file}, ` : ''}cell {(span.cell ?? 0) + 1}, line {span.line}
    </button>
  );
}
