import { type EditedScript, type EditedUnit, unitTexts } from '../6-write/edits/find-edited-units.ts';
import type { Code } from '../ir.ts';
import { parametersOf } from '../project/steps-of.ts';
import { parseModule } from '../python/parse.ts';
import { addedImports, importEdits } from './import-edits.ts';
import { type ScriptPiece, scriptPieces, settingsPieces } from './script-pieces.ts';
import { argumentDefaults, importsOf, settingsOf } from './script-shape.ts';
import { type Attempt, attempt, type Candidate, firstAttempt, type Ground } from './sync-attempt.ts';
import { carryDefault, carryFunction, carrySettings, changedDefaults, settingsUnit } from './sync-candidates.ts';

/** An edit of a script that no cell can take, and why. */
export interface KeptEdit extends EditedUnit {
  readonly reason: string;
}

/** The name under which edits of imports are shown. */
export const importsName = '<imports>';

interface OpenSettings {
  readonly candidate: Candidate;
  readonly reason: string;
}

/** Takes edits one after the other, each on top of those that are taken. */
export class SyncPlanner {
  private readonly ground: Ground;
  private readonly pieces: readonly ScriptPiece[];
  private readonly settings: ReadonlyMap<string, readonly Code[]>;
  private readonly candidates: Candidate[] = [];
  /** Settings that are not taken yet, by the path of their script: a function may need them. */
  private readonly open = new Map<string, OpenSettings>();
  private readonly kept: KeptEdit[] = [];
  private done: Attempt;

  constructor(ground: Ground) {
    this.ground = ground;
    this.pieces = scriptPieces(ground.compilation);
    this.settings = settingsPieces(ground.compilation);
    this.done = firstAttempt(ground);
  }

  result(): { readonly done: Attempt; readonly kept: readonly KeptEdit[] } {
    for (const { candidate, reason } of this.open.values()) this.keep(candidate.units, reason);
    return { done: this.done, kept: this.kept };
  }

  addSettings(script: EditedScript): void {
    const unit = settingsUnit(script);
    if (unit === null) return;
    const isChanged = settingsOf(this.textOf(script.path)) !== unit.base;
    const codes = this.settings.get(script.path) ?? [];
    const candidate = isChanged ? changedToo : carrySettings(unit, codes, this.ground.compilation);
    if (typeof candidate === 'string') this.keep([unit], candidate);
    else this.candidates.push(candidate);
  }

  /** Settings of several steps are one statement of the notebook: the same edit in all of their scripts is one edit. */
  carrySettings(): void {
    const keyOf = ({ tries }: Candidate): string => JSON.stringify(tries);
    for (const key of new Set(this.candidates.map(keyOf))) {
      const group = this.candidates.filter((candidate) => keyOf(candidate) === key);
      const units = group.flatMap((candidate) => candidate.units);
      const changes = group.flatMap((candidate) => candidate.changes);
      const result = attempt(this.ground, this.done, { units, changes, tries: group[0]?.tries ?? [] });
      if (typeof result !== 'string') this.done = result;
      else for (const candidate of group) this.open.set(candidate.units[0]?.path ?? '', { candidate, reason: result });
    }
  }

  carryDefaults(units: readonly EditedUnit[]): void {
    const { compilation } = this.ground;
    const found = units.filter((unit) => unit.change === 'edited' && this.isArguments(unit));
    const { defaults, others } = changedDefaults(found.filter((unit) => !this.keepChanged(unit)));
    for (const change of defaults) {
      const parameter = parametersOf(compilation.plan).find(({ name }) => name === change.name);
      const candidate = carryDefault(change, parameter, compilation);
      const result = typeof candidate === 'string' ? candidate : attempt(this.ground, this.done, candidate);
      if (typeof result === 'string') this.keep(change.units, `the default of \`--${change.name}\`: ${result}`);
      else this.done = result;
    }
    this.keep(others, 'it is generated for the script, and only the defaults of its arguments are in cells');
  }

