/** Runs the notebook's cells statically, in order, and keeps what each statement did. */
import type { Report } from '../diagnostics.ts';
import type { Cell, Document, Span } from '../ir.ts';
import { type Expr, parseModule, type Stmt } from '../python/parse.ts';
import { evaluate } from './evaluate-expression.ts';
import { execute } from './execute-statement.ts';
import { createFindings, type Findings, type Machine, type Sdk } from './interpreter.ts';
import { printed, reasonOf, type SdkObject, type Value } from './known-values.ts';
import { parseCells, type SdkCell, spanIn, textIn } from './parsed-cells.ts';
import { toRepositoryPath } from './paths.ts';
import { copyFile, type SdkFiles } from './sdk-files.ts';
import { noteWrittenText } from './written-texts.ts';

/** An executed statement and its effects. */
export interface RunStatement {
  readonly cell: number;
  readonly span: Span;
  readonly text: string;
  readonly node: Stmt;
  readonly objects: readonly SdkObject[];
  readonly submits: boolean;
  /** What it passes to the workspace. */
  readonly registered: readonly SdkObject[];
}

/** A file that a cell writes. */
export interface WrittenCell {
  readonly cell: number;
  readonly span: Span;
  readonly path: string;
}

/** A notebook that has been run. */
export interface RunNotebook {
  readonly names: ReadonlyMap<string, Value>;
  readonly findings: Findings;
  readonly statements: readonly RunStatement[];
  readonly written: readonly WrittenCell[];
}

/** Runs all cells on what the SDK says of its calls; files that cells write are added to `files`. */
export function runNotebook(documents: readonly Document[], files: SdkFiles, sdk: Sdk, report: Report): RunNotebook {
  const cells = parseCells(documents, report);
  const findings = createFindings();
  const names = new Map<string, Value>();
  const statements: RunStatement[] = [];
  const written: WrittenCell[] = [];
  let position = -1;
  for (const document of documents) {
    for (const cell of document.cells) {
      position += 1;
      const parsed = cells.find((one) => one.position === position);
      if (parsed !== undefined) statements.push(...runCell(sdk, parsed, names, findings, files));
      for (const copy of findings.copies.splice(0)) copyFile(files, copy);
      if (cell.writtenFile !== null && cell.tags.role !== 'skip') {
        const file = writeFile({ sdk, cell, position, names, findings, like: cells[0] }, files, report);
        if (file !== null) written.push(file);
      }
    }
  }
  return { names, findings, statements, written };
}

function machineFor(
  sdk: Sdk,
  cell: SdkCell,
  names: Map<string, Value>,
  findings: Findings,
  files: SdkFiles | null = null,
): Machine {
  return { sdk, names, parent: null, cell, findings, files, pipeline: null, returned: null, depth: 0 };
}

function runCell(
  sdk: Sdk,
  cell: SdkCell,
  names: Map<string, Value>,
  findings: Findings,
  files: SdkFiles,
): readonly RunStatement[] {
  return cell.module.body.map((node) => {
    const before = {
      objects: findings.objects.length,
      jobs: findings.submissions.length,
      entities: findings.registered.length,
    };
    const machine = machineFor(sdk, cell, names, findings, files);
    execute(machine, node);
    noteWrittenText(machine, node);
    return {
      cell: cell.position,
      span: spanIn(cell, node),
      text: textIn(cell, node),
      node,
      objects: findings.objects.slice(before.objects),
      submits: findings.submissions.length > before.jobs,
      registered: findings.registered.slice(before.entities),
    };
  });
}

interface Writing {
  readonly sdk: Sdk;
  readonly cell: Cell;
  readonly position: number;
  readonly names: Map<string, Value>;
  readonly findings: Findings;
  readonly like: SdkCell | undefined;
}

function writeFile(writing: Writing, files: SdkFiles, report: Report): WrittenCell | null {
  const file = writing.cell.writtenFile;
  if (file === null) return null;
  const expanded = expandPath(file.path, writing);
  if (typeof expanded !== 'string') {
    report.add('written-path-unknown', file.span, { path: file.path, reason: reasonOf(expanded) });
    return null;
  }
  const { path, moved } = toRepositoryPath(expanded);
  if (path === '') {
    report.add('written-path-unknown', file.span, { path: file.path, reason: 'not the path of a file' });
    return null;
  }
  if (moved) report.add('written-file-moved', file.span, { path: expanded, result: path });
  const before = file.append ? (files.written.get(path)?.text ?? '') : '';
  files.written.set(path, { text: before + file.text, span: file.span });
  return { cell: writing.position, span: file.span, path };
}

/** `{expression}` and `$name` as IPython expands them: a name that is not there stays as it is written. */
function expandPath(path: string, writing: Writing): string | Value {
  let failed: Value | null = null;
  const expanded = path.replace(
    /\{([^{}]*)\}|\$(\w+)/g,
    (all, expression: string | undefined, name: string | undefined) => {
      const value = expressionValue(expression ?? name ?? '', writing);
      if (value === null) return all;
      const shown = printed(value);
      if (shown === null) failed = value;
      return shown ?? '';
    },
  );
  return failed ?? expanded;
}

function expressionValue(expression: string, { sdk, names, findings, like, cell }: Writing): Value | null {
  const parsed = parseModule(expression);
  const statement = parsed.ok ? parsed.module.body[0] : undefined;
  if (!parsed.ok || statement?.nodeType !== 'Expr') return null;
  const value: Expr = statement.value;
  if (value.nodeType === 'Name' && !names.has(value.id)) return null;
  const place = { file: like?.file ?? '', index: cell.index, position: cell.index, cell, module: parsed.module };
  return evaluate(machineFor(sdk, place, names, findings), value);
}
