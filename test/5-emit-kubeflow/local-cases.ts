/** Compiles a small program for Kubeflow Pipelines, runs it whole and by `kfp.local`, and compares what is printed. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { compileCase, isByRole, type Outcome, outcomeOf, Runner, type RunResult } from '../cases/run-case.ts';

/** Programs that this engine does not run as test/cases says, with the reason; those run all steps in order, in one folder. */
export const inItsOwnWay: Readonly<Record<string, string>> = {
  'slice/a-raise-ends-both.py':
    'steps that need nothing of one another run in any order, so that one may fail before an earlier one has begun',
  'state/a-function-sets-the-environment-and-makes-a-folder.py':
    'a file that the compiler warns of is left in the folder of one step, and no other step has that folder',
};

/** Judges programs one after another. */
export interface LocalJudge {
  readonly judge: (text: string) => Promise<Outcome>;
  readonly close: () => void;
}

/** Starts the processes that `kfp` and the programs run in. */
export function localJudge(kfp: string, python: string): LocalJudge {
  const whole = new Runner(python);
  const child = spawn(kfp, [path.join(import.meta.dirname, 'local_cases.py'), python], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONHASHSEED: '0', MPLBACKEND: 'Agg' },
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints = (complaints + String(chunk)).slice(-4000);
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const judge = async (text: string): Promise<Outcome> => {
    const compiled = compileCase(text, ['kubeflow']);
    if (compiled.kind === 'refused') return compiled;
    const { whole: expected } = await whole.run({ ...compiled.job, steps: [] });
    child.stdin.write(`${JSON.stringify([compiled.job])}\n`);
    const line = await lines.next();
    if (line.done) throw new Error(`kfp ended: ${complaints}`);
    const [result] = JSON.parse(line.value) as readonly Pick<RunResult, 'steps'>[];
    return outcomeOf({ whole: expected, steps: result?.steps ?? [] }, isByRole(text));
  };
  return {
    judge,
    close: () => {
      whole.close();
      child.stdin.end();
    },
  };
}
