import { calls, changesArguments, clock, draws, type Library, prints, seeds, setup, sharesArguments } from '../rows.ts';
import { matching, standardClasses } from './standard-classes.ts';

const python = draws('random');

/** The rest of the standard library that notebooks use. */
export const standard: Library = {
  functions: {
    math: [
      [
        'sqrt exp expm1 log log2 log10 log1p pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh',
        'float',
      ],
      ['degrees radians hypot fabs fmod copysign erf erfc gamma lgamma fsum dist ldexp remainder cbrt exp2', 'float'],
      ['floor ceil trunc', ''],
      ['factorial gcd lcm comb perm isqrt', 'int'],
      ['prod', ''],
      ['isnan isinf isfinite isclose', 'bool'],
      ['modf', 'float, float'],
      ['frexp', 'float, int'],
    ],
    statistics: [
      [
        'mean median mode stdev variance pstdev pvariance fmean geometric_mean harmonic_mean median_low median_high',
        '',
      ],
      ['quantiles multimode', 'list'],
      ['correlation covariance', 'float'],
    ],
    random: [
      [
        'random uniform gauss normalvariate triangular betavariate expovariate gammavariate lognormvariate',
        'float',
        python,
      ],
      ['paretovariate vonmisesvariate weibullvariate', 'float', python],
      ['randint randrange getrandbits', 'int', python],
      ['randbytes', 'bytes', python],
      ['choice', '', python, sharesArguments],
      ['choices sample', 'list', python, sharesArguments],
      ['shuffle', 'none', python, changesArguments('0:x')],
      ['seed setstate', 'none', seeds('random')],
      ['getstate', 'tuple', python],
    ],
    copy: [
      ['copy', 'like 0', sharesArguments],
      ['deepcopy', 'like 0'],
    ],
    collections: [['namedtuple', 'class']],
    functools: [
      ['reduce', '', sharesArguments, calls],
      ['wraps lru_cache cache cmp_to_key total_ordering singledispatch', '', sharesArguments],
    ],
    operator: [
      ['itemgetter attrgetter methodcaller', 'function'],
      ['add sub mul truediv floordiv mod neg eq ne lt le gt ge', ''],
      ['setitem delitem', 'none', changesArguments(0), { keepsArguments: true }],
    ],
    heapq: [
      ['heapify', 'none', changesArguments(0)],
      ['heappush', 'none', changesArguments(0), { keepsArguments: true }],
      ['heappop', '', changesArguments(0)],
      ['heappushpop heapreplace', '', changesArguments(0), sharesArguments, { keepsArguments: true }],
      ['nlargest nsmallest', 'list', sharesArguments, calls],
    ],
    bisect: [
      ['bisect bisect_left bisect_right', 'int', calls],
      ['insort insort_left insort_right', 'none', changesArguments('0:a'), { keepsArguments: true }, calls],
    ],
    decimal: [['getcontext', 'object']],
    re: [...matching, ['compile', 're.Pattern'], ['escape', 'str']],
    string: [['capwords', 'str']],
    textwrap: [
      ['dedent indent fill shorten', 'str'],
      ['wrap', 'list'],
    ],
    pprint: [
      ['pprint pp', 'none', prints],
      ['pformat', 'str'],
    ],
    hashlib: [['md5 sha1 sha224 sha256 sha384 sha512 blake2b new', 'handle']],
    base64: [['b64encode b64decode urlsafe_b64encode urlsafe_b64decode', 'bytes']],
    uuid: [['uuid1 uuid4', 'uuid.UUID', clock]],
    gc: [
      ['collect', 'int'],
      ['enable disable', 'none', setup],
    ],
    warnings: [
      ['filterwarnings simplefilter resetwarnings', 'none', setup],
      ['warn', 'none', prints],
    ],
    logging: [
      ['basicConfig disable', 'none', setup],
      ['debug info warning error critical exception log', 'none', prints],
      ['getLogger', 'logging.Logger', sharesArguments],
    ],
    sys: [
      ['getsizeof getrecursionlimit', 'int'],
      ['setrecursionlimit', 'none', setup],
    ],
    locale: [['setlocale', 'str', setup]],
    platform: [['platform python_version system machine processor release node', 'str', clock]],
    calendar: [
      ['monthrange', 'int, int'],
      ['isleap', 'bool'],
    ],
    contextlib: [
      ['suppress nullcontext', ''],
      ['contextmanager', 'function', sharesArguments],
    ],
    dataclasses: [
      ['dataclass', '', sharesArguments],
      ['field', '', sharesArguments],
      ['asdict', 'dict'],
      ['astuple', 'tuple'],
      ['replace', 'like 0', sharesArguments],
      ['fields', 'tuple'],
    ],
    enum: [['auto', '']],
    typing: [
      ['cast', '', sharesArguments],
      ['get_type_hints', 'dict'],
    ],
    inspect: [
      ['getsource', 'str'],
      ['signature', ''],
      ['isclass isfunction ismodule', 'bool'],
    ],
    traceback: [
      ['print_exc', 'none', prints],
      ['format_exc', 'str'],
    ],
  },
  classes: standardClasses,
};
