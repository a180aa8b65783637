import type { Code, FixturePlan, MadeUpData, ScriptPlan, StepPlan, StepsPlan, TestPlan } from '../../ir.ts';
import { hasMlflow3 } from '../../knowledge/versions.ts';
import { shownPath } from '../../paths/shown-path.ts';
import { docstring, pythonLiteral, pythonString } from '../../python/print.ts';
import { functionNames } from '../python/script-names.ts';
import { stepArguments } from './arguments.ts';
import { arrayLines, fileLines } from './folder-lines.ts';
import { samplePath } from './samples.ts';
import { tableLines } from './table-lines.ts';
import { figureTexts } from './unit-tests.ts';

/** `tests/conftest.py`. */
export interface ConftestView {
  readonly hasMadeUp: boolean;
  readonly imports: readonly string[];
  readonly data: readonly DataFixture[];
  readonly outputs: readonly OutputsFixture[];
  readonly hasFigures: boolean;
  readonly hasMlflow3: boolean;
  /** The scripts start runs themselves. Else the tests do, since MLflow draws the name of a new run from `random`. */
  readonly startsRuns: boolean;
  readonly candidates: number | null;
  readonly candidatesInWords: string;
  /** The files of NLTK's data, as lines of a dictionary. */
  readonly words: readonly string[];
  /** Tests ask for the texts of figures. */
  readonly asksFigures: boolean;
}

interface DataFixture {
  readonly fixture: string;
  readonly arguments: string;
  readonly docstring: string;
  readonly lines: readonly string[];
}

interface OutputsFixture {
  readonly fixture: string;
  readonly arguments: string;
  readonly step: string;
  readonly literalStep: string;
  readonly main: string;
  readonly argv: string;
}

/** What the template of the fixtures is filled with. */
export function conftestView(plan: StepsPlan, testing: TestPlan): ConftestView {
  const producers = plan.steps.filter(({ name }) =>
    plan.steps.some(({ inputs }) => inputs.some(({ from }) => from.kind === 'step' && from.step === name)),
  );
  const asksFigures = testing.steps.some(({ units }) =>
    units.some(({ checks }) => checks.some((text) => text.startsWith(figureTexts))),
  );
  const drawing = plan.steps.some(({ script }) => script.imports.some((line) => /\b(matplotlib|seaborn)\b/.test(line)));
  return {
    hasMadeUp: testing.data.some(({ content }) => content.kind !== 'sample'),
    imports: [
      'from collections.abc import Iterator',
      'from pathlib import Path',
      'import json',
      'import mlflow',
      'import numpy as np',
      'import pandas as pd',
      'import pytest',
      'from PIL import Image',
      ...(drawing ? ['import matplotlib'] : []),
      ...(asksFigures ? ['from typing import Any'] : []),
      ...(testing.candidates !== null
        ? ['from itertools import islice', 'from sklearn.model_selection import ParameterGrid']
        : []),
      ...(testing.words.length > 0 ? ['import nltk'] : []),
      ...producers.map(({ name }) => `import ${name}`),
    ],
    data: testing.data.map((fixture) => dataFixture(plan, fixture)),
    outputs: producers.map((step) => outputsFixture(plan, step, testing)),
    hasFigures: drawing,
    hasMlflow3: hasMlflow3(plan.environments.flatMap(({ pip }) => pip)),
    candidates: testing.candidates,
    candidatesInWords: testing.candidates === 2 ? 'two' : String(testing.candidates),
    words: wordLines(testing),
    asksFigures,
    startsRuns: plan.steps.some(({ script }) => codesOf(script).some(({ text }) => text.includes('start_run'))),
  };
}

/** Files with content each, empty ones of a folder together. */
function wordLines({ words }: TestPlan): readonly string[] {
  const folders = new Map<string, string[]>();
  for (const { path, text } of words) {
    const [, folder = '', name = ''] = /^(.*)\/(.*)$/.exec(path) ?? [];
    if (text === '') folders.set(folder, [...(folders.get(folder) ?? []), name]);
  }
  return [
    ...words.flatMap(({ path, text }) => (text === '' ? [] : [`${pythonString(path)}: ${pythonString(text)},`])),
    ...[...folders].map(
      ([folder, names]) => `**{f"${folder}/{name}": "" for name in ${pythonString(names.join(' '))}.split()},`,
    ),
  ];
}

function codesOf({ prelude, definitions, units }: ScriptPlan): readonly Code[] {
  return [...prelude, ...definitions, ...units.flatMap(({ body }) => body)];
}

function dataFixture(plan: StepsPlan, fixture: FixturePlan): DataFixture {
  const sources = [...plan.dataInputs, ...plan.parameters.flatMap(({ data }) => data ?? [])];
  const path = sources.find(({ name }) => name === fixture.input)?.path ?? fixture.file;
  const isInput = plan.dataInputs.some(({ name }) => name === fixture.input);
  return {
    fixture: fixture.fixture,
    arguments: fixture.content.kind === 'sample' ? '' : 'tmp_path_factory: pytest.TempPathFactory',
    docstring: docstring(describe(fixture.content, shownPath(path)), ''),
    lines: contentLines(fixture).map((line) =>
      isInput ? line : line.replace(/^return str\(path\)$/, 'return path.as_uri()'),
    ),
  };
}

function describe(content: MadeUpData, path: string): string {
  switch (content.kind) {
    case 'table':
      return `A small table with the columns of ${path}.`;
    case 'files':
      return `A few ${content.content} in folders, as in ${path}.`;
    case 'arrays':
      return `Small arrays of the shapes of ${path}.`;
    case 'sample':
      return `A sample of ${path}, which cannot be made up.`;
    default:
      return `Possible content of ${path}.`;
  }
}

function contentLines(fixture: FixturePlan): readonly string[] {
  const { content } = fixture;
  const path = `path = tmp_path_factory.mktemp("data") / ${pythonString(fixture.file)}`;
  switch (content.kind) {
    case 'table':
      return tableLines(fixture, content);
    case 'json':
      return [
        path,
        `path.write_text(json.dumps(${pythonLiteral(content.value)}), encoding="utf-8")`,
        'return str(path)',
      ];
    case 'lines':
      return [
        path,
        'lines = [',
        ...content.lines.map((line) => `    ${pythonString(line)},`),
        ']',
        'path.write_text("\\n".join(lines), encoding="utf-8")',
        'return str(path)',
      ];
    case 'files':
      return fileLines(content, path);
    case 'arrays':
      return arrayLines(content, path);
    case 'sample':
      return [
        `path = Path(__file__).parent.parent / ${pythonString(samplePath(fixture))}`,
        'if not path.exists():',
        `    pytest.skip(f"put a small sample of the data at {path}")`,
        'return str(path)',
      ];
  }
}

function outputsFixture(plan: StepsPlan, step: StepPlan, testing: TestPlan): OutputsFixture {
  const test = testing.steps.find((candidate) => candidate.step === step.name);
  const given = stepArguments(
    plan,
    step,
    test ?? { step: step.name, isRepeatable: true, generators: [], quick: [], units: [] },
    'folder',
  );
  return {
    fixture: `${step.name}_outputs`,
    arguments: [...given.fixtures, 'tmp_path_factory: pytest.TempPathFactory'].join(', '),
    step: step.name,
    literalStep: pythonString(step.name),
    main: functionNames(step.script).main,
    argv: given.items.join(', '),
  };
}
