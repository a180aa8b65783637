import type { WrittenLiteral } from '../../azureml/print/print-ports.ts';
import type { ParameterPlan } from '../../ir.ts';
import { float } from '../../yaml/print.ts';

/** How a parameter's argument is in a component's command. */
export interface ArgumentForm {
  readonly quote: '' | "'" | '"';
  /** `=` if the default begins with a dash that argparse would mistake for an option. */
  readonly separator: ' ' | '=';
}

/**
 * The default in YAML, or null if Azure ML cannot carry it: no value, an empty text (which it drops), or a
 * text that it or the shell would change. Such a parameter is optional, and without a value the script's own default is used.
 */
export function portableDefault(parameter: ParameterPlan): WrittenLiteral | null {
  const value = parameter.default;
  if (parameter.optional || value === null) return null;
  if (parameter.type === 'number') return numberDefault(Number(value));
  if (typeof value !== 'string') return value;
  if (parameter.type !== 'string') return null;
  const text = carriedText(parameter, value);
  return isCarried(text) ? text : null;
}

/** How the argument is quoted and joined to its option. */
export function argumentForm(parameter: ParameterPlan): ArgumentForm {
  const value = portableDefault(parameter);
  const text = typeof value === 'string' ? value : String(parameter.default ?? '');
  const dashed = text.startsWith('-') && !/^-(\d+|\d*\.\d+)$/.test(text);
  return { quote: quoteOf(parameter, value), separator: dashed ? '=' : ' ' };
}

function numberDefault(value: number): WrittenLiteral | null {
  return Number.isFinite(value) ? float(value) : null;
}

/** JSON can escape `'`, so it is always in single quotes. */
function carriedText(parameter: ParameterPlan, value: string): string {
  return parameter.parse === 'json' || parameter.parse === 'tuple' ? value.replaceAll("'", '\\u0027') : value;
}

function isCarried(text: string): boolean {
  if (text === '' || /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)) return false;
  if (/\$\{\{|\$\[\[/.test(text)) return false;
  return !text.includes("'") || !/["$`\\]/.test(text);
}

/** Single quotes preserve every character but themselves; double quotes only if the default contains single ones. */
function quoteOf(parameter: ParameterPlan, value: WrittenLiteral | null): ArgumentForm['quote'] {
  if (parameter.type !== 'string') return '';
  return typeof value === 'string' && value.includes("'") ? '"' : "'";
}
