import type { JobsPlan } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';

/** The repository's own test: Azure ML's client loads every file, and each passes its checks. */
export function pipelineTest({ files }: JobsPlan): string {
  const paths = (kind: string) =>
    files
      .filter((file) => file.kind === kind)
      .map((file) => file.path)
      .sort();
  const list = (name: string, values: readonly string[]): string =>
    [`${name} = [`, ...values.map((path) => `    ${pythonString(path)},`), ']'].join('\n');
  return `"""Tests of the pipeline's files: Azure ML's client loads and accepts them."""

from pathlib import Path

import pytest
from azure.ai.ml import load_component, load_environment, load_job

ROOT = Path(__file__).parent.parent
${list('COMPONENTS', paths('component'))}
${list('ENVIRONMENTS', paths('environment'))}
${list('JOBS', paths('pipeline'))}


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
`;
}
