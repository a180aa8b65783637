/** The form of a function: its code with its own names numbered, and with slots where another function may differ. */
import type { Code, UnitPlan } from '../../../ir.ts';
import { codeTree } from '../../../python/code-tree.ts';
import {
  type Call,
  type Expr,
  type Name,
  type Node,
  type Range,
  type Stmt,
  walkInherited,
  walkNodes,
} from '../../../python/parse.ts';
import type { PlannedUnit } from '../units/plan-units.ts';
import { canDiffer, lastName, nowhere, type Place, placeOf, type Slot } from './slot-place.ts';

/** An occurrence of one of the function's own names. */
export interface Occurrence {
  readonly code: number;
  readonly range: Range;
  readonly local: number;
}

/** The key by which functions are compared. */
export interface FunctionForm {
  /** Equal for functions that differ only in their names and slots. */
  readonly key: string;
  readonly slots: readonly Slot[];
  /** Parameters and bound names, by number. */
  readonly locals: readonly string[];
  readonly occurrences: readonly Occurrence[];
  /** The call whose value a name is first bound to: `accuracy_score`. */
  readonly madeBy: ReadonlyMap<number, string>;
  /** Names in it that are not its own. */
  readonly others: readonly string[];
}

/** A function with its form. */
export interface Formed {
  readonly unit: PlannedUnit;
  readonly form: FunctionForm;
}

/** The class that a called expression makes an estimator of, if it makes one. */
export type EstimatorOf = (called: Expr) => string | null;

/** Statements whose names are more than values, or that end the function. */
const unlike: ReadonlySet<string> = new Set(
  (
    'FunctionDef AsyncFunctionDef ClassDef Global Nonlocal Import ImportFrom Return Yield YieldFrom Await AsyncFor AsyncWith ' +
    'Match TemplateStr'
  ).split(' '),
);

/** Reads the form; null for a function that cannot be shared. */
export function functionForm(unit: UnitPlan, estimatorOf: EstimatorOf): FunctionForm | null {
  if (unit.isAsync || unit.globals.length > 0 || unit.unbound.length > 0) return null;
  const bound = namesBound(unit.body);
  if (bound === null) return null;
  const reader = new FormReader(new Set([...unit.parameters.map(({ name }) => name), ...bound]), bound, estimatorOf);
  for (const [code, { text }] of unit.body.entries()) reader.read(text, code);
  return reader.form();
}

/** The names that the code binds; null if it does something that cannot be shared. */
function namesBound(body: readonly Code[]): ReadonlySet<string> | null {
  const bound = new Set<string>();
  let isShareable = true;
  for (const statement of body.flatMap(({ text }) => codeTree(text).statements)) {
    walkNodes(statement, (node) => {
      const isNamedHandler = node.nodeType === 'ExceptHandler' && node.name !== undefined && node.name !== null;
      if (unlike.has(node.nodeType) || isNamedHandler) isShareable = false;
      if (node.nodeType === 'Name' && node.ctx.nodeType !== 'Load') bound.add(node.id);
      if (node.nodeType === 'Arg') bound.add(node.arg);
    });
  }
  return isShareable ? bound : null;
}

class FormReader {
  private readonly own: ReadonlySet<string>;
  private readonly bound: ReadonlySet<string>;
  private readonly estimatorOf: EstimatorOf;
  private readonly parts: string[] = [];
  private readonly slots: Slot[] = [];
  private readonly locals: string[] = [];
  private readonly occurrences: Occurrence[] = [];
  private readonly madeBy = new Map<number, string>();
  private readonly others = new Set<string>();

  constructor(own: ReadonlySet<string>, bound: ReadonlySet<string>, estimatorOf: EstimatorOf) {
    this.own = own;
    this.bound = bound;
    this.estimatorOf = estimatorOf;
  }

  form(): FunctionForm {
    const { slots, locals, occurrences, madeBy, others } = this;
    return { key: this.parts.join('\n'), slots, locals, occurrences, madeBy, others: [...others] };
  }

  read(text: string, code: number): void {
    const tree = codeTree(text);
    this.parts.push(`code ${tree.isPython ? tree.statements.length : text}`);
    for (const statement of tree.statements) this.readStatement(statement, code, tree.rangeOf, text);
  }

