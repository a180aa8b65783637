import { headline } from './report-verify.ts';
import type { VerifyResult } from './verify-result.ts';

/** What a verification proved, to be kept beside a model: notebook, pipeline, versions and every result, without values of data. */
export function certificateOf(result: VerifyResult): object {
  const { verdict, reason, notebooks, pipeline, tolerance, seeded, madeUp, runs, versions, comparisons } = result;
  return {
    certificate: 'cellwright-verify-1',
    verdict,
    reason,
    notebooks,
    pipeline,
    versions,
    conditions: { tolerance, seeded, madeUp, runs },
    results: comparisons.map((each) => ({
      state: each.state,
      result: headline(each),
      ...(each.kind === 'score' ? { value: each.notebook } : {}),
    })),
  };
}
