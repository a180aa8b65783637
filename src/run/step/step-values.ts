import { type PlaceholderValue, parseCommand, readPlaceholder, renderCommand } from '../../azureml/command.ts';
import type { Step } from '../load/job-model.ts';

/** The path of every asset input, by name. */
export type InputPaths = Readonly<Record<string, string>>;

/** Fills the placeholders of a step's command and environment variables. */
export function fillPlaceholders(step: Step, text: string, paths: StepPaths): string {
  return renderCommand(parseCommand(text), (expression) => placeholderValue(step, expression, paths));
}

/** Where a step's inputs and outputs are, and what a trial of a sweep sets. */
export interface StepPaths {
  readonly inputs: InputPaths;
  readonly outputs: Readonly<Record<string, string>>;
  readonly trial: Readonly<Record<string, string>>;
}

/** Names in place of paths: the command as it is before it is known where things will be. */
export function symbolicPaths(step: Step): StepPaths {
  const inputs = step.inputs.filter(({ value }) => value.kind === 'path' || value.kind === 'step');
  return {
    inputs: Object.fromEntries(inputs.map(({ name }) => [name, `input:${name}`])),
    outputs: Object.fromEntries(step.component.outputs.map(({ name }) => [name, `output:${name}`])),
    trial: Object.fromEntries((step.sweep?.space ?? []).map(({ name }) => [name, `search:${name}`])),
  };
}

function placeholderValue(step: Step, expression: string, paths: StepPaths): PlaceholderValue | null {
  const place = readPlaceholder(expression);
  if (place === null) return null;
  if (place.kind === 'output') return { kind: 'path', text: paths.outputs[place.name] ?? '' };
  const tried = paths.trial[place.name];
  if (tried !== undefined) return { kind: 'literal', text: tried };
  const path = paths.inputs[place.name];
  if (path !== undefined) return { kind: 'path', text: path };
  const value = step.inputs.find((input) => input.name === place.name)?.value;
  return value?.kind === 'literal' ? { kind: 'literal', text: value.literal.text } : null;
}
