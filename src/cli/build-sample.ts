import path from 'node:path';
import type { Terminal } from '../console/terminal.ts';
import type { CompiledProject } from '../project/compile-project.ts';
import { type Sample, takeSamples } from '../project/take-samples.ts';
import { defaultPython } from '../run/software/default-python.ts';

interface SampleFlags {
  readonly python?: string;
  readonly dryRun?: boolean;
}

/** Takes samples of the data that cannot be made up, once the repository is written; what fails is reported. */
export function buildSamples(
  { project, compilation, report }: CompiledProject,
  { python, dryRun }: SampleFlags,
  { cwd }: Pick<Terminal, 'cwd'>,
): readonly Sample[] {
  if (project === null || compilation === null || report.hasErrors()) return [];
  const interpreter = python === undefined ? defaultPython() : path.resolve(cwd, python);
  const samples = takeSamples(project, compilation, { python: interpreter, isDry: dryRun ?? false });
  for (const { data, path: at, ...sample } of samples) {
    if (sample.kind === 'failed') report.add('sample-not-taken', null, { data, path: at, reason: sample.reason });
  }
  return samples;
}
