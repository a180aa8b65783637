/** By which modules a notebook is known to use an SDK of Azure ML: what concerns none is passed by. */
import type { Document } from '../../ir.ts';

/** Whether a notebook may build components or jobs itself. */
export function usesJobsSdk(documents: readonly Document[]): boolean {
  return names(documents, /\bazure\.ai\.ml\b|\bazureml\.(core|pipeline|train)\b/);
}

/** Whether a notebook has anything of version 1 among its code. */
export function usesSdkV1(documents: readonly Document[]): boolean {
  return names(documents, /\bazureml\./);
}

function names(documents: readonly Document[], modules: RegExp): boolean {
  return documents.some(({ cells }) => cells.some(({ kind, code }) => kind === 'code' && modules.test(code)));
}
