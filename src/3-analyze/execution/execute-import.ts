/** Imports bind names to modules, functions and classes by their real dotted names. */
import { callFact, classFact } from '../../knowledge/lookup.ts';
import type { Stmt } from '../../python/parse.ts';
import { bindName, type Machine, type Scope } from './machine.ts';
import { typeOfKind, unknownValue, type Value } from './values.ts';

/** Executes an import statement. */
export function executeImport(
  machine: Machine,
  statement: Extract<Stmt, { nodeType: 'Import' | 'ImportFrom' }>,
  scope: Scope,
): void {
  if (statement.nodeType === 'Import') {
    for (const alias of statement.names) {
      const top = alias.name.split('.')[0] ?? alias.name;
      bindName(machine, scope, alias.asname ?? top, moduleValue(alias.asname ? alias.name : top));
    }
    return;
  }
  const module = `${'.'.repeat(statement.level ?? 0)}${statement.module ?? ''}`;
  for (const alias of statement.names) {
    if (alias.name === '*') {
      for (const name of machine.stars.get(module) ?? [])
        bindName(machine, scope, name, memberValue(`${module}.${name}`));
      continue;
    }
    bindName(machine, scope, alias.asname ?? alias.name, memberValue(`${module}.${alias.name}`));
  }
}

function moduleValue(dotted: string): Value {
  return { ...unknownValue(null), type: typeOfKind('module'), dotted };
}

function memberValue(dotted: string): Value {
  if (classFact(dotted) !== null) return { ...unknownValue(null), type: typeOfKind('class'), dotted };
  if (callFact(dotted) !== null) return { ...unknownValue(null), type: typeOfKind('function'), dotted };
  return { ...unknownValue(null), dotted };
}
