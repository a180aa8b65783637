/** What a process has one of: its environment, settings, logging, connections. */
import type { ValueKind } from '../../ir.ts';

/** Classes whose objects only log. */
export const loggingClasses: ReadonlySet<string> = new Set([
  ...['logging.Logger', 'logging.Formatter', 'logging.StreamHandler', 'logging.NullHandler'],
]);

/** Calls that give an object of which the process has one. */
export const processWideCalls: ReadonlySet<string> = new Set(['decimal.getcontext', 'logging.getLogger']);

/** Modules that ask other machines. */
export const networkClients = /^(requests|urllib|urllib3|httpx|http\.client|aiohttp|websocket|websockets|xmlrpc)(\.|$)/;

/** Modules whose settings every step may notice. */
export const noticedEverywhere: readonly string[] = [
  'warnings',
  'os',
  'sys',
  'logging',
  'locale',
  'decimal',
  'faulthandler',
  'gc',
  'signal',
  'socket',
  'time',
];

/** Libraries that draw with matplotlib, and notice what is set for it. */
export const plottingModules: readonly string[] = ['matplotlib', 'seaborn', 'pandas', 'pylab'];

/** Kinds of values through which a step may notice a library's settings though it does not name the library. */
export const noticedThrough: Readonly<Record<string, readonly ValueKind[]>> = {
  pandas: ['frame', 'series', 'unknown', 'object', 'list', 'tuple', 'dict', 'set'],
  numpy: ['array', 'frame', 'series', 'sparse', 'estimator', 'unknown', 'object', 'list', 'tuple', 'dict', 'set'],
  sklearn: ['estimator'],
  matplotlib: ['figure', 'axes'],
};

/** Modules whose settings show in no result, or must be above what is imported. */
export const unseenSettings: readonly string[] = ['sys', 'logging', 'faulthandler', 'gc', 'signal', 'socket'];

/** Ways in which code shows what is set in one of these modules: it asks for it, or logs. */
export const settingQuestions: Readonly<Record<string, RegExp>> = {
  sys: /\bsys\.(?:get\w+|path|flags|displayhook|excepthook|stdout|stderr)\b/,
  logging:
    /\.(?:level|handlers|filters|propagate|disabled|root|manager|isEnabledFor|getEffectiveLevel|hasHandlers)\b|\.(?:debug|info|warning|error|critical|exception|log)\(/,
  gc: /\bgc\.(?:isenabled|get_\w+|collect)\b/,
  signal: /\bsignal\.get\w+/,
  socket: /\bgetdefaulttimeout\b/,
};

/** Ways in which code asks for the environment of its process. */
export const environmentQuestion = /\b(?:environ|getenv|expandvars|subprocess|system|popen|Popen)\b/;

/** Ways in which code asks for the settings of figures, besides drawing. */
export const figureQuestion = /\b(?:rcParams|get_backend)\b/;

/** Settings of the command line, which a script reads itself before the notebook's code runs. */
export const commandLineSettings = /\bsys\.argv\b/;

/** Settings of how values are printed. */
export const printSettings = /set_printoptions|["']display\.|\boptions\.display\./;

/** Modules whose settings are values that can be stored. */
export const storableSettings: readonly string[] = ['os', 'pandas', 'numpy', 'matplotlib', 'warnings'];
