import {
  type ClassGroup,
  calls,
  changes,
  changesArguments,
  clock,
  holds,
  prints,
  type Row,
  setup,
  sharesArguments,
  sharesBoth,
  sharesReceiver,
  type Trait,
} from '../rows.ts';

const fresh: Trait = { sharesWith: 'nothing' };

const oneUse = 'it can be used once only; make a list of it, or make it again in the step that uses it';

const running = 'what belongs to a running process cannot be stored; make it in the step that uses it';

/** Rows that functions share. */
export const matching: readonly Row[] = [
  ['match search fullmatch', 're.Match'],
  ['sub', 'str', calls],
  ['subn', 'str, int', calls],
  ['split findall', 'list'],
  ['finditer', 'generator'],
];

const dates: readonly Row[] = [
  ['strftime isoformat ctime', 'str'],
  ['timestamp', 'float'],
  ['toordinal weekday isoweekday', 'int'],
  ['replace', 'receiver'],
  ['isocalendar timetuple utctimetuple dst utcoffset tzname', ''],
  ['date', 'datetime.date'],
  ['time', 'datetime.time'],
  ['astimezone', 'receiver'],
];

/** Classes of the standard library. */
export const standardClasses: readonly ClassGroup[] = [
  {
    module: 'collections',
    names: 'defaultdict OrderedDict',
    kind: 'dict',
    bases: 'dict',
    methods: [['move_to_end', 'none', changes]],
  },
  {
    module: 'collections',
    names: 'Counter',
    kind: 'dict',
    bases: 'dict',
    methods: [
      ['most_common', 'list'],
      ['elements', 'generator', sharesReceiver],
      ['subtract', 'none', changes],
    ],
  },
  {
    module: 'collections',
    names: 'deque',
    methods: [
      ['append appendleft extend extendleft insert', 'none', holds],
      ['pop popleft', '', changes, sharesReceiver],
      ['clear remove reverse rotate', 'none', changes],
      ['copy', 'receiver', sharesReceiver],
      ['count index', 'int'],
    ],
  },
  { module: 'collections', names: 'ChainMap' },
  {
    module: 'itertools',
    names: [
      'chain combinations combinations_with_replacement permutations product cycle repeat islice',
      'accumulate compress dropwhile filterfalse groupby starmap takewhile zip_longest pairwise',
    ].join(' '),
    kind: 'generator',
    unstorable: oneUse,
    construct: [sharesArguments, calls],
    statics: [['from_iterable', 'generator', sharesArguments]],
  },
  { module: 'itertools', names: 'count' },
  { module: 'functools', names: 'partial', kind: 'function' },
  { module: 're', names: 'Pattern', methods: matching, attributes: [['pattern', 'str', 'fresh']] },
  {
    module: 're',
    names: 'Match',
    unstorable: 'a match cannot be stored; take its groups in the step that makes it',
    methods: [
      ['group', ''],
      ['groups', 'tuple'],
      ['groupdict', 'dict'],
      ['start end', 'int'],
      ['span', 'int, int'],
    ],
  },
  {
    module: 'datetime',
    names: 'datetime date time',
    construct: [fresh],
    methods: dates,
    statics: [
      ['now today utcnow', 'receiver', clock],
      ['strptime fromisoformat fromordinal fromtimestamp utcfromtimestamp combine', 'receiver'],
    ],
    attributes: [['year month day hour minute second microsecond', 'int', 'fresh']],
  },
  {
    module: 'datetime',
    names: 'timedelta',
    construct: [fresh],
    methods: [['total_seconds', 'float']],
    attributes: [['days seconds microseconds', 'int', 'fresh']],
  },
  { module: 'datetime', names: 'timezone', construct: [fresh] },
  { module: 'decimal', names: 'Decimal', construct: [fresh] },
  { module: 'fractions', names: 'Fraction', construct: [fresh] },
  { module: 'uuid', names: 'UUID', construct: [fresh] },
  {
    module: 'random',
    names: 'Random',
    construct: [fresh],
    methods: [
      ['random uniform gauss normalvariate triangular betavariate expovariate', 'float', changes],
      ['randint randrange getrandbits', 'int', changes],
      ['choice', '', changes, sharesArguments],
      ['choices sample', 'list', changes, sharesArguments],
      ['shuffle', 'none', changes, changesArguments('0:x')],
      ['seed setstate', 'none', changes],
      ['getstate', 'tuple'],
    ],
  },
  { module: 'string', names: 'Template', methods: [['substitute safe_substitute', 'str']] },
  { module: 'types', names: 'SimpleNamespace' },
  {
    module: 'argparse',
    names: 'ArgumentParser',
    methods: [
      ['add_argument', '', holds, sharesBoth],
      ['add_argument_group add_subparsers', '', holds, sharesBoth],
      ['print_help', 'none', prints],
      ['set_defaults', 'none', holds],
    ],
  },
  { module: 'argparse', names: 'Namespace' },
  {
    module: 'logging',
    names: 'Logger',
    methods: [
      ['debug info warning error critical exception log', 'none', prints],
      ['setLevel addHandler removeHandler addFilter', 'none', setup],
      ['hasHandlers isEnabledFor', 'bool'],
      ['getEffectiveLevel', 'int'],
    ],
  },
  { module: 'logging', names: 'Formatter' },
  {
    module: 'logging',
    names: 'Handler StreamHandler FileHandler NullHandler',
    unstorable: 'a log handler belongs to its process; make it in the step that uses it',
    methods: [['setFormatter setLevel addFilter', 'none', setup]],
  },
  {
    module: 'weakref',
    names: 'ref proxy finalize WeakMethod WeakKeyDictionary WeakValueDictionary',
    unstorable: 'weak references cannot be stored; make them in the step that uses them',
  },
  {
    module: 'threading',
    names: 'Thread Lock RLock Event Condition Semaphore Timer Barrier',
    kind: 'handle',
    unstorable: running,
  },
  { module: 'multiprocessing.pool', names: 'Pool ThreadPool', kind: 'handle', unstorable: running },
  {
    module: 'concurrent.futures',
    names: 'ThreadPoolExecutor ProcessPoolExecutor Future',
    kind: 'handle',
    unstorable: running,
  },
  { module: 'subprocess', names: 'Popen', kind: 'handle', unstorable: running, construct: [{ readsClock: true }] },
  { module: 'queue', names: 'Queue LifoQueue PriorityQueue SimpleQueue', kind: 'handle', unstorable: running },
];
