import { basename, dirname } from 'node:path';
import type { YamlFile } from '../yaml/read.ts';
import { mappingAt, textAt } from '../yaml/value.ts';
import { loadComponentOf } from './load-component.ts';
import { loadJobs } from './load-jobs.ts';
import { loadInputValues, loadOutputPorts } from './load-ports.ts';
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
  const name = textAt(file.root, 'display_name') ?? textAt(file.root, 'name') ?? basename(path).replace(/\.ya?ml$/, '');
  const options = mappingAt(file.root, 'settings');
  return {
    file: path,
    name,
    experiment: textAt(file.root, 'experiment_name') ?? basename(dirname(path)),
    inputs: loadInputValues(file, file.root['inputs'], ['inputs'], dirname(path)),
    ...loadBody({ ...loader, open: [...loader.open, path] }, file),
    continueOnStepFailure: options['continue_on_step_failure'] === true,
    forceRerun: options['force_rerun'] === true,
    compute: textAt(file.root, 'compute') ?? textAt(options, 'default_compute'),
  };
}

/** The nodes of a pipeline job; a job may also be nothing but a pipeline component with its inputs. */
function loadBody(loader: Loader, file: YamlFile): Pick<Pipeline, 'jobs' | 'outputs'> {
  const declared = loadOutputPorts(file.root['outputs']);
  if (!('component' in file.root) || 'jobs' in file.root) {
    return { outputs: declared, jobs: loadJobs(loader, file, file.root, []) };
  }
  const component = loadComponentOf(loader, file, file.root['component'], ['component'], basename(file.path));
  if (component === null) return { outputs: declared, jobs: { loaded: [], broken: [] } };
  const job = {
    name: component.name,
    component,
    inputs: loadInputValues(file, file.root['inputs'], ['inputs'], dirname(file.path)),
    outputs: Object.fromEntries(component.outputs.map(({ name }) => [name, `\${{parent.outputs.${name}}}`])),
    sweep: null,
    timeout: null,
    variables: {},
    compute: null,
    span: file.spanAt(['component']),
  };
  return { outputs: component.outputs, jobs: { loaded: [job], broken: [] } };
}
