import type { Finding, Findings } from '../../findings/finding.ts';
import type { FilePlace } from '../../findings/place-in-file.ts';
import type { Span } from '../../ir.ts';
import type { CompiledProject } from '../../project/compile-project.ts';
import type { Comparison, NotebookPlace, VerifyResult } from '../../verify/verify-result.ts';
import { diskPlaces, placedDiagnostics } from './show-findings.ts';

/** What a verification found, for machines: each result that is the same passes, each other one is a finding at its line. */
export function verifyFindings(
  { verdict, reason, comparisons, diagnostics }: VerifyResult,
  compiled: CompiledProject,
  cwd: string,
): Pick<Findings, 'command' | 'findings' | 'passed'> {
  const places = diskPlaces(compiled, cwd);
  const differing = comparisons.filter(
    ({ state }) => state === 'different' || state === 'unknown' || state === 'unstable',
  );
  const findings: Finding[] = [
    ...placedDiagnostics(diagnostics, places),
    ...differing.map((comparison) => findingOf(comparison, places)),
  ];
  if (verdict !== 'same' && findings.every(({ severity }) => severity !== 'error'))
    findings.push(verdictFinding(verdict, reason));
  const passed = comparisons
    .filter(({ state }) => state === 'same')
    .map(({ kind, name }) => `${kind} ${name} is the same`);
  return { command: 'verify', findings, passed };
}

function verdictFinding(verdict: string, reason: string | null): Finding {
  return { id: verdict, severity: 'error', message: reason ?? verdict, advice: '', place: null };
}

function findingOf(comparison: Comparison, places: (span: Span) => FilePlace): Finding {
  const { kind, state, name, at, notebook, pipeline, cause, place } = comparison;
  const words = {
    different: 'differs',
    unstable: 'differs from run to run of the notebook',
    unknown: 'could not be compared',
  };
  const message = `${kind} \`${name}\` ${words[state as keyof typeof words]}${at === null ? '' : `: ${at}`}`;
  const details = [
    notebook === null ? '' : `notebook: ${notebook}`,
    pipeline === null ? '' : `pipeline: ${pipeline}`,
    cause === null ? '' : `likely cause: ${cause}`,
  ];
  return {
    id: `result-${state}`,
    severity: state === 'unstable' ? 'warning' : 'error',
    message,
    advice: details.filter((line) => line !== '').join('\n'),
    place: place === null ? null : placeOf(place, places),
  };
}

function placeOf({ file, cell, line }: NotebookPlace, places: (span: Span) => FilePlace): FilePlace {
  const at = line ?? 1;
  return places({ file, cell, line: at, column: 0, endLine: at, endColumn: 0 });
}
