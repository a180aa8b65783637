import { type CommandPart, parseCommand, readPlaceholder } from '../../azureml/command.ts';
import type { Report } from '../../diagnostics.ts';
import { openQuote } from '../../shell/quote.ts';
import type { CommandComponent, StepInput, Sweep } from '../load/job-model.ts';

/** What the command of a step is given. */
export interface CommandValues {
  readonly inputs: readonly StepInput[];
  readonly sweep: Sweep | null;
}

/** Checks a step's command against what its component declares and what it is given. */
export function checkCommand(report: Report, step: string, component: CommandComponent, values: CommandValues): void {
  const parts = parseCommand(component.command);
  checkParts(report, component, values, parts, false);
  checkQuotes(report, step, component, values);
  if (/(^|[\s;&|])((python3?\s+-m\s+)?pip3?|conda|apt(-get)?)\s+install\b/.test(component.command)) {
    report.add('command-installs-packages', component.commandSpan, { step });
  }
}

function checkParts(
  report: Report,
  component: CommandComponent,
  values: CommandValues,
  parts: readonly CommandPart[],
  isOptional: boolean,
): void {
  for (const part of parts) {
    if (part.kind === 'optional') checkParts(report, component, values, part.parts, true);
    if (part.kind !== 'placeholder') continue;
    const place = readPlaceholder(part.expression);
    const kind = place?.kind === 'output' ? 'output' : 'input';
    const names = declaredNames(component, values, kind);
    if (place === null || !names.includes(place.name)) {
      report.add('command-placeholder-unknown', component.commandSpan, {
        component: component.name,
        placeholder: part.source,
        kind: place === null ? 'value' : kind,
        known: names.join(', ') || 'none',
      });
      continue;
    }
    const port = component.inputs.find((input) => input.name === place.name);
    if (kind === 'input' && port?.optional === true && !isOptional && port.default === null) {
      const parameters = { input: port.name, component: component.name };
      report.add('optional-input-without-brackets', component.commandSpan, parameters);
    }
  }
}

function declaredNames(
  component: CommandComponent,
  values: CommandValues,
  kind: 'input' | 'output',
): readonly string[] {
  if (kind === 'output') return component.outputs.map((output) => output.name);
  const searched = values.sweep?.space.map((dimension) => dimension.name) ?? [];
  return [...new Set([...component.inputs.map((input) => input.name), ...searched])];
}

function checkQuotes(report: Report, step: string, component: CommandComponent, values: CommandValues): void {
  for (const { name, value } of values.inputs) {
    if (value.kind !== 'literal' || !/[\s;&|<>()$`\\"'*?[\]#~!{}]/.test(value.literal.text)) continue;
    const pattern = new RegExp(`\\$\\{\\{\\s*(?:inputs|search_space)\\.${name}\\s*\\}\\}`, 'g');
    const isBare = [...component.command.matchAll(pattern)].some(
      (match) => openQuote(component.command.slice(0, match.index)) === '',
    );
    if (!isBare) continue;
    report.add('command-splits-value', component.commandSpan, { step, input: name, value: value.literal.text });
  }
}
