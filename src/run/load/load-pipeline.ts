import { basename, dirname } from 'node:path';
import { type Pipeline as PipelineDefinition, readComponentUse, readPipeline } from '../../azureml/pipeline.ts';
import type { YamlFile } from '../../yaml/read.ts';
import { textAt } from '../../yaml/value.ts';
import type { Pipeline } from './job-model.ts';
import { loadComponentOf } from './load-component.ts';
import { loadJobs } from './load-jobs.ts';
import { loadInputValues } from './load-ports.ts';
import { type Loader, loadYaml } from './load-yaml.ts';
import { applySettings, type Setting } from './set-values.ts';
import { pipelineOfJob, singleJobType } from './single-job.ts';

/** Loads a pipeline job's YAML and all that it refers to. `settings` are the `--set` options. */
export function loadPipeline(loader: Loader, path: string, settings: readonly Setting[]): Pipeline | null {
  const given = loadYaml(loader, path, basename(path), null);
  if (given === null) return null;
  const single = singleJobType(given.root);
  const name = textAt(given.root, 'display_name') ?? basename(path).replace(/\.ya?ml$/, '');
  const set = applySettings(loader.report, given.root, settings);
  const file = { ...given, root: single === null ? set : pipelineOfJob(set, single, name) };
  const type = textAt(file.root, 'type') ?? ('jobs' in file.root ? 'pipeline' : 'none');
  if (type !== 'pipeline') {
    loader.report.add('not-a-pipeline-job', file.spanAt(['type']), { file: basename(path), type });
    return null;
  }
  const pipeline = readPipeline(file.root);
  return {
    file: path,
    name: pipeline.displayName ?? pipeline.name ?? basename(path).replace(/\.ya?ml$/, ''),
    experiment: pipeline.experiment ?? basename(dirname(path)),
    inputs: loadInputValues(file, pipeline.inputs, ['inputs'], dirname(path)),
    ...loadBody({ ...loader, open: [...loader.open, path] }, file, pipeline),
    continueOnStepFailure: pipeline.continueOnStepFailure ?? false,
    forceRerun: pipeline.forceRerun ?? false,
    compute: pipeline.compute,
  };
}

/** The nodes of a pipeline job; a job may also be nothing but a pipeline component with its inputs. */
function loadBody(loader: Loader, file: YamlFile, pipeline: PipelineDefinition): Pick<Pipeline, 'jobs' | 'outputs'> {
  const declared = Object.entries(pipeline.outputs).map(([name, { type }]) => ({ name, type: type ?? 'uri_folder' }));
  if (!('component' in file.root) || 'jobs' in file.root) {
    return { outputs: declared, jobs: loadJobs(loader, file, file.root, []) };
  }
  const component = loadComponentOf(
    loader,
    file,
    readComponentUse(file.root['component']),
    ['component'],
    basename(file.path),
  );
  if (component === null) return { outputs: declared, jobs: { loaded: [], broken: [] } };
  const job = {
    name: component.name,
    component,
    inputs: loadInputValues(file, pipeline.inputs, ['inputs'], dirname(file.path)),
    outputs: Object.fromEntries(component.outputs.map(({ name }) => [name, `\${{parent.outputs.${name}}}`])),
    sweep: null,
    timeout: null,
    variables: {},
    compute: null,
    span: file.spanAt(['component']),
  };
  return { outputs: component.outputs, jobs: { loaded: [job], broken: [] } };
}