  private readStatement(statement: Stmt, code: number, rangeOf: (node: Expr) => Range, text: string): void {
    const whole = wholeAssignment(statement);
    walkNodes(statement, (node) => {
      if (node.nodeType === 'Name' && !this.own.has(node.id)) this.others.add(node.id);
    });
    walkInherited<Place>(statement, nowhere, (node, place) => {
      const slot = this.slotOf(node, place);
      if (slot !== null) {
        const range = rangeOf(node as Expr);
        const source = text.slice(range.start, range.end);
        if (canDiffer(slot.kind, source, place)) {
          const assigned = whole !== null && whole.value === node ? this.numberOf(whole.target.id) : null;
          this.parts.push(slot.kind);
          const made = this.madeIn(node, rangeOf, text);
          this.slots.push({ ...slot, code, range, text: source, called: place.called, made, assigned });
          return null;
        }
      }
      this.parts.push(this.describe(node));
      this.noteName(node, code, rangeOf);
      if (whole !== null && node === statement) this.noteMaker(whole.target, whole.value);
      return (child) => placeOf(node, child, place);
    });
  }

  private slotOf(node: Node, place: Place): Pick<Slot, 'kind' | 'names'> | null {
    if (node.nodeType === 'Constant') {
      const kind = place.isChunk ? 'chunk' : typeof node.value === 'string' ? 'text' : 'number';
      return { kind, names: [] };
    }
    if (node.nodeType !== 'Call' || place.isRepeated) return null;
    const names = namesInEstimator(node, this.estimatorOf);
    if (names === null) return null;
    const own = names.filter((name) => this.own.has(name));
    return own.some((name) => this.bound.has(name)) ? null : { kind: 'estimator', names: [...new Set(own)] };
  }

  private madeIn(node: Node, rangeOf: (node: Expr) => Range, text: string): Slot['made'] {
    const name = node.nodeType === 'Call' ? this.estimatorOf(node.func) : null;
    if (node.nodeType !== 'Call' || name === null) return null;
    const { start, end } = rangeOf(node.func);
    return { class: name, text: text.slice(start, end) };
  }

  private noteName(node: Node, code: number, rangeOf: (node: Expr) => Range): void {
    const name = node.nodeType === 'Name' ? node.id : node.nodeType === 'Arg' ? node.arg : null;
    if (name === null || !this.own.has(name)) return;
    const range = rangeOf(node as Expr);
    this.occurrences.push({
      code,
      range: { start: range.start, end: range.start + name.length },
      local: this.numberOf(name),
    });
  }

  private noteMaker(target: Name, value: Expr): void {
    const number = this.numberOf(target.id);
    const made = value.nodeType === 'Call' ? lastName(value.func) : null;
    if (made !== null && !this.madeBy.has(number)) this.madeBy.set(number, made);
  }

  private numberOf(name: string): number {
    const known = this.locals.indexOf(name);
    return known >= 0 ? known : this.locals.push(name) - 1;
  }

  /** Kind and own values of a node, and which fields it has. */
  private describe(node: Node): string {
    const parts: string[] = [node.nodeType];
    for (const [field, value] of Object.entries(node)) {
      if (passedOver.has(field) || value === null || value === undefined) continue;
      const isName = (field === 'id' || field === 'arg') && typeof value === 'string' && this.own.has(value);
      if (isName && node.nodeType !== 'Keyword') parts.push(`#${this.numberOf(value)}`);
      else parts.push(`${field}=${shallow(value)}`);
    }
    return parts.join(' ');
  }
}

const passedOver: ReadonlySet<string> = new Set(
  'nodeType lineno col_offset end_lineno end_col_offset ctx kind type_comment'.split(' '),
);

function shallow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shallow).join(',')}]`;
  if (typeof value !== 'object' || value === null)
    return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
  return (value as { readonly nodeType?: string }).nodeType ?? '';
}

/** The value that a statement assigns to one name, if it does nothing else. */
function wholeAssignment(statement: Stmt): { readonly target: Name; readonly value: Expr } | null {
  if (statement.nodeType !== 'Assign' || statement.targets.length !== 1) return null;
  const [target] = statement.targets;
  return target?.nodeType === 'Name' ? { target, value: statement.value } : null;
}

const inEstimators: ReadonlySet<string> = new Set(
  'Call Name Attribute Constant Keyword List Tuple Dict UnaryOp BinOp'.split(' '),
);

/** The names in a call that creates an estimator from literals, names and other estimators; null for other calls. */
function namesInEstimator(call: Call, estimatorOf: EstimatorOf): readonly string[] | null {
  if (estimatorOf(call.func) === null) return null;
  const names: string[] = [];
  let isPlain = true;
  const callees = new Set<Node>();
  walkNodes(call, (node) => {
    if (!inEstimators.has(node.nodeType)) isPlain = false;
    if (node.nodeType === 'Call') {
      if (estimatorOf(node.func) === null) isPlain = false;
      callees.add(node.func);
    }
    if (callees.has(node)) return 'skip';
    if (node.nodeType === 'Attribute') isPlain = false;
    if (node.nodeType === 'Name') names.push(node.id);
    return undefined;
  });
  return isPlain ? names : null;
}
