import { trialsOf } from '../../azureml/sweep.ts';
import type { Graph, JobList, Pipeline } from '../load/job-model.ts';
import type { Imitated } from '../load/special-jobs.ts';
import type { VersionDifference } from '../software/version-differences.ts';
import { trialCount } from '../step/run-sweep.ts';

/** Aspects of a pipeline that a run on this machine does not reproduce, one sentence each. */
export function listNotReproduced(
  pipeline: Pipeline,
  graph: Graph,
  options: { venv: boolean; trials: number | null; differing: readonly VersionDifference[] },
): readonly string[] {
  const components = graph.steps.map((step) => step.component);
  const labels = unique(components.flatMap(({ environment }) => environment?.label ?? []));
  const computes = unique([pipeline.compute, ...graph.steps.map((step) => step.compute)].flatMap((name) => name ?? []));
  const software = options.venv ? 'but a virtual environment with its packages' : "but this machine's Python";
  const spread = graph.steps.filter(({ component }) => component.distribution !== null || component.instances > 1);
  const swept = graph.steps.flatMap(({ id, sweep }) => {
    if (sweep === null) return [];
    const how = sweep.algorithm === 'grid' ? 'in order' : 'drawn at random from a seed';
    const instead = sweep.algorithm === 'bayesian' ? ' instead of Bayesian sampling' : '';
    const early =
      sweep.earlyTermination === null
        ? ''
        : `; its early termination (${sweep.earlyTermination.policy}) ended none of them`;
    return `sweep ${id}: ${trialCount(sweep, options.trials)} of ${trialsOf(sweep)} trials, ${how}${instead}${early}`;
  });
  return [
    ...labels.map((label) => `environment ${label}: its image is not used, ${software}`),
    ...versionLines(options.differing),
    ...computes.map((name) => `compute ${name}: every step ran on this machine`),
    ...spread.map(({ id }) => `step ${id}: distributed over processes or nodes in Azure, one process here`),
    ...graph.steps.flatMap(({ id, component }) => imitation(id, component.imitates)),
    ...swept,
    ...unique(standIns(pipeline.jobs)).map((text) => `component ${text}`),
    'identity, datastores and the model registry: nothing was uploaded or registered',
  ];
}

function imitation(step: string, imitates: Imitated): readonly string[] {
  switch (imitates) {
    case 'parallel':
      return [`step ${step}: a parallel job; here its mini-batches went through one process, one after the other`];
    case 'spark':
      return [`step ${step}: a Spark job; here the Spark of the package pyspark ran it, with its own versions`];
    case null:
      return [];
  }
}

const mostVersions = 8;

/** Versions that differ from the pinned ones, in one sentence. */
function versionLines(differing: readonly VersionDifference[]): readonly string[] {
  if (differing.length === 0) return [];
  const named = differing.map(({ name, pinned, found }) => `${name} ${found} (${pinned} is pinned)`);
  const rest = named.length - mostVersions;
  const more = rest > 0 ? `; ${rest} more` : '';
  return [`versions: this Python has ${named.slice(0, mostVersions).join(', ')}${more}`];
}

/** The registered components that files stand for, also inside nested pipelines. */
function standIns(jobs: JobList): readonly string[] {
  return jobs.loaded.flatMap(({ component }) => [
    ...(component.standsFor === null ? [] : [component.standsFor]),
    ...(component.kind === 'pipeline' ? standIns(component.jobs) : []),
  ]);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
