import {
  calls,
  changes,
  changesArguments,
  clock,
  holds,
  type Library,
  opens,
  prints,
  sharesArguments,
  sharesBoth,
  sharesReceiver,
} from '../rows.ts';

const oneUse = 'it can be used once only; make a list of it, or make it again in the step that uses it';

/** Functions and types that need no import. */
export const builtins: Library = {
  functions: {
    '': [
      ['print', 'none', prints, changesArguments('file')],
      ['len hash id ord', 'int'],
      ['repr ascii format chr bin hex oct', 'str'],
      ['isinstance issubclass callable hasattr all any', 'bool'],
      ['abs divmod pow', ''],
      ['round', 'like 0'],
      ['max min sum', '', sharesArguments, calls],
      ['sorted', 'list', sharesArguments, calls],
      ['dir', 'list'],
      ['getattr vars type', '', sharesArguments],
      ['setattr', 'none', changesArguments(0), { keepsArguments: true }],
      ['delattr', 'none', changesArguments(0)],
      ['iter', 'generator', sharesArguments],
      ['next', '', changesArguments(0), sharesArguments],
      ['open', 'io.TextIOWrapper', opens('file', 'mode')],
      ['help breakpoint', 'none', prints],
      ['exit quit', 'none'],
    ],
  },
  classes: [
    { module: '', names: 'int', kind: 'int', construct: [{ sharesWith: 'nothing' }], methods: numberMethods() },
    {
      module: '',
      names: 'float',
      kind: 'float',
      construct: [{ sharesWith: 'nothing' }],
      methods: [...numberMethods(), ['is_integer', 'bool'], ['hex', 'str']],
      statics: [['fromhex', 'float']],
    },
    { module: '', names: 'bool', kind: 'bool', construct: [{ sharesWith: 'nothing' }], methods: numberMethods() },
    { module: '', names: 'complex', construct: [{ sharesWith: 'nothing' }], attributes: [['real imag', 'float']] },
    {
      module: '',
      names: 'str',
      kind: 'str',
      construct: [{ sharesWith: 'nothing' }],
      methods: [
        ['capitalize casefold center expandtabs format format_map join ljust lower lstrip removeprefix', 'str'],
        ['removesuffix replace rjust rstrip strip swapcase title translate upper zfill', 'str'],
        ['count find index rfind rindex', 'int'],
        ['endswith startswith isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric', 'bool'],
        ['isprintable isspace istitle isupper', 'bool'],
        ['split rsplit splitlines', 'list'],
        ['partition rpartition', 'str, str, str'],
        ['encode', 'bytes'],
      ],
      statics: [['maketrans', 'dict']],
    },
    {
      module: '',
      names: 'bytes',
      kind: 'bytes',
      construct: [{ sharesWith: 'nothing' }],
      methods: [
        ['decode hex', 'str'],
        ['join replace strip lstrip rstrip lower upper', 'bytes'],
        ['startswith endswith', 'bool'],
        ['find index count', 'int'],
        ['split splitlines', 'list'],
      ],
      statics: [['fromhex', 'bytes']],
    },
    {
      module: '',
      names: 'list',
      kind: 'list',
      methods: [
        ['append extend insert', 'none', holds],
        ['remove clear reverse', 'none', changes],
        ['sort', 'none', changes, calls],
        ['pop', '', changes, sharesReceiver],
        ['copy', 'list', sharesReceiver],
        ['count index', 'int'],
      ],
    },
    { module: '', names: 'tuple', kind: 'tuple', methods: [['count index', 'int']] },
    {
      module: '',
      names: 'dict',
      kind: 'dict',
      methods: [
        ['get', '', sharesBoth],
        ['setdefault', '', holds, sharesBoth],
        ['update', 'none', holds],
        ['clear', 'none', changes],
        ['pop', '', changes, sharesBoth],
        ['popitem', 'tuple', changes, sharesReceiver],
        ['copy', 'dict', sharesReceiver],
        ['keys', 'dict_keys', sharesReceiver],
        ['values', 'dict_values', sharesReceiver],
        ['items', 'dict_items', sharesReceiver],
      ],
      statics: [['fromkeys', 'dict', sharesArguments]],
    },
    {
      module: '',
      names: 'dict_keys dict_values dict_items',
    },
    {
      module: '',
      names: 'set',
      kind: 'set',
      methods: [
        ['add update intersection_update difference_update symmetric_difference_update', 'none', holds],
        ['remove discard clear', 'none', changes],
        ['pop', '', changes, sharesReceiver],
        ['copy difference', 'set', sharesReceiver],
        ['union intersection symmetric_difference', 'set', sharesBoth],
        ['isdisjoint issubset issuperset', 'bool'],
      ],
    },
    {
      module: '',
      names: 'frozenset',
      kind: 'set',
      methods: [
        ['copy difference union intersection symmetric_difference', 'set', sharesBoth],
        ['isdisjoint issubset issuperset', 'bool'],
      ],
    },
    {
      module: '',
      names: 'bytearray',
      construct: [{ sharesWith: 'nothing' }],
      methods: [
        ['append extend insert', 'none', changes],
        ['decode hex', 'str'],
      ],
    },
    {
      module: '',
      names: 'range',
      construct: [{ sharesWith: 'nothing' }],
      methods: [['count index', 'int']],
      attributes: [['start stop step', 'int']],
    },
    { module: '', names: 'slice' },
    { module: '', names: 'object', construct: [{ sharesWith: 'nothing' }] },
    { module: '', names: 'map filter', kind: 'generator', unstorable: oneUse, construct: [sharesArguments, calls] },
    {
      module: '',
      names: 'zip enumerate reversed',
      kind: 'generator',
      unstorable: oneUse,
      construct: [sharesArguments],
    },
    { module: '', names: 'memoryview', unstorable: 'a view of memory cannot be stored; store the object behind it' },
    {
      module: 'io',
      names: 'TextIOWrapper BufferedReader BufferedWriter',
      kind: 'handle',
      unstorable: 'an open file cannot be stored; open it in the step that uses it',
      methods: [
        ['read', '', changes],
        ['readline', '', changes],
        ['readlines', 'list', changes],
        ['write seek', 'int', changes],
        ['writelines flush close', 'none', changes],
        ['tell fileno', 'int'],
        ['readable writable seekable isatty', 'bool'],
      ],
      attributes: [
        ['name mode encoding', 'str'],
        ['closed', 'bool'],
      ],
    },
    {
      module: '',
      names: [
        'Exception BaseException ValueError TypeError KeyError IndexError RuntimeError AttributeError NameError',
        'ImportError ModuleNotFoundError OSError IOError FileNotFoundError FileExistsError PermissionError',
        'NotImplementedError ZeroDivisionError ArithmeticError OverflowError AssertionError StopIteration',
        'KeyboardInterrupt SystemExit TimeoutError ConnectionError UnicodeDecodeError UnicodeEncodeError EOFError',
        'LookupError MemoryError RecursionError SyntaxError Warning UserWarning DeprecationWarning FutureWarning',
        'RuntimeWarning ImportWarning PendingDeprecationWarning',
      ].join(' '),
      attributes: [['args', 'tuple']],
    },
  ],
};

function numberMethods(): readonly (readonly [string, string])[] {
  return [
    ['conjugate', 'receiver'],
    ['as_integer_ratio', 'int, int'],
  ];
}

/** The clock, which is a module of its own since every other library builds on it. */
export const time: Library = {
  functions: {
    time: [
      ['time perf_counter process_time monotonic', 'float', clock],
      ['time_ns perf_counter_ns monotonic_ns process_time_ns', 'int', clock],
      ['sleep', 'none'],
      ['tzset', 'none', { setup: true }],
      ['strftime ctime asctime', 'str', clock],
      ['localtime gmtime', '', clock],
      ['strptime', ''],
      ['mktime', 'float'],
    ],
  },
};
