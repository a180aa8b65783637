import type { Report } from '../diagnostics.ts';
import type { Analysis, Cell, Document, Sources, Statement } from '../ir.ts';
import type { Stmt } from '../python/parse.ts';
import { givenTypes } from './calls/note-given.ts';
import { execute } from './execution/execute.ts';
import type { Machine } from './execution/machine.ts';
import { createObjects } from './execution/objects.ts';
import { createRecord } from './execution/record.ts';
import { plainLearners } from './learners/learner-facts.ts';
import { nothingLearned } from './learners/learners.ts';
import { withoutRepeatedMeasures } from './measures/repeated-measures.ts';
import { folderAfter } from './paths/working-folder.ts';
import { boundBy, noteBound } from './statements/bound-tests.ts';
import { checkCells } from './statements/check-cells.ts';
import { createNameCheck } from './statements/check-names.ts';
import { classify, settleKinds } from './statements/classify.ts';
import { codeTraits } from './statements/code-traits.ts';
import { collectGroups, collectNames } from './statements/name-facts.ts';
import { splitStatements } from './statements/split-statements.ts';
import { findStarNames } from './statements/star-names.ts';
import { factsOfStatement } from './statements/statement-facts.ts';

/** Node budget of functions evaluated at their calls; beyond it, calls count as unknown. */
const fuel = 200_000;

/** How often the loops of one statement are rerun because their state has not settled. */
const mostPasses = 1_000;

/** Determines what every statement defines, updates, uses and does, by running the notebook on abstract values. */
export function analyze(documents: readonly Document[], sources: Sources, report: Report): Analysis {
  const cells = documents.flatMap((document) => document.cells);
  const machine = createMachine(cells, sources, report);
  const statements: Statement[] = [];
  const nodes: Stmt[] = [];
  const names = collectNames();
  const groupsNow = collectGroups();
  let firstCell = 0;
  for (const document of documents) {
    // Each notebook runs in a kernel of its own: only files link it to the others.
    machine.globals.clear();
    machine.boundAbove.clear();
    machine.folder = '';
    checkCells(document, report);
    const split = splitStatements(document, firstCell, report);
    machine.stars = findStarNames(split.statements, sources.modules, report);
    const check = createNameCheck(machine, split.unreadWords, report);
    for (const parsed of split.statements) {
      const known = new Map(machine.globals);
      machine.record = createRecord(machine.objects.count());
      machine.passes = mostPasses;
      machine.boundHere = boundBy(parsed.node);
      execute(machine, parsed.node, { frame: null, place: parsed.place });
      const facts = factsOfStatement(parsed, machine, known);
      noteBound(machine, facts);
      check.statement(parsed, facts, known);
      machine.folder = folderAfter(machine, parsed.node);
      const groups = groupsNow(machine);
      const kind = classify(parsed, machine.record, facts, machine);
      statements.push({ id: statements.length, kind, ...facts, groups, given: [] });
      nodes.push(parsed.node);
      names.note(machine, statements.length - 1, facts);
    }
    check.finish();
    firstCell += document.cells.length;
  }
  const given = givenTypes(machine, nodes);
  const described = statements.map((statement, at) => ({ ...statement, given: given[at] ?? [] }));
  return {
    files: documents.map((document) => document.file),
    cells,
    statements: withoutRepeatedMeasures(settleKinds(described), cells),
    names: names.facts(machine),
    learners: plainLearners(machine),
    installs: documents.flatMap((document) => document.installs),
    modules: sources.modules,
    pythonVersion: documents.find((document) => document.pythonVersion !== null)?.pythonVersion ?? null,
  };
}

/** The state in which a run begins. */
function createMachine(cells: readonly Cell[], sources: Sources, report: Report): Machine {
  const objects = createObjects();
  return {
    globals: new Map(),
    newObject: objects.make,
    objects,
    report,
    paths: new Map(sources.paths.map((fact) => [fact.path, fact])),
    written: new Set(),
    boundAbove: new Set(),
    boundHere: new Set(),
    running: new Map(),
    seenCalls: new Map(),
    stars: new Map(),
    record: createRecord(0),
    ...nothingLearned(),
    ...codeTraits(cells, sources),
    loops: 0,
    parts: new Map(),
    attributesSet: new Set(),
    columnsSet: new Set(),
    folder: '',
    fuel,
    passes: mostPasses,
    unrolled: 1,
    iterated: [],
  };
}
