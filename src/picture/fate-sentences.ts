/** Fates of statements for the eye: which steps have them, and a sentence. */
import type { Fate } from '../ir.ts';
import type { FatePicture } from './picture.ts';

/** What became of a statement, in words; `order` are the steps of the pipeline. */
export function fatePicture({ span, fate }: Fate, order: readonly string[]): FatePicture {
  const base = { span, steps: [], name: null, reason: null };
  switch (fate.kind) {
    case 'unit': {
      const { step, unit } = fate;
      return { ...base, kind: 'unit', steps: [step], name: unit, sentence: `In step ${step}, function ${unit}` };
    }
    case 'module': {
      const steps = order.filter((step) => fate.steps.includes(step));
      const where = steps.length === 0 ? 'the shared package' : steps.join(', ');
      return { ...base, kind: fate.what, steps, sentence: `${capitalized(fate.what)} of ${where}` };
    }
    case 'parameter':
      return { ...base, kind: 'parameter', name: fate.name, sentence: `Parameter ${fate.name}` };
    case 'input':
      return { ...base, kind: 'input', name: fate.name, sentence: `Path of the data input ${fate.name}` };
    case 'file':
      return { ...base, kind: 'file', name: fate.path, sentence: `File ${fate.path}` };
    case 'dropped':
      return { ...base, kind: 'left-out', reason: fate.reason, sentence: `Left out: ${fate.reason}` };
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
