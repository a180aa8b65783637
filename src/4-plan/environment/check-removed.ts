/** Calls that were removed in the pinned versions, on which the job would fail, perhaps after hours. */
import type { Report } from '../../diagnostics.ts';
import type { EnvironmentPlan, StepsPlan } from '../../ir.ts';
import { canonicalName } from '../../knowledge/distribution-names.ts';
import { type Removal, removals } from '../../knowledge/removed.ts';
import { olderVersions as knownOlder, type OlderVersion } from '../../knowledge/versions.ts';
import { statementsIn } from '../../python/code-tree.ts';
import { type Call, type Expr, type Node, walkNodes } from '../../python/parse.ts';
import type { Item } from '../edits/item.ts';
import type { PlannedStep } from '../script/plan-step.ts';

/** A call of a name that some version of its library has removed. */
export interface RemovedCall {
  readonly removal: Removal;
  readonly span: Item['span'];
}

/** Removed names that statements in scripts call, each once. */
export function removedCalls(
  items: readonly Item[],
  steps: readonly PlannedStep[],
  shared: ReadonlySet<number>,
): readonly RemovedCall[] {
  const kept = new Set([...shared, ...steps.flatMap((step) => [...step.unitOf.keys(), ...step.hoisted])]);
  const aliases = new Map<string, string>();
  const found = new Map<Removal, RemovedCall>();
  for (const item of items) {
    const note = (removal: Removal): void => {
      if (kept.has(item.id) && !found.has(removal)) found.set(removal, { removal, span: item.span });
    };
    for (const removal of removals)
      if (removal.keyword === undefined && item.statement.calls.includes(removal.name)) note(removal);
    for (const statement of statementsIn(item.text))
      walkNodes(statement, (node) => {
        noteImport(node, aliases);
        for (const removal of removedIn(node, aliases)) note(removal);
      });
  }
  return [...found.values()];
}

/** A removed name as shown in messages. */
function removedName({ name, keyword }: Removal): string {
  return keyword === undefined ? name.replace(/^\./, '') : `${keyword}=`;
}

/** Reports names that the environments do not have. */
export function checkRemoved(
  calls: readonly RemovedCall[],
  environments: readonly EnvironmentPlan[],
  report: Report,
): void {
  const pins = pinnedVersions(environments);
  for (const { removal, span } of calls) {
    const { distribution, since, last, instead } = removal;
    const version = pins.get(distribution);
    if (version === undefined || !isAtLeast(version, since)) continue;
    report.add('api-removed', span, { name: removedName(removal), distribution, since, version, instead, last });
  }
}

/** For each distribution, the newest version with all called names, from a table of versions that work with the other packages. */
export function olderVersions(calls: readonly RemovedCall[]): readonly OlderVersion[] {
  const wanted = new Map<string, string>();
  for (const { removal } of calls) {
    const { distribution, last } = removal;
    const known = wanted.get(distribution);
    if (known === undefined || isAtLeast(known, last)) wanted.set(distribution, last);
  }
  return knownOlder.filter(({ distribution, version }) => wanted.get(distribution) === version);
}

/** Distributions for which an older version is chosen, with the called names that it still has. */
export function takenOlder(
  calls: readonly RemovedCall[],
  environments: readonly EnvironmentPlan[],
): { readonly older?: NonNullable<StepsPlan['older']> } {
  const pins = pinnedVersions(environments);
  const older = olderVersions(calls)
    .filter(({ distribution, version }) => pins.get(distribution) === version)
    .map(({ distribution }) => {
      const own = calls.filter(({ removal }) => removal.distribution === distribution);
      return { distribution, names: own.map(({ removal }) => removedName(removal)) };
    });
  return older.length === 0 ? {} : { older };
}

function pinnedVersions(environments: readonly EnvironmentPlan[]): ReadonlyMap<string, string> {
  const found = environments.flatMap(({ pip }) => pip.map((line) => /^([\w.-]+)(?:\[[^\]]*\])?==([\d.]+)/.exec(line)));
  return new Map(found.flatMap((match) => (match === null ? [] : [[canonicalName(match[1] ?? ''), match[2] ?? '']])));
}

function isAtLeast(version: string, since: string): boolean {
  const [own, other] = [version, since].map((text) => text.split('.').map(Number));
  for (const [index, part] of (other ?? []).entries()) {
    const difference = (own?.[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function noteImport(node: Node, aliases: Map<string, string>): void {
  if (node.nodeType === 'Import')
    for (const { name, asname } of node.names) {
      const top = name.split('.')[0] ?? name;
      aliases.set(asname ?? top, asname ? name : top);
    }
  if (node.nodeType === 'ImportFrom')
    for (const { name, asname } of node.names) aliases.set(asname ?? name, `${node.module ?? ''}.${name}`);
}

function removedIn(node: Node, aliases: ReadonlyMap<string, string>): readonly Removal[] {
  switch (node.nodeType) {
    case 'Import':
      return removals.filter((one) => node.names.some(({ name }) => isNamed(name, one)));
    case 'ImportFrom':
      return removals.filter((one) => node.names.some(({ name }) => isNamed(`${node.module ?? ''}.${name}`, one)));
    case 'Attribute':
      return removals.filter((one) => isNamed(dottedOf(node as Expr, aliases), one) || one.name === `.${node.attr}`);
    case 'Call':
      return inCall(node, aliases);
    default:
      return [];
  }
}

/** Methods that were removed, and keywords. */
function inCall(node: Call, aliases: ReadonlyMap<string, string>): readonly Removal[] {
  const name = dottedOf(node.func as Expr, aliases);
  const method = node.func.nodeType === 'Attribute' ? `.${node.func.attr}` : null;
  const keywords = node.keywords.map(({ arg }) => arg);
  return removals.filter((one) =>
    one.keyword === undefined
      ? one.name === method
      : keywords.includes(one.keyword) && (name === one.name || name?.startsWith(`${one.name}.`) === true),
  );
}

/** Whether a dotted name was removed, or is in a removed module. */
function isNamed(name: string | null, { name: removed, keyword }: Removal): boolean {
  return keyword === undefined && name !== null && (name === removed || name.startsWith(`${removed}.`));
}

/** The library's name of the callee; null if it is not imported. */
function dottedOf(node: Expr, aliases: ReadonlyMap<string, string>): string | null {
  if (node.nodeType === 'Name') return aliases.get(node.id) ?? null;
  if (node.nodeType !== 'Attribute') return null;
  const value = dottedOf(node.value as Expr, aliases);
  return value === null ? null : `${value}.${node.attr}`;
}
