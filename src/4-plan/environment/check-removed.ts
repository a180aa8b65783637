/** Calls that the pinned versions no longer have: the job would fail on them, perhaps after hours. */
import type { Report } from '../../diagnostics.ts';
import type { EnvironmentPlan } from '../../ir.ts';
import { canonicalName } from '../../knowledge/distribution-names.ts';
import { type Removal, removals } from '../../knowledge/removed.ts';
import { type Call, type Expr, type Node, parseModule, walkNodes } from '../../python/parse.ts';
import type { Item } from '../edits/item.ts';
import type { PlannedStep } from '../script/plan-step.ts';

/** Reports what a statement that stands in a script calls and its environment has not; once for each name. */
export function checkRemoved(
  items: readonly Item[],
  steps: readonly PlannedStep[],
  shared: ReadonlySet<number>,
  environments: readonly EnvironmentPlan[],
  report: Report,
): void {
  const kept = new Set([...shared, ...steps.flatMap((step) => [...step.unitOf.keys(), ...step.hoisted])]);
  const pins = pinnedVersions(environments);
  const aliases = new Map<string, string>();
  const told = new Set<Removal>();
  for (const item of items) {
    const parsed = parseModule(item.text);
    if (!parsed.ok) continue;
    for (const statement of parsed.module.body)
      walkNodes(statement, (node) => {
        noteImport(node, aliases);
        for (const removal of removedIn(node, aliases)) {
          const version = pins.get(removal.distribution);
          if (version === undefined || !kept.has(item.id) || !isAtLeast(version, removal.since) || told.has(removal))
            continue;
          told.add(removal);
          const { distribution, since, last, instead } = removal;
          const name = removal.keyword === undefined ? removal.name.replace(/^\./, '') : `${removal.keyword}=`;
          report.add('api-removed', item.span, { name, distribution, since, version, instead, last });
        }
      });
  }
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
      return removals.filter((one) => isNamed(dottedOf(node as Expr, aliases), one));
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

/** Whether a dotted name is what was removed, or stands in a module that was. */
function isNamed(name: string | null, { name: removed, keyword }: Removal): boolean {
  return keyword === undefined && name !== null && (name === removed || name.startsWith(`${removed}.`));
}

/** The library's name of what is called; null for what is not imported. */
function dottedOf(node: Expr, aliases: ReadonlyMap<string, string>): string | null {
  if (node.nodeType === 'Name') return aliases.get(node.id) ?? null;
  if (node.nodeType !== 'Attribute') return null;
  const value = dottedOf(node.value as Expr, aliases);
  return value === null ? null : `${value}.${node.attr}`;
}
