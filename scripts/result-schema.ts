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

/** What `check --format json` and `build --format json` print. */
export const resultSchemas = {
  check: z.strictObject({ upToDate: z.boolean(), ...shared }),
  build: z.strictObject({
    status: z.enum(['written', 'unchanged', 'planned', 'refused', 'failed']),
    out: z.string().nullable(),
    ...shared,
    cells: z.array(z.looseObject({ cell: z.int(), text: z.string() })).describe('What became of each statement.'),
  }),
} as const;
