import type { SettledInput } from '../load/job-model.ts';

/** What an input is bound to; `broken` when that was reported already. */
export type Bound = SettledInput | { readonly kind: 'broken' };
