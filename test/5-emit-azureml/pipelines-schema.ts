/** The public schema of Azure Pipelines, as the package check-jsonschema carries it, asked about files. */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { runPython } from '../support/python.ts';

const findSchema = `
from importlib.resources import files
print(files("check_jsonschema") / "builtin_schemas" / "vendor" / "azure-pipelines.json")
`;

let validate: ValidateFunction | undefined;

/** What the schema says against a file of Azure Pipelines; empty when nothing. */
export function pipelineErrors(text: string): readonly string[] {
  validate ??= compileSchema();
  // To Azure Pipelines every scalar is text, which it reads as what a task wants.
  if (validate(parse(text, { schema: 'failsafe' }))) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`);
}

function compileSchema(): ValidateFunction {
  const schema = JSON.parse(readFileSync(runPython(['-c', findSchema]).trim(), 'utf8'));
  return new Ajv({ strict: false, coerceTypes: true, validateFormats: false, unicodeRegExp: false }).compile(schema);
}
