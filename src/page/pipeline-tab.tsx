/** The pipeline: a picture whose boxes and values can be chosen, how it is cut, and what is chosen. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  type CutMode,
  chooseCut,
  chooseModel,
  hasStepTags,
  isStepName,
  renameStep,
} from '../gestures/make-gestures.ts';
import { pipelineElement } from '../graph/pipeline-svg.ts';
import type { Span } from '../ir.ts';
import type { Picture } from '../picture/picture.ts';
import { lineOf } from './choice.ts';
import { Obstacles } from './list-tabs.tsx';
import { usePage } from './page-context.ts';
import { shapeOf } from './session.ts';

/** The tab. */
export function PipelineTab({ picture }: { readonly picture: Picture }) {
  const isEmpty = picture.steps.length === 0;
  return (
    <>
      <Obstacles picture={picture} />
      <CutControls picture={picture} />
      {isEmpty ? <p class="empty">No steps.</p> : <PipelinePicture picture={picture} />}
      <StepDetail picture={picture} />
      <CrossingDetail picture={picture} />
    </>
  );
}

const cutNames: Readonly<Record<CutMode, string>> = {
  roles: 'what statements do',
  headings: 'headings',
  single: 'nothing: one step',
  tags: 'tags of cells',
};

function CutControls({ picture }: { readonly picture: Picture }) {
  const { session, state } = usePage();
  const shape = shapeOf(state);
  const isTagged = shape !== null && hasStepTags(shape);
  const set = /^\s+from:\s*(\w+)/m.exec(state.applied.config ?? '')?.[1] ?? 'roles';
  const mode = isTagged ? 'tags' : set;
  const model = picture.models.find(({ isChosen }) => isChosen)?.variable ?? '';
  const variables = [...new Set(picture.models.map(({ variable }) => variable))];
  return (
    <div class="controls">
      <label>
        Steps are cut by{' '}
        <select
          value={mode}
          onChange={({ currentTarget }) => session.make((one) => chooseCut(one, currentTarget.value as CutMode))}
        >
          {Object.entries(cutNames).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ModelControl model={model} variables={variables} />
    </div>
  );
}

function ModelControl({ model, variables }: { readonly model: string; readonly variables: readonly string[] }) {
  const { session } = usePage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const variable = input.current?.value.trim() ?? '';
        if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(variable)) session.make((shape) => chooseModel(shape, variable));
      }}
    >
      <label>
        Model{' '}
        <input
          ref={input}
          key={model}
          defaultValue={model}
          placeholder="none"
          list="models"
          size={14}
          spellcheck={false}
        />
      </label>
      <datalist id="models">
        {variables.map((variable) => (
          <option key={variable} value={variable} />
        ))}
      </datalist>
      <button type="submit">Choose</button>
    </form>
  );
}

function PipelinePicture({ picture }: { readonly picture: Picture }) {
  const { choice, choose } = usePage();
  const holder = useRef<HTMLDivElement>(null);
  const svg = useMemo(() => pipelineElement(picture), [picture]);
  useEffect(() => {
    for (const link of holder.current?.querySelectorAll('a') ?? []) {
      const { step, crossing } = link.dataset;
      const isChosen =
        (step !== undefined && step === choice.step) || (crossing !== undefined && crossing === choice.crossing);
      link.classList.toggle('is-chosen', isChosen);
    }
  });
  const click = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    if (link === null) return;
    event.preventDefault();
    const { step, crossing, data } = link.dataset;
    if (step !== undefined) choose({ step, crossing: null });
    else if (crossing !== undefined) choose({ crossing, step: null });
    else {
      const input = picture.data.find(({ name }) => name === data);
      if (input !== undefined) choose({ line: lineOf(input.span) });
    }
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside have the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed
    <div class="picture" ref={holder} onClick={click} dangerouslySetInnerHTML={{ __html: svg }} />
  );
}

function StepDetail({ picture }: { readonly picture: Picture }) {
  const { choice } = usePage();
  const step = picture.steps.find(({ name }) => name === choice.step);
  // Another step has another form: what is typed is never overwritten by a name that comes later.
  return step === undefined ? null : <StepForm key={step.name} step={step} />;
}

function StepForm({ step }: { readonly step: Picture['steps'][number] }) {
  const { choose, session } = usePage();
  const [name, setName] = useState(step.name);
  const rename = (event: Event): void => {
    event.preventDefault();
    if (!isStepName(name))
      session.say({ kind: 'wrong', text: 'A step needs a name with a letter or a digit, without slashes' });
    else session.make((shape) => renameStep(shape, step.name, name.trim()));
  };
  return (
    <section class="detail" aria-label={`Step ${step.name}`}>
      <form onSubmit={rename}>
        <label>
          Step <input value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} spellcheck={false} />
        </label>
        <button type="submit">Rename</button>
        <button
          type="button"
          onClick={() => choose({ tab: 'files', file: `src/${step.name}/${step.name}.py`, fileLine: null })}
        >
          Show the script
        </button>
      </form>
      <p>{step.description}</p>
      <ul>
        {step.functions.map((one) => (
          <li key={one.name}>
            <code>{one.name}()</code> {one.description}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CrossingDetail({ picture }: { readonly picture: Picture }) {
  const { choice } = usePage();
  const crossing = picture.crossings.find(({ to, input }) => `${to}.${input}` === choice.crossing);
  if (crossing === undefined) return null;
  const { names, output, what, format, from, to, madeBy, usedBy, description } = crossing;
  return (
    <section class="detail" aria-label={`Value ${output}`}>
      <p>
        <code>{names.join(', ') || output}</code>: {what}, stored as {format}, from {from} to {to}. {description}
      </p>
      <Places title="Made by" spans={madeBy} />
      <Places title="Used by" spans={usedBy} />
    </section>
  );
}

function Places({ title, spans }: { readonly title: string; readonly spans: readonly Span[] }) {
  const { choose } = usePage();
  if (spans.length === 0) return null;
  return (
    <p>
      {title}{' '}
      {spans.map((span) => (
        <button
          key={`${span.cell}:${span.line}`}
          type="button"
          class="link"
          onClick={() => choose({ line: lineOf(span) })}
        >
          cell {(span.cell ?? 0) + 1}, line {span.line}
        </button>
      ))}
    </p>
  );
}
