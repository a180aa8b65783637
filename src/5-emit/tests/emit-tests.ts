import type { OutputFile, StepPlan, StepsPlan, StepTestPlan } from '../../ir.ts';
import type { Render } from '../render.ts';
import { conftestView } from './conftest-view.ts';
import { pipelineTestView } from './pipeline-test-view.ts';
import { stepTestView } from './step-test-view.ts';

/** The tests of the repository, for its owner: small data, the functions of each step, and the pipeline. */
export function emitTests(plan: StepsPlan, render: Render): readonly OutputFile[] {
  const { testing } = plan;
  if (!plan.tests || testing === undefined) return [];
  return [
    testFile('conftest', render('tests/conftest.py', conftestView(plan, testing))),
    testFile('test_pipeline', render('tests/test_pipeline.py', pipelineTestView(plan, testing))),
    ...plan.steps.flatMap((step) => {
      const planned = testing.steps.find((candidate) => candidate.step === step.name);
      return planned === undefined ? [] : [stepFile(plan, step, planned, render)];
    }),
  ];
}

function stepFile(plan: StepsPlan, step: StepPlan, planned: StepTestPlan, render: Render): OutputFile {
  const name = step.name === 'pipeline' ? 'test_pipeline_step' : `test_${step.name}`;
  const text = render('tests/test_step.py', stepTestView(plan, step, planned));
  return { ...testFile(name, text), key: `test:${step.name}`, origin: step.origins };
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
