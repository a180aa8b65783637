/** Frameworks by what their models have in common. */
import type { Framework } from '../ir.ts';

/** Libraries whose models copy what they learn from: they share no memory with it. */
export const copyingFrameworks: ReadonlySet<Framework> = new Set([
  'keras',
  'pytorch',
  'lightning',
  'xgboost',
  'lightgbm',
  'catboost',
]);

/** Frameworks of networks, and models of which only the interface is known. */
export const networkFrameworks: ReadonlySet<Framework> = new Set([
  'keras',
  'pytorch',
  'lightning',
  'transformers',
  'unknown',
]);
