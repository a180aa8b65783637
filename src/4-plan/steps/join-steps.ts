/** Merges neighbouring untagged steps if a value between them cannot be stored. */
import type { Config } from '../../config.ts';
import type { DiagnosticId, Report } from '../../diagnostics.ts';
import type { Span } from '../../ir.ts';
import { isHidden } from '../edits/item.ts';
import { type Arrangement, arrange, type Prepared } from './arrange.ts';
import type { StepDraft } from './step-draft.ts';

/** Arranges the steps; merges untagged ones until all values between them can be stored. */
export function arrangeJoined(prepared: Prepared, config: Config, report: Report): Arrangement {
  if (prepared.drafts.some((draft) => draft.isTagged)) return arrange(prepared, config, report);
  for (let current = prepared; ; ) {
    const attempt = recordReport(report);
    const arrangement = arrange(current, config, attempt.report);
    const border = widest(attempt.borders, current.drafts);
    const next = border === undefined ? null : joinSteps(current, border);
    if (border === undefined || next === null) {
      attempt.replay();
      return arrangement;
    }
    const { from, to, cause, reason } = border;
    report.add('steps-joined', border.span, { from, to, cause, reason });
    current = next;
  }
}

/** Two steps between which a value cannot be passed. */
interface Border {
  readonly from: string;
  readonly to: string;
  /** The diagnostic that would refuse the two, and the reason. */
  readonly cause: DiagnosticId;
  readonly reason: string;
  readonly span: Span | null;
}

interface RecordedReport {
  readonly report: Report;
  readonly borders: readonly Border[];
  /** Reports what was recorded. */
  replay(): void;
}

/** The reason for merging two steps, by the diagnostic that would refuse them. */
const reasons: Partial<Record<DiagnosticId, (parameters: Readonly<Record<string, string>>) => string>> = {
  'cannot-cross': ({ name, reason }) => `\`${name}\` would be passed from one to the other, but ${reason}`,
  'class-cannot-cross': ({ definition, name }) =>
    `objects of the class \`${definition}\` would be passed from one to the other, and the class depends on \`${name}\`, which is computed`,
  'function-cannot-cross': ({ name, variable }) =>
    `\`${name}\` would be passed from one to the other, and contains a function that reads \`${variable}\`, which is reassigned`,
  'setting-cannot-repeat': ({ name }) =>
    `both need a setting, and \`${name}\`, on which it depends, changes in between`,
  'setting-does-more': ({ name }) => `both need a setting, and its statement does more than set \`${name}\``,
  'working-directory': ({ name }) => `the first changes the working directory, and the second uses it in \`${name}\``,
  'module-keeps-state': ({ name }) => `the first changes the variable \`${name}\` of a module that both use`,
  'steps-out-of-order': ({ name = '' }) =>
    isHidden(name) ? 'each makes settings that the other needs' : `each changes \`${name}\`, which the other uses`,
};

/** A report that buffers findings in front of another that stays as it is until `replay`. */
function recordReport(behind: Report): RecordedReport {
  const borders: Border[] = [];
  const calls: (() => void)[] = [];
  const report: Report = {
    add(id, span, parameters) {
      calls.push(() => behind.add(id, span, parameters));
      const texts = parameters as Readonly<Record<string, string>>;
      const reason = reasons[id]?.(texts);
      const { from = texts['step'], to = texts['other'] } = texts;
      if (reason === undefined || from === undefined || to === undefined) return;
      borders.push({ from, to, cause: id, reason, span });
    },
    diagnostics: behind.diagnostics,
    hasErrors: () => behind.hasErrors(),
  };
  return {
    report,
    borders,
    replay: () => {
      for (const call of calls) call();
    },
  };
}

/** The first border, or, if the same value is needed further down, up to the last step that needs it. */
function widest([first, ...others]: readonly Border[], drafts: readonly StepDraft[]): Border | undefined {
  if (first === undefined) return undefined;
  const placeOf = (name: string): number => drafts.findIndex((draft) => draft.name === name);
  let last = first;
  for (const border of others.filter(({ reason }) => reason === first.reason)) {
    const begin = placeOf(border.from);
    if (begin >= placeOf(first.from) && begin <= placeOf(last.to) && placeOf(border.to) > placeOf(last.to))
      last = border;
  }
  return { ...first, to: last.to };
}

/** Merges the two steps and those between them; null if there is nothing to merge. */
function joinSteps(prepared: Prepared, border: Border): Prepared | null {
  const first = prepared.drafts.findIndex((draft) => draft.name === border.from);
  const last = prepared.drafts.findIndex((draft) => draft.name === border.to);
  const [target] = prepared.drafts.slice(first);
  if (first < 0 || last <= first || target === undefined) return null;
  const joined = prepared.drafts.slice(first, last + 1);
  const names = new Set(joined.map((draft) => draft.name));
  const named = joined.find(({ isMain }) => isMain === true) ?? target;
  const roles = joined.flatMap((one) => one.roles ?? []);
  const draft: StepDraft = {
    ...named,
    cells: joined.flatMap(({ cells }) => cells),
    ...(roles.length > 0 && { roles }),
  };
  return {
    ...prepared,
    drafts: [...prepared.drafts.slice(0, first), draft, ...prepared.drafts.slice(last + 1)],
    items: prepared.items.map((item) =>
      item.step !== null && names.has(item.step) ? { ...item, step: draft.name } : item,
    ),
  };
}
