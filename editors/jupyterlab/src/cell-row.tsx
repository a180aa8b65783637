/** The row above a cell: its steps, what it becomes, its tags, and a preview of its functions. */
import { useMemo, useState } from 'preact/hooks';
import { assignCells, isStepName, markCells } from '../../../src/gestures/make-gestures.ts';
import { colorOf } from '../../../src/graph/theme.ts';
import { CellChoice } from '../../../src/page/cell-choice.tsx';
import { CodeLine } from '../../../src/page/code-line.tsx';
import { highlighted } from '../../../src/page/highlight.ts';
import type { Compiled } from '../../../src/page/protocol.ts';
import type { Session } from '../../../src/page/session.ts';
import { type PreviewFunction, previewOf, type RowFacts } from './row-facts.ts';

interface CellRowProps {
  readonly facts: RowFacts;
  readonly compiled: Compiled;
  readonly file: string;
  readonly session: Session;
}

/** The row. */
export function CellRow({ facts, compiled, file, session }: CellRowProps) {
  const { cell, order, steps, details, messages } = facts;
  const [isOpen, open] = useState(false);
  const [isNaming, name] = useState(false);
  const place = { file, cell: cell.index };
  const mark = (tag: 'skip' | 'keep' | null): void => session.make((shape) => markCells(shape, [place], tag));
  const assign = (step: string): void => session.make((shape) => assignCells(shape, [place], step));
  return (
    <>
      <div class="cw-line">
        <span class="cw-number">Cell {cell.index + 1}</span>
        {steps.map((step) => (
          <i key={step} class={`cw-step c${colorOf(order.indexOf(step))}`} aria-hidden="true">
            {order.indexOf(step) + 1}
          </i>
        ))}
        {isNaming ? (
          <StepName take={assign} close={() => name(false)} />
        ) : (
          <CellChoice {...{ cell, order, assign, mark }} askForStep={() => name(true)} />
        )}
        <span class="cw-details" title={details}>
          {details}
        </span>
        {messages.length === 0 ? null : <MessageCount messages={messages} />}
        {cell.tags.map((tag) => (
          <kbd key={tag}>{tag}</kbd>
        ))}
        <span class="cw-actions">
          <MarkButton tag="skip" cell={cell} mark={mark} title="Leave this cell out of the repository" />
          <MarkButton tag="keep" cell={cell} mark={mark} title="Keep all of this cell, also what only shows data" />
          <button type="button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
            Preview
          </button>
        </span>
      </div>
      {isOpen ? <CellPreview {...{ compiled, file, facts }} /> : null}
    </>
  );
}

function MessageCount({ messages }: Pick<RowFacts, 'messages'>) {
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const warnings = messages.length - errors;
  const counted = [
    errors === 0 ? '' : errors === 1 ? '1 error' : `${errors} errors`,
    warnings === 0 ? '' : warnings === 1 ? '1 warning' : `${warnings} warnings`,
  ].filter((text) => text !== '');
  return <span class={`cw-count cw-${errors > 0 ? 'error' : 'warning'}`}>{counted.join(', ')}</span>;
}

interface MarkButtonProps {
  readonly tag: 'skip' | 'keep';
  readonly cell: RowFacts['cell'];
  readonly title: string;
  mark(tag: 'skip' | 'keep' | null): void;
}

function MarkButton({ tag, cell, title, mark }: MarkButtonProps) {
  const isMarked = cell.tags.includes(tag);
  return (
    <button type="button" aria-pressed={isMarked} title={title} onClick={() => mark(isMarked ? null : tag)}>
      {tag === 'skip' ? 'Skip' : 'Keep'}
    </button>
  );
}

/** Asks for the name of a new step. Keys of JupyterLab do not reach it. */
function StepName({ take, close }: { take(step: string): void; close(): void }) {
  return (
    <input
      aria-label="Name of the new step"
      placeholder="name of the new step"
      ref={(input) => input?.focus()}
      onBlur={close}
      onKeyDown={(event) => {
        event.stopPropagation();
        const name = event.currentTarget.value.trim();
        if (event.key === 'Escape') close();
        if (event.key !== 'Enter' || !isStepName(name)) return;
        take(name);
        close();
      }}
    />
  );
}

function CellPreview({ compiled, file, facts }: Pick<CellRowProps, 'compiled' | 'file' | 'facts'>) {
  const preview = previewOf(compiled, file, facts.cell);
  const isEmpty = preview.functions.length + preview.sentences.length === 0;
  return (
    <div class="cw-preview">
      {preview.functions.map((one) => (
        <FunctionView key={`${one.step}:${one.name}`} shown={one} />
      ))}
      {preview.sentences.length === 0 ? null : (
        <ul>
          {preview.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {isEmpty ? <p>{compiled.files === null ? 'Compiling …' : 'Nothing: this cell has comments only.'}</p> : null}
    </div>
  );
}

function FunctionView({ shown }: { readonly shown: PreviewFunction }) {
  const { script, line, lines } = shown;
  const text = lines.map((one) => one.text).join('\n');
  const pieces = useMemo(() => highlighted(text, 'python'), [text]);
  return (
    <section>
      <header>
        {script}:{line}
      </header>
      <pre>
        {lines.map(({ isOwn }, index) => (
          <div key={index} class={isOwn ? 'is-own' : ''}>
            <CodeLine pieces={pieces[index] ?? []} />
          </div>
        ))}
      </pre>
    </section>
  );
}
