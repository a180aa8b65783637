import type { JobsFile, JobsPlan } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';

const loaders: Readonly<Partial<Record<JobsFile['kind'], string>>> = {
  data: 'load_data',
  model: 'load_model',
  datastore: 'load_datastore',
  cluster: 'load_compute',
  'compute-instance': 'load_compute',
  'online-endpoint': 'load_online_endpoint',
  'online-deployment': 'load_online_deployment',
  'batch-endpoint': 'load_batch_endpoint',
  'batch-deployment': 'load_model_batch_deployment',
  schedule: 'load_schedule',
  monitor: 'load_schedule',
};

/** The repository's own test: Azure ML's client loads every file, and each passes its checks. */
export function pipelineTest({ files }: JobsPlan): string {
  const paths = (...kinds: readonly JobsFile['kind'][]) =>
    files
      .filter((file) => kinds.includes(file.kind))
      .map((file) => file.path)
      .sort();
  const list = (name: string, values: readonly string[]): string =>
    [`${name} = [`, ...values.map((path) => `    ${pythonString(path)},`), ']'].join('\n');
  const entities = files
    .flatMap(({ kind, path }) =>
      loaders[kind] === undefined ? [] : [`    (${pythonString(path)}, ml.${loaders[kind]}),`],
    )
    .sort();
  const entityTests =
    entities.length === 0
      ? ''
      : `

@pytest.mark.parametrize(("path", "load"), ENTITIES)
def test_entity_loads(path: str, load: Callable[[Path], object]) -> None:
    assert load(ROOT / path)
`;
  const entityList = entities.length === 0 ? '' : ['ENTITIES = [', ...entities, ']', ''].join('\n');
  return `"""Tests of the pipeline's files: Azure ML's client loads and accepts them."""

${entities.length === 0 ? '' : 'from collections.abc import Callable\n'}from pathlib import Path

import pytest
from azure.ai.ml import load_component, load_environment, load_job
${entities.length === 0 ? '' : 'from azure.ai.ml.entities import _load_functions as ml\n'}
ROOT = Path(__file__).parent.parent
${list('COMPONENTS', paths('component', 'spark-component', 'parallel-component'))}
${list('ENVIRONMENTS', paths('environment'))}
${list('JOBS', paths('pipeline'))}
${entityList}

@pytest.mark.parametrize("path", COMPONENTS)
def test_component_is_accepted(path: str) -> None:
    assert load_component(ROOT / path)._validate().passed


@pytest.mark.parametrize("path", ENVIRONMENTS)
def test_environment_loads(path: str) -> None:
    assert load_environment(ROOT / path).name


@pytest.mark.parametrize("path", JOBS)
def test_job_is_accepted(path: str) -> None:
    result = load_job(ROOT / path)._validate()
    assert result.passed, result.error_messages
${entityTests}`;
}
