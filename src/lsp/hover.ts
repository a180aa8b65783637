import type { Hover, MarkupContent, Position } from 'vscode-languageserver/node';
import type { Fate, StepsPlan } from '../ir.ts';
import { functionIn, scriptOf } from '../picture/script-functions.ts';
import type { CompiledOpen } from './compile-open.ts';
import { cellAt, placeOf } from './open-notebook.ts';

/** What becomes of the line at a position: the step and the function, or why it is left out. */
export function hoverAt({ open, compiled, file }: CompiledOpen, uri: string, position: Position): Hover | null {
  const plan = compiled.compilation?.plan;
  const place = cellAt(open, uri, position);
  if (plan === undefined || place === null) return null;
  const here = plan.fates.filter(
    ({ cell, span }) =>
      cell === place.cell && span.file === file && span.line <= place.line && place.line <= span.endLine,
  );
  const exact = here.filter(({ span }) => covers(span, place));
  const shown = exact.length > 0 ? exact : here;
  const [first] = shown;
  if (first === undefined) return null;
  const texts = shown.map((fate) =>
    describe(fate, compiled.compilation?.files ?? [], plan.kind === 'steps' ? plan : null),
  );
  const contents: MarkupContent = { kind: 'markdown', value: [...new Set(texts)].join('\n\n---\n\n') };
  const range = placeOf(open, first.span)?.range;
  return { contents, ...(range === undefined ? {} : { range }) };
}

function covers(span: Fate['span'], { line, column }: { readonly line: number; readonly column: number }): boolean {
  const isAfterStart = line > span.line || column >= span.column;
  return isAfterStart && (line < span.endLine || column <= span.endColumn);
}

type GeneratedFiles = readonly { readonly path: string; readonly text: string }[];

function describe({ fate }: Fate, files: GeneratedFiles, plan: StepsPlan | null): string {
  switch (fate.kind) {
    case 'unit': {
      const path = scriptOf(fate.step);
      const code = functionText(files.find((file) => file.path === path)?.text ?? '', fate.unit);
      return `Step \`${fate.step}\`, function \`${fate.unit}\` in \`${path}\`${code === '' ? '' : `\n\n\`\`\`python\n${code}\n\`\`\``}`;
    }
    case 'module': {
      const users = fate.steps.length === 0 ? 'the shared package' : fate.steps.map((step) => `\`${step}\``).join(', ');
      return `Compiled: ${fate.what} of ${users}`;
    }
    case 'parameter':
      return parameterText(fate.name, plan);
    case 'input':
      return `The path of the data input \`${fate.name}\``;
    case 'file':
      return `The file \`${fate.path}\``;
    case 'dropped':
      return `Left out: ${fate.reason}. The tag \`keep\` brings the cell back`;
  }
}

function parameterText(name: string, plan: StepsPlan | null): string {
  const found = plan?.parameters.find((parameter) => parameter.name === name);
  const users = (plan?.steps ?? [])
    .filter(({ parameters }) => parameters.includes(name))
    .map((step) => `\`${step.name}\``);
  const value = found === undefined ? '' : `, \`${JSON.stringify(found.default)}\` by default`;
  return `The parameter \`${name}\`${value}${users.length === 0 ? '' : `, of ${users.join(', ')}`}`;
}

const mostLines = 20;

function functionText(script: string, name: string): string {
  const own = functionIn(script, name)?.lines ?? [];
  return own.length > mostLines ? [...own.slice(0, mostLines), '    # ...'].join('\n') : own.join('\n');
}
