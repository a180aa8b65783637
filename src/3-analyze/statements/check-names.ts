/** Names that nothing defines, and other things that a notebook cannot do in a pipeline. */
import type { Report } from '../../diagnostics.ts';
import { kernelNames, platformNames } from '../../knowledge/kernel-names.ts';
import { usualModules } from '../../knowledge/usual-modules.ts';
import { builtinNames, standardModules } from '../../python/names.ts';
import { type Stmt, walkNodes } from '../../python/parse.ts';
import type { Machine } from '../execution/machine.ts';
import type { Value } from '../execution/values.ts';
import type { ParsedStatement } from './split-statements.ts';
import type { StatementFacts } from './statement-facts.ts';

/** The check of a notebook's names, statement by statement. */
export interface NameCheck {
  statement(parsed: ParsedStatement, facts: StatementFacts, known: ReadonlyMap<string, Value>): void;
  /** Reports the names that nothing defines: each once, if it is read first. */
  finish(): void;
}

interface Lacking {
  readonly span: ParsedStatement['span'];
  readonly isCertain: boolean;
  /** The call that may have created the name at run time, if any. */
  readonly maker: string | null;
  places: number;
}

/** Creates the check. Names that `unread` cells or an unknown star import may define are not reported in addition. */
export function createNameCheck(machine: Machine, unread: ReadonlySet<string>, report: Report): NameCheck {
  const lacking = new Map<string, Lacking>();
  let maker: string | null = null;
  const isKnown = (name: string): boolean =>
    builtinNames.has(name) || kernelNames.has(name) || name.startsWith('%') || unread.has(name);
  const note = (name: string, span: ParsedStatement['span'], isCertain: boolean): void => {
    const there = lacking.get(name);
    if (there !== undefined) there.places++;
    if (there === undefined || (isCertain && !there.isCertain))
      lacking.set(name, { span, isCertain, maker, places: there?.places ?? 1 });
  };
  return {
    statement(parsed, facts, known) {
      if (machine.record.barrier) report.add('code-in-strings', parsed.span, {});
      const isCertain = isPlain(parsed.node);
      for (const name of facts.direct) {
        if (known.has(name) || isKnown(name)) continue;
        if (!isCertain && (facts.defines.includes(name) || facts.mayDefine.includes(name))) continue;
        note(name, placeOfName(parsed, name) ?? parsed.span, isCertain);
      }
      // `"name" in globals()` is only a test.
      const code = parsed.text.replace(/\bin\s+(?:globals|locals|vars)\(\)/g, '');
      if (machine.record.barrier) maker = /\b(?:exec|eval|globals|locals|vars)\b/.exec(code)?.[0] ?? maker;
      checkInput(parsed, known, report);
    },
    finish: () => reportLacking(lacking, report),
  };
}

function reportLacking(lacking: ReadonlyMap<string, Lacking>, report: Report): void {
  const isOpen = report.diagnostics.some(({ id }) => id === 'star-import-unknown');
  for (const [name, { span, isCertain, maker, places }] of lacking) {
    const platform = Object.hasOwn(platformNames, name) ? platformNames[name] : undefined;
    const more = places === 1 ? '' : ` (it is used in ${places} places)`;
    if (maker !== null) report.add('name-from-code', span, { name, maker });
    else if (platform !== undefined) report.add('platform-name', span, { name, ...platform });
    else if (!isOpen)
      report.add(isCertain ? 'undefined-name' : 'maybe-undefined-name', span, { name, more, advice: adviceFor(name) });
  }
}

/** Recognises a forgotten import. */
function adviceFor(name: string): string {
  const module = usualModules.get(name) ?? (standardModules.has(name) ? name : null);
  if (module === null) return `Define \`${name}\``;
  return module === name ? `Write \`import ${name}\`` : `Write \`import ${module} as ${name}\``;
}

function checkInput(parsed: ParsedStatement, known: ReadonlyMap<string, Value>, report: Report): void {
  walkNodes(parsed.node, (node) => {
    if (node.nodeType !== 'Call' || node.func.nodeType !== 'Name' || node.func.id !== 'input' || known.has('input'))
      return;
    const { start, end } = parsed.place.range(node);
    report.add('asks-for-input', parsed.place.spanOf(start, end), {});
  });
}

/** Whether a statement certainly runs as a whole. */
function isPlain(node: Stmt): boolean {
  if (node.nodeType === 'With') return node.body.every(isPlain);
  return ['Expr', 'Assign', 'AugAssign', 'AnnAssign', 'Assert', 'Delete'].includes(node.nodeType);
}

function placeOfName(parsed: ParsedStatement, name: string): ParsedStatement['span'] | null {
  let found: ParsedStatement['span'] | null = null;
  walkNodes(parsed.node, (node) => {
    if (found !== null || node.nodeType !== 'Name' || node.id !== name) return;
    const { start, end } = parsed.place.range(node);
    found = parsed.place.spanOf(start, end);
  });
  return found;
}
