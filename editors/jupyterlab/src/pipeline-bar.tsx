/** The bar above a notebook: the pipeline's steps, what the compiler says of the whole, and `Build`. */
import type { Diagnostic } from '../../../src/diagnostics.ts';
import { colorOf } from '../../../src/graph/theme.ts';
import type { SessionState } from '../../../src/page/session.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import type { BuildAnswer } from './build-home.ts';

interface PipelineBarProps {
  readonly state: SessionState;
  /** The notebook below the bar, as messages name it. */
  readonly file: string;
  readonly isRunning: boolean;
  readonly answer: BuildAnswer | null;
  build(): void;
  /** Ends the showing of what a build said. */
  close(): void;
  scrollTo(cell: number): void;
}

/** The bar. */
export function PipelineBar({ state, file, isRunning, answer, build, close, scrollTo }: PipelineBarProps) {
  const { compiled, isCompiling, project, notice } = state;
  const canBuild = !isRunning && !isCompiling && (compiled?.files?.length ?? 0) > 0;
  const elsewhere = [...(project?.problems ?? []), ...(compiled?.picture.messages ?? [])].filter(
    ({ span }) => span === null || span.file !== file || span.cell === null,
  );
  return (
    <>
      <div class="cw-line">
        <strong>cellwright</strong>
        {compiled === null ? (
          <span>{project?.refusal ?? 'Compiling …'}</span>
        ) : (
          <Steps {...{ scrollTo, file }} picture={compiled.picture} />
        )}
        <span class="cw-details" role="status">
          {statusText({ state, file, isRunning })}
        </span>
        <button type="button" class="cw-main" disabled={!canBuild} onClick={build}>
          {isRunning ? 'Building …' : 'Build'}
        </button>
      </div>
      {notice?.kind === 'wrong' ? <p class="cw-error">{notice.text}</p> : null}
      <Elsewhere messages={elsewhere} />
      {answer === null ? null : (
        <section class={answer.isDone ? 'cw-built' : 'cw-built cw-error'} aria-label="What the build said">
          <header>
            <strong>{answer.text}</strong>
            <button type="button" onClick={close}>
              Close
            </button>
          </header>
          <pre>{answer.output.trim()}</pre>
        </section>
      )}
    </>
  );
}

interface StepsProps {
  readonly picture: Picture;
  readonly file: string;
  scrollTo(cell: number): void;
}

/** The steps in their order; a click shows the first cell of one. */
function Steps({ picture, file, scrollTo }: StepsProps) {
  const cells = picture.notebooks.find((notebook) => notebook.file === file)?.cells ?? [];
  const firstOf = (step: string): number =>
    cells.findIndex(({ fates }) => fates.some(({ kind, steps }) => kind === 'unit' && steps.includes(step)));
  return (
    <ol class="cw-steps" aria-label="Steps of the pipeline">
      {picture.steps.map(({ name, title }, index) => (
        <li key={name}>
          <button type="button" title={title} disabled={firstOf(name) < 0} onClick={() => scrollTo(firstOf(name))}>
            <i class={`cw-step c${colorOf(index)}`}>{index + 1}</i> {name}
          </button>
        </li>
      ))}
    </ol>
  );
}

function statusText({ state, isRunning }: Pick<PipelineBarProps, 'state' | 'file' | 'isRunning'>): string {
  const { compiled, isCompiling } = state;
  if (isRunning) return 'cellwright build runs in a kernel of its own';
  if (compiled === null) return '';
  if (isCompiling) return 'Compiling …';
  const { picture, files } = compiled;
  const errors = picture.messages.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return errors === 1 ? '1 error stands in the way' : `${errors} errors stand in the way`;
  const model = picture.models.find(({ isChosen }) => isChosen);
  const warnings = picture.messages.length;
  return [
    model === undefined ? '' : `model \`${model.variable}\``,
    picture.parameters.length === 1 ? '1 parameter' : `${picture.parameters.length} parameters`,
    `${files?.length ?? 0} files`,
    warnings === 0 ? '' : warnings === 1 ? '1 warning' : `${warnings} warnings`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Messages that are of no line of this notebook. */
function Elsewhere({ messages }: { readonly messages: readonly Diagnostic[] }) {
  if (messages.length === 0) return null;
  return (
    <ul class="cw-elsewhere">
      {messages.map(({ id, severity, message, advice, span }, index) => (
        <li key={index} class={`cw-${severity}`}>
          <strong>
            {severity === 'error' ? 'Error' : 'Warning'} {id}
          </strong>{' '}
          {span === null
            ? ''
            : `${span.file}${span.cell === null ? `, line ${span.line}` : `, cell ${span.cell + 1}`}: `}
          {message} <span class="cw-advice">{advice}</span>
        </li>
      ))}
    </ul>
  );
}
