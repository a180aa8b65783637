/** Steps that nobody asked for are cut where values can cross: what cannot be handed on keeps its steps together. */
import type { Config } from '../config.ts';
import type { DiagnosticId, Report } from '../diagnostics.ts';
import type { Span } from '../ir.ts';
import { type Arrangement, arrange, type Prepared } from './arrange.ts';
import type { StepDraft } from './assign-steps.ts';

/** Arranges the steps; those that were not tagged are joined until all that crosses between them can. */
export function arrangeJoined(prepared: Prepared, config: Config, report: Report): Arrangement {
  if (prepared.drafts.some((draft) => draft.isTagged)) return arrange(prepared, config, report);
  for (let current = prepared; ; ) {
    const attempt = recordReport(report);
    const arrangement = arrange(current, config, attempt.report);
    const [border] = attempt.borders;
    const next = border === undefined ? null : joinSteps(current, border);
    if (border === undefined || next === null) {
      attempt.replay();
      return arrangement;
    }
    report.add('steps-joined', border.span, { from: border.from, to: border.to, name: border.name });
    current = next;
  }
}

/** Two steps between which a value cannot go. */
interface Border {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly span: Span | null;
}

interface RecordedReport {
  readonly report: Report;
  readonly borders: readonly Border[];
  /** Reports what was recorded. */
  replay(): void;
}

const crossings: ReadonlySet<DiagnosticId> = new Set([
  'cannot-cross',
  'class-cannot-cross',
  'function-cannot-cross',
  'setting-cannot-repeat',
  'setting-does-more',
  'working-directory',
  'module-keeps-state',
]);

/** A report that keeps what it is told, in front of another that stays as it is until `replay`. */
function recordReport(behind: Report): RecordedReport {
  const borders: Border[] = [];
  const calls: (() => void)[] = [];
  const report: Report = {
    add(id, span, parameters) {
      calls.push(() => behind.add(id, span, parameters));
      if (!crossings.has(id)) return;
      const { from, to, name, definition } = parameters as Readonly<Record<string, string>>;
      if (from !== undefined && to !== undefined) borders.push({ from, to, name: definition ?? name ?? '', span });
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

/** Makes one step of the two and of those between them; null where there is nothing to join. */
function joinSteps(prepared: Prepared, border: Border): Prepared | null {
  const first = prepared.drafts.findIndex((draft) => draft.name === border.from);
  const last = prepared.drafts.findIndex((draft) => draft.name === border.to);
  const [target] = prepared.drafts.slice(first);
  if (first < 0 || last <= first || target === undefined) return null;
  const joined = prepared.drafts.slice(first, last + 1);
  const names = new Set(joined.map((draft) => draft.name));
  const draft: StepDraft = { ...target, cells: joined.flatMap(({ cells }) => cells) };
  return {
    ...prepared,
    drafts: [...prepared.drafts.slice(0, first), draft, ...prepared.drafts.slice(last + 1)],
    items: prepared.items.map((item) =>
      item.step !== null && names.has(item.step) ? { ...item, step: draft.name } : item,
    ),
  };
}
