import { withRequirements } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import type { StepFlow } from './parcel.ts';

/** Definitions that several steps use, or that belong to values passed between steps. */
export function sharedNames(program: Program, flows: readonly StepFlow[]): ReadonlySet<string> {
  const users = new Map<string, Set<number>>();
  for (const [index, flow] of flows.entries()) {
    const used = [...flow.content.items, ...flow.content.repeated].flatMap((item) => [
      ...item.uses,
      ...item.immediate,
      ...item.captures,
    ]);
    for (const name of withRequirements(program, used)) {
      if (isDefinition(program, name)) users.set(name, (users.get(name) ?? new Set()).add(index));
    }
  }
  const shared = new Set([...users].filter(([, steps]) => steps.size > 1).map(([name]) => name));
  const facts = new Map(program.analysis.names.map((fact) => [fact.name, fact]));
  for (const parcel of flows.flatMap((flow) => flow.incoming)) {
    for (const name of parcel.names)
      for (const definition of facts.get(name)?.definitions ?? []) shared.add(definition);
  }
  const chosen = [...shared].filter((name) => program.shareable.has(name) && isDefinition(program, name));
  return new Set(
    [...withRequirements(program, chosen)].filter((name) => program.shareable.has(name) && isDefinition(program, name)),
  );
}

function isDefinition(program: Program, name: string): boolean {
  return (program.repeatable.get(name) ?? []).some((item) => item.kind === 'definition');
}
