/** A stored model, asked as the smoke test of a deployment asks it: by its own sample request, through the scoring script. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRender } from '../../src/5-emit/render.ts';
import { runPython } from './python.ts';

const program = `
import contextlib, io, json, sys
import sample_request, score
out = io.StringIO()
with contextlib.redirect_stdout(out):
    sample_request.main(sys.argv[1:])
score.init()
model = score.STATE["model"].metadata
print(json.dumps({
    "inputs": model.signature.inputs.to_dict(),
    "request": json.loads(out.getvalue())["input_data"],
    "answer": score.run(out.getvalue()),
}))
`;

/** What the model says of its inputs, what it is asked, and what it answers. */
export interface ModelAnswer {
  readonly inputs: readonly { readonly type: string; readonly name?: string }[];
  readonly request: readonly unknown[] | { readonly columns: readonly string[]; readonly data: readonly unknown[] };
  readonly answer: readonly unknown[];
}

/** Asks the model that is stored somewhere below the folder; `modules` are folders that its classes come from. */
export function askModel(folder: string, modules: readonly string[] = []): ModelAnswer {
  const place = mkdtempSync(path.join(tmpdir(), 'cellwright-ask-'));
  try {
    const render = createRender();
    writeFileSync(path.join(place, 'sample_request.py'), render('scripts/sample_request.py', {}));
    writeFileSync(path.join(place, 'score.py'), render('deploy/online/score.py', { monitored: false }));
    writeFileSync(path.join(place, 'ask.py'), program);
    const env = { AZUREML_MODEL_DIR: folder, PYTHONPATH: [place, ...modules].join(path.delimiter) };
    const printed = runPython([path.join(place, 'ask.py'), folder], { cwd: place, env });
    return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as ModelAnswer;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
