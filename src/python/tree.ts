/** The syntax tree: the parser's types under names of our own. */
import type {
  Alias,
  Arg,
  Arguments,
  Comprehension,
  ExceptHandler,
  ExprNode,
  Keyword,
  StmtNode,
  WithItem,
} from 'py-ast';

export type { Alias, Arg, Arguments, Comprehension, ExceptHandler, Keyword, WithItem };

/** A statement. (`Comment` is in the parser's union but never occurs.) */
export type Stmt = StmtNode;
/** An expression. */
export type Expr = ExprNode;
type StmtOf<Kind extends Stmt['nodeType']> = Extract<Stmt, { nodeType: Kind }>;
type ExprOf<Kind extends Expr['nodeType']> = Extract<Expr, { nodeType: Kind }>;
/** `def`. */
export type FunctionDef = StmtOf<'FunctionDef'>;
/** `async def`. */
export type AsyncFunctionDef = StmtOf<'AsyncFunctionDef'>;
/** `class`. */
export type ClassDef = StmtOf<'ClassDef'>;
/** `a = b = value`. */
export type Assign = StmtOf<'Assign'>;
/** `a: hint = value`. */
export type AnnAssign = StmtOf<'AnnAssign'>;
/** `a += value`. */
export type AugAssign = StmtOf<'AugAssign'>;
/** `for`. */
export type For = StmtOf<'For'>;
/** `async for`. */
export type AsyncFor = StmtOf<'AsyncFor'>;
/** `while`. */
export type While = StmtOf<'While'>;
/** `if`. */
export type If = StmtOf<'If'>;
/** `with`. */
export type With = StmtOf<'With'>;
/** `async with`. */
export type AsyncWith = StmtOf<'AsyncWith'>;
/** `try … except`. */
export type Try = StmtOf<'Try'>;
/** `try … except*`. */
export type TryStar = StmtOf<'TryStar'>;
/** `match`. */
export type Match = StmtOf<'Match'>;
/** `import a`. */
export type Import = StmtOf<'Import'>;
/** `from a import b`. */
export type ImportFrom = StmtOf<'ImportFrom'>;
/** `type X = …`. */
export type TypeAlias = StmtOf<'TypeAlias'>;
/** An expression as a statement. */
export type ExprStatement = StmtOf<'Expr'>;
/** A name. */
export type Name = ExprOf<'Name'>;
/** `a.b`. */
export type Attribute = ExprOf<'Attribute'>;
/** `a[b]`. */
export type Subscript = ExprOf<'Subscript'>;
/** `f(x)`. */
export type Call = ExprOf<'Call'>;
/** `a < b`. */
export type Compare = ExprOf<'Compare'>;
/** A literal: its value is a string also for `...`; judge by the source text (see literals.ts). */
export type Constant = ExprOf<'Constant'>;
/** `lambda`. */
export type Lambda = ExprOf<'Lambda'>;
/** An f-string. */
export type JoinedStr = ExprOf<'JoinedStr'>;
/** `{k: v}`. */
export type Dict = ExprOf<'Dict'>;
/** `(a, b)`. */
export type Tuple = ExprOf<'Tuple'>;
/** `[a, b]`. */
export type List = ExprOf<'List'>;
/** `(x := value)`. */
export type NamedExpr = ExprOf<'NamedExpr'>;
/** A comprehension or generator expression. */
export type ComprehensionExpr = ExprOf<'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp'>;
/** One `case` of a `match`. */
export type MatchCase = Match['cases'][number];
/** A pattern of a `case`. */
export type Pattern = MatchCase['pattern'];
/** A mapping pattern. */
export type MatchMapping = Extract<Pattern, { nodeType: 'MatchMapping' }>;
/** A type parameter (`[T]`). */
export type TypeParam = FunctionDef['type_params'][number];
/** A definition that makes a scope of its own and binds a name. */
export type Definition = FunctionDef | AsyncFunctionDef | ClassDef;

/** Any node of a tree. */
export type Node =
  | Stmt
  | Expr
  | Pattern
  | TypeParam
  | MatchCase
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem;

/** A node that knows its place. */
export type Located = Exclude<Node, MatchCase | Comprehension | Arguments | WithItem>;

/** UTF-16 offsets into the text; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A parsed text. */
export interface ParsedModule {
  readonly text: string;
  readonly body: readonly Stmt[];
  /** Where a node stands; definitions begin at their first decorator's `@`. */
  range(node: Located): Range;
}
