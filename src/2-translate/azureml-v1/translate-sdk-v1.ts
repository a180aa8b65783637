/**
 * Ordinary notebooks with version 1 of the SDK (`azureml.core` and related packages): runs log with MLflow, datasets are read by pandas, workspace and compute become settings. Anything without an equivalent is kept and reported as `sdk-v1`.
 */
import { checkComputeName } from '../../azureml/resource-names.ts';
import type { Report } from '../../diagnostics.ts';
import { packagesOf } from '../../evaluator/azure-sdk/v1/environment-objects.ts';
import { replacementFor, replacementForCode } from '../../evaluator/azure-sdk/v1/replacements.ts';
import { computeName } from '../../evaluator/azure-sdk/v1/sdk-objects.ts';
import { type SdkObject, textOf } from '../../evaluator/known-values.ts';
import { parseCells, type SdkCell, spanIn, textIn } from '../../evaluator/parsed-cells.ts';
import type { Cell, Document, Install, Translated } from '../../ir.ts';
import { makeAssetName } from '../../knowledge/engines/pipeline-names.ts';
import type { Edit } from '../../python/edit.ts';
import type { Stmt } from '../../python/parse.ts';
import { droppedLines, importedV1, type LeavingOut, type LeftOut, leaveOut } from './leave-out.ts';
import { rewriteCell } from './rewrite-cell.ts';
import { type Walk, walkCells } from './walk-cells.ts';

/** The translated notebooks, and their settings for data, experiment, compute and model. */
export type TranslatedV1 = Pick<Translated, 'documents' | 'remote' | 'stated'>;

const quiet: Report = { add: () => {}, diagnostics: [], hasErrors: () => false };

/** Translates the version 1 logging of a script; null if there is none. */
export function translateScript(document: Document, report: Report): string | null {
  const [cell] = document.cells;
  if (cell === undefined || !/\bazureml\.(?!mlflow)/.test(cell.code)) return null;
  const walk = walkCells([document], report, false);
  const edited = applyWalk([document], walk);
  const cells = parseCells(edited, quiet);
  const leaving = leaveOut(cells, { objects: walk.objectNames, functions: walk.functionNames });
  for (const one of leaving.leftOut) tellLoss(one, report);
  tellKept(cells, leaving, report);
  const text = applyLeaving(edited, cells, leaving)[0]?.cells[0]?.code ?? cell.code;
  return text === cell.code ? null : text;
}

/** Translates version 1. */
export function translateSdkV1(documents: readonly Document[], report: Report): TranslatedV1 {
  const walk = walkCells(documents, report);
  const edited = applyWalk(documents, walk);
  const cells = parseCells(edited, quiet);
  const leaving = leaveOut(cells, { objects: walk.objectNames, functions: walk.functionNames });
  for (const one of leaving.leftOut) tellLoss(one, report);
  tellKept(cells, leaving, report);
  return {
    documents: withInstalls(applyLeaving(edited, cells, leaving), walk),
    remote: [...walk.remote].map(([path, place]) => ({ path, place })),
    stated: statedSettings(walk),
  };
}

function applyWalk(documents: readonly Document[], { edits, imports }: Walk): readonly Document[] {
  return mapCells(documents, (cell, position) => {
    const own = edits.get(position) ?? [];
    const added = [...(imports.get(position) ?? [])];
    return own.length + added.length === 0 ? cell : rewriteCell(cell, { edits: own, imports: added, dropped: [] });
  });
}

function mapCells(documents: readonly Document[], change: (cell: Cell, position: number) => Cell): readonly Document[] {
  let position = -1;
  return documents.map((document) => ({
    ...document,
    cells: document.cells.map((cell) => {
      position += 1;
      return change(cell, position);
    }),
  }));
}

function applyLeaving(
  documents: readonly Document[],
  cells: readonly SdkCell[],
  { leftOut, keptImports }: LeavingOut,
): readonly Document[] {
  return mapCells(documents, (cell, position) => {
    const parsed = cells.find((one) => one.position === position);
    if (parsed === undefined) return cell;
    const gone = leftOut.filter((one) => one.cell === parsed);
    const imports = parsed.module.body.flatMap((node) => importEdits(parsed, node, keptImports.get(parsed)?.get(node)));
    const edits = [...gone.map(({ node }) => ({ ...wholeRange(parsed, node), text: '' })), ...imports];
    if (edits.length === 0) return cell;
    return rewriteCell(cell, { edits, imports: [], dropped: gone.map(droppedLines) });
  });
}

