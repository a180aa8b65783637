import type { Report } from '../diagnostics.ts';
import { type CommandPart, openQuote, parseCommand } from './command-text.ts';
import type { CommandComponent, StepInput, Sweep } from './model.ts';

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
    const names = declaredNames(component, values, place?.kind ?? 'input');
    if (place === null || !names.includes(place.name)) {
      report.add('command-placeholder-unknown', component.commandSpan, {
        component: component.name,
        placeholder: part.source,
        kind: place?.kind ?? 'value',
        known: names.join(', ') || 'none',
      });
      continue;
    }
    const port = component.inputs.find((input) => input.name === place.name);
    if (place.kind === 'input' && port?.optional === true && !isOptional && port.default === null) {
      const parameters = { input: port.name, component: component.name };
      report.add('optional-input-without-brackets', component.commandSpan, parameters);
    }
  }
}

/** What a placeholder's expression names, or `null` when it names nothing that a command can have. */
export function readPlaceholder(
  expression: string,
): { readonly kind: 'input' | 'output'; readonly name: string } | null {
  const match = /^(inputs|outputs|search_space)\.(\w+)(?:\.path)?$/.exec(expression);
  if (match === null) return null;
  return { kind: match[1] === 'outputs' ? 'output' : 'input', name: match[2] ?? '' };
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
