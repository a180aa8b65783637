import type { IOutput } from '@jupyterlab/nbformat';
import type { SavedOutput } from '../../ir.ts';

const maxText = 10_000;
const maxHtml = 100_000;

/** Reduces the saved outputs of a cell, of any notebook format, to text and tables. */
export function readOutputs(outputs: unknown): SavedOutput[] {
  if (!Array.isArray(outputs)) return [];
  return outputs.flatMap((output) => (isRecord(output) ? readOutput(output as IOutput) : []));
}

function readOutput(output: IOutput): SavedOutput[] {
  const data = isRecord(output.data) ? output.data : output;
  const text = joinText(data['text/plain'] ?? data.text ?? output.text);
  const html = joinText(data['text/html'] ?? data.html);
  switch (output.output_type as string) {
    case 'stream':
      return [{ kind: 'stream', text: joinText(output.text).slice(0, maxText), html: null }];
    case 'execute_result':
    case 'pyout':
      return [{ kind: 'result', text: text.slice(0, maxText), html: tableOf(html) }];
    case 'display_data':
    case 'update_display_data':
      return [{ kind: 'display', text: text.slice(0, maxText), html: tableOf(html) }];
    case 'error':
    case 'pyerr':
      return [
        {
          kind: 'error',
          text: `${joinText(output.ename)}: ${joinText(output.evalue)}`.slice(0, maxText),
          html: null,
        },
      ];
    default:
      return [];
  }
}

function tableOf(html: string): string | null {
  return html.includes('<table') ? html.slice(0, maxHtml) : null;
}

/** A notebook's text, which is a string or a list of strings. */
export function joinText(text: unknown): string {
  if (typeof text === 'string') return text;
  return Array.isArray(text) ? text.filter((part) => typeof part === 'string').join('') : '';
}

/** Whether a JSON value is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
