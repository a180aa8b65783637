import type { OutputFile, StepPlan, StepsPlan } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';
import type { Render } from '../render.ts';
import { makeReference, type Reference } from './reference.ts';
import { foldersAbove, type SmallData, smallData } from './small-data.ts';
import { stepTestView } from './step-test-view.ts';
import { stepsView } from './steps-view.ts';

/** Modules of the tests that are not tests: imports of them are the repository's own. */
export const testModules: readonly string[] = ['comparison', 'runs', 'small_data', 'steps'];

/** The tests of the repository, with the notebook's cells as their reference. */
export function emitTests(plan: StepsPlan, render: Render): readonly OutputFile[] {
  if (!plan.tests) return [];
  const data = smallData(plan);
  const references = plan.steps.map((step) => makeReference(plan, step));
  return [
    testFile('conftest', render('tests/conftest.py', conftestView(data))),
    testFile('comparison', render('tests/comparison.py', {})),
    testFile('runs', render('tests/runs.py', { levels: String(foldersAbove(plan)) })),
    testFile('small_data', render('tests/small_data.py', {})),
    testFile('steps', render('tests/steps.py', stepsView(plan, data, references))),
    testFile('test_pipeline', render('tests/test_pipeline.py', {})),
    ...helperTests(plan, render),
    ...plan.steps.flatMap((step, index) => stepFiles(plan, step, references[index], render)),
  ];
}

/** Which of the shared package's helpers have tests of their own. */
const testedHelpers = ['arguments'] as const;

function helperTests(plan: StepsPlan, render: Render): readonly OutputFile[] {
  return testedHelpers
    .filter((name) => plan.helpers.includes(name))
    .map((name) => testFile(`test_${name}`, render(`tests/test_${name}.py`, { package: plan.package })));
}

function stepFiles(
  plan: StepsPlan,
  step: StepPlan,
  reference: Reference | undefined,
  render: Render,
): readonly OutputFile[] {
  if (reference === undefined) return [];
  const isTaken = ['pipeline', ...testedHelpers].includes(step.name);
  const origin = step.origins;
  const test = render('tests/test_step.py', stepTestView(plan, step, reference));
  return [
    { ...testFile(isTaken ? `test_${step.name}_step` : `test_${step.name}`, test), key: `test:${step.name}`, origin },
    { ...testFile(`reference/${step.name}`, reference.text), key: `reference:${step.name}`, origin },
  ];
}

function conftestView(data: readonly SmallData[]) {
  return {
    hasData: data.length > 0,
    data: data.map(({ place, columns }) => ({ path: pythonString(place), columns })),
    localPaths: data
      .filter(({ isElsewhere }) => isElsewhere)
      .map(({ input, place }) => ({ original: pythonString(input.path), local: pythonString(place) })),
  };
}

function testFile(name: string, text: string): OutputFile {
  return {
    path: `tests/${name}.py`,
    text,
    ownership: 'generated',
    executable: false,
    key: `tests:${name}`,
    origin: [],
  };
}
