import { z } from 'zod';

const place = z.strictObject({
  file: z.string().describe('Relative to the folder that the command ran in.'),
  line: z.int().describe('From 1, in the file as it stands on the disk: of a notebook, the line of its JSON.'),
  column: z.int().describe('From 1.'),
  endLine: z.int(),
  endColumn: z.int().describe('Exclusive.'),
});

const span = z.strictObject({
  file: z.string().describe('Relative to the root of the project.'),
  cell: z.int().nullable().describe('From 0; null in a file without cells.'),
  line: z.int().describe('From 1, in the cell.'),
  column: z.int().describe('From 0, in UTF-16 units.'),
  endLine: z.int(),
  endColumn: z.int().describe('Exclusive.'),
});

const diagnostic = z.strictObject({
  id: z.string().describe('`cellwright explain <id>` prints its page.'),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  advice: z.string(),
  span: span.nullable().describe('The place in the cell.'),
  place: place.nullable().describe('The place in the file.'),
});

const shared = {
  files: z.array(z.strictObject({ path: z.string(), decision: z.string(), detail: z.string() })),
  conflicts: z.array(z.string()).describe('Files with conflict markers.'),
  diagnostics: z.array(diagnostic),
};

const notebookPlace = z.strictObject({
  file: z.string(),
  cell: z.int().nullable().describe('From 0.'),
  line: z.int().nullable().describe('From 1, in the cell.'),
});

const scriptPlace = z.strictObject({
  step: z.string().nullable().describe('Null for a pipeline that is one function.'),
  file: z.string(),
  line: z.int().describe('From 1.'),
});

const comparison = z.strictObject({
  kind: z.enum(['fit', 'model', 'score', 'file', 'figure', 'table', 'print']),
  state: z.enum(['same', 'different', 'left-out', 'unstable', 'unknown']),
  name: z.string(),
  place: notebookPlace.nullable().describe('Where the notebook gives it.'),
  script: scriptPlace.nullable().describe('The line of a script that gives it.'),
  found: z.string().nullable().describe('How it was found again.'),
  at: z.string().nullable().describe('The first place that differs.'),
  notebook: z.string().nullable().describe('What stands there in the notebook.'),
  pipeline: z.string().nullable().describe('What stands there in the pipeline.'),
  cause: z.string().nullable().describe('What is likely to be the cause.'),
});

const verdict = z.strictObject({
  verdict: z.enum(['same', 'different', 'not-comparable', 'notebook-fails', 'pipeline-fails', 'interrupted']),
  reason: z.string().nullable().describe('Why there is another verdict than `same` or `different`.'),
  notebooks: z.array(z.string()),
  pipeline: z.string(),
  tolerance: z.number(),
  seeded: z.array(z.string()).describe('Generators that the notebook leaves unseeded; both sides had the same seeds.'),
  madeUp: z.boolean().describe('Whether both ran on data that are made up.'),
  runs: z.int().describe('Times that the notebook was run.'),
  isCutShort: z
    .boolean()
    .describe('Whether an interruption ended the repetitions: what differs by itself may count as different.'),
  comparisons: z.array(comparison).describe('Every result of the notebook.'),
  parting: z
    .strictObject({
      name: z.string(),
      place: notebookPlace,
      script: scriptPlace,
      at: z.string(),
      notebook: z.string().nullable(),
      pipeline: z.string().nullable(),
    })
    .nullable()
    .describe('The first variable that has another value in the pipeline, where both were traced.'),
  stale: z.array(z.string()).describe('Where a fresh run of the notebook does not give what is saved in it.'),
  stopped: z
    .array(z.strictObject({ file: z.string(), cell: z.int(), line: z.int(), name: z.string().nullable() }))
    .describe('Where a notebook stopped that does not run: the calls of its traceback, the outermost first.'),
  versions: z
    .strictObject({
      cellwright: z.string(),
      python: z.string(),
      notebook: z.string().describe("Hash of the notebooks' code."),
      packages: z.record(z.string(), z.string()),
    })
    .nullable(),
  steps: z.array(z.looseObject({ step: z.string(), state: z.string(), seconds: z.number() })),
  seconds: z.number(),
  diagnostics: z.array(z.looseObject({ id: z.string(), severity: z.enum(['error', 'warning']), message: z.string() })),
});

/** What `check`, `build` and `verify` print with `--format json`. */
export const resultSchemas = {
  check: z.strictObject({ upToDate: z.boolean(), ...shared }),
  build: z.strictObject({
    status: z.enum(['written', 'unchanged', 'planned', 'refused', 'failed']),
    out: z.string().nullable(),
    ...shared,
    cells: z.array(z.looseObject({ cell: z.int(), text: z.string() })).describe('What became of each statement.'),
    samples: z
      .array(
        z.looseObject({ data: z.string(), path: z.string(), kind: z.enum(['taken', 'kept', 'planned', 'failed']) }),
      )
      .optional()
      .describe('What `--sample` took of the real data.'),
  }),
  verify: verdict,
} as const;
