import { basename, dirname } from 'node:path';
import { type Pipeline as PipelineDefinition, readComponentUse, readPipeline } from '../azureml/pipeline.ts';
import type { YamlFile } from '../yaml/read.ts';
import { textAt } from '../yaml/value.ts';
import { loadComponentOf } from './load-component.ts';
import { loadJobs } from './load-jobs.ts';
import { loadInputValues } from './load-ports.ts';
import { type Loader, loadYaml } from './load-yaml.ts';
import type { Pipeline } from './model.ts';
import { applySettings, type Setting } from './set-values.ts';

/** Loads a pipeline job's YAML and all that it refers to. `settings` are the `--set` options. */
export function loadPipeline(loader: Loader, path: string, settings: readonly Setting[]): Pipeline | null {
  const read = loadYaml(loader, path, basename(path), null);
  if (read === null) return null;
  const type = textAt(read.root, 'type') ?? ('jobs' in read.root ? 'pipeline' : 'none');
  if (type !== 'pipeline') {
    loader.report.add('not-a-pipeline-job', read.spanAt(['type']), { file: basename(path), type });
    return null;
  }
  const file = { ...read, root: applySettings(loader.report, read.root, settings) };
  const pipeline = readPipeline(file.root);
  return {
    file: path,
    name: pipeline.displayName ?? pipeline.name ?? basename(path).replace(/\.ya?ml$/, ''),
    experiment: pipeline.experiment ?? basename(dirname(path)),
    inputs: loadInputValues(file, pipeline.inputs, ['inputs'], dirname(path)),
    ...loadBody({ ...loader, open: [...loader.open, path] }, file, pipeline),
    continueOnStepFailure: pipeline.continueOnStepFailure,
    forceRerun: pipeline.forceRerun,
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