/** A statement with the `;` after it, or its whole lines. */
function wholeRange({ module }: SdkCell, node: Stmt): { readonly start: number; readonly end: number } {
  const { start, end } = module.range(node);
  const isLineStart = start === 0 || module.text[start - 1] === '\n';
  const rest = (isLineStart ? /^[ \t]*(;[ \t]*|(#.*)?\n)/ : /^[ \t]*;[ \t]*/).exec(module.text.slice(end))?.[0] ?? '';
  return { start, end: end + rest.length };
}

/** An import without the names that are no longer needed. */
function importEdits(cell: SdkCell, node: Stmt, kept: readonly string[] | undefined): readonly Edit[] {
  if (kept === undefined || (node.nodeType !== 'Import' && node.nodeType !== 'ImportFrom')) return [];
  const own = new Set(importedV1(node));
  const isKept = (alias: (typeof node.names)[number]): boolean => {
    const bound = alias.asname ?? (node.nodeType === 'Import' ? (alias.name.split('.')[0] ?? '') : alias.name);
    return !own.has(bound) || kept.includes(bound);
  };
  const names = node.names.filter(isKept);
  if (names.length === node.names.length) return [];
  if (names.length === 0) return [{ ...wholeRange(cell, node), text: '' }];
  const listed = names.map(({ name, asname }) => (asname ? `${name} as ${asname}` : name)).join(', ');
  const text = node.nodeType === 'Import' ? `import ${listed}` : `from ${node.module ?? ''} import ${listed}`;
  return [{ ...cell.module.range(node), text }];
}

function tellLoss({ cell, node, lost }: LeftOut, report: Report): void {
  if (lost === null) return;
  const code = (textIn(cell, node).split('\n')[0] ?? '').slice(0, 60);
  report.add('sdk-v1-left-out', spanIn(cell, node), { code, replacement: replacementForCode(textIn(cell, node)) });
}

/** Remaining parts of version 1 are reported at their import. */
function tellKept(cells: readonly SdkCell[], { keptImports }: LeavingOut, report: Report): void {
  for (const cell of cells)
    for (const node of cell.module.body)
      for (const name of keptModules(node, keptImports.get(cell)?.get(node)))
        report.add('sdk-v1', spanIn(cell, node), { name, replacement: replacementFor(name) });
}

/** The dotted names that an import of version 1, or of its data sets, still provides. */
function keptModules(node: Stmt, kept: readonly string[] | undefined): readonly string[] {
  if (node.nodeType !== 'Import' && node.nodeType !== 'ImportFrom') return [];
  return node.names.flatMap(({ name, asname }) => {
    const module = node.nodeType === 'ImportFrom' ? `${node.module ?? ''}.${name}` : name;
    const bound = asname ?? (node.nodeType === 'Import' ? (name.split('.')[0] ?? '') : name);
    const stays = kept === undefined ? /^azureml\.opendatasets\b/.test(module) : kept.includes(bound);
    return stays ? [module] : [];
  });
}

/** Packages in environments of version 1 count as installs of the notebook. */
function withInstalls(documents: readonly Document[], { findings }: Walk): readonly Document[] {
  const [first, ...others] = documents;
  if (first === undefined) return documents;
  const installs = findings.objects
    .filter((object) => object.type === 'environment')
    .flatMap((environment): readonly Install[] =>
      packagesOf(environment).map((one) => ({ ...one, span: environment.span })),
    );
  return installs.length === 0 ? documents : [{ ...first, installs: [...first.installs, ...installs] }, ...others];
}

function statedSettings(walk: Walk): Translated['stated'] {
  const objects = [...walk.names.values()].filter((value): value is SdkObject => value.kind === 'object');
  const computes = objects.flatMap((object) => computeName(object) ?? []);
  const experiments = objects.flatMap((object) =>
    object.type === 'v1' && object.made === 'Experiment' ? (textOf(object.fields.get('name')) ?? []) : [],
  );
  const model = walk.models.at(-1);
  return {
    experiment: experiments.at(-1) ?? null,
    compute: computes.find((name) => checkComputeName(name) === null) ?? null,
    model: model === undefined ? null : makeAssetName(model),
  };
}