  carryFunctions(script: EditedScript): void {
    const { compilation } = this.ground;
    const imports = importEdits(compilation, addedImports(script.path, script.disk ?? '', compilation));
    for (const unit of script.units) {
      if (unit.change === 'edited' && this.isArguments(unit)) continue;
      const piece = this.pieces.find(({ path: file, name }) => file === unit.path && name === unit.unit);
      const reason = reasonToKeep(unit, piece);
      if (reason !== null || piece === undefined) this.keep([unit], reason ?? '');
      else if (!this.keepChanged(unit)) this.carryFunction(unit, piece, imports);
    }
  }

  private carryFunction(unit: EditedUnit, piece: ScriptPiece, imports: ReturnType<typeof importEdits>): void {
    const { candidate, kept } = carryFunction(unit, piece, this.ground.compilation);
    if (kept !== null) this.keep([kept.unit], kept.reason);
    if (candidate === null) return;
    const [edits = []] = candidate.tries;
    const tries = imports.length === 0 ? [edits] : [edits, [...edits, ...imports]];
    const alone = attempt(this.ground, this.done, { ...candidate, tries });
    if (typeof alone !== 'string') {
      this.done = alone;
      return;
    }
    const open = this.open.get(unit.path)?.candidate;
    const together =
      open === undefined ? alone : attempt(this.ground, this.done, joinCandidates(candidate, open, tries));
    if (typeof together === 'string') this.keep([unit], alone);
    else {
      this.done = together;
      this.open.delete(unit.path);
    }
  }

  /** Imports follow from what a script uses: those that came along with an edit are no edit of their own. */
  keepImports({ path: file, base, disk }: EditedScript): void {
    // Of a script that is no Python just now, no import is known.
    if (disk === null || !parseModule(disk).ok) return;
    const [before, after] = [importsOf(base), importsOf(disk)];
    const now = importsOf(this.done.files.find((one) => one.path === file)?.text ?? '');
    const isOpen =
      after.some((line) => !before.includes(line) && !now.includes(line)) ||
      before.some((line) => !after.includes(line) && now.includes(line));
    if (!isOpen) return;
    const [old, changed] = [before, after].map((lines) => lines.map((line) => `${line}\n`).join(''));
    const unit = { path: file, unit: importsName, change: 'edited' as const, cells: [] };
    const reason = 'the imports of a script are those of the notebook that its cells use';
    this.keep([{ ...unit, base: old ?? '', disk: changed ?? '' }], reason);
  }

  private isArguments({ path: file, unit, base }: EditedUnit): boolean {
    const isPiece = this.pieces.some((piece) => piece.path === file && piece.name === unit);
    return !isPiece && argumentDefaults(base ?? '') !== null;
  }

  /** Keeps what the notebook changed as well: only a build can bring both together. */
  private keepChanged(unit: EditedUnit): boolean {
    const isChanged = unitTexts(this.textOf(unit.path))?.get(unit.unit) !== unit.base;
    if (isChanged) this.keep([unit], changedToo);
    return isChanged;
  }

  private textOf(file: string): string {
    return this.ground.compilation.files.find((one) => one.path === file)?.text ?? '';
  }

  private keep(units: readonly EditedUnit[], reason: string): void {
    this.kept.push(...units.map((unit) => ({ ...unit, reason })));
  }
}

const changedToo = 'the notebook changed it too since the last build; build first';

function reasonToKeep({ change }: EditedUnit, piece: ScriptPiece | undefined): string | null {
  if (change === 'added') return 'it was added and is not in any cell';
  if (change === 'removed') return 'it was removed; remove its cells from the notebook';
  if (piece === undefined) return 'it is generated for the script and is not in any cell';
  return piece.standsForSeveral === true ? 'several cells share it; edit the cells' : null;
}

function joinCandidates(candidate: Candidate, settings: Candidate, tries: Candidate['tries']): Candidate {
  return {
    units: [...candidate.units, ...settings.units],
    changes: [...candidate.changes, ...settings.changes],
    tries: tries.flatMap((edits) => settings.tries.map((more) => [...edits, ...more])),
  };
}
