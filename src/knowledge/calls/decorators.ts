/** Decorators and context managers that change what a call or a body does. */

/** Decorators that leave it to the function what a call does. */
export const plainDecorators: ReadonlySet<string> = new Set([
  ...['staticmethod', 'classmethod', 'property', 'functools.wraps', 'functools.lru_cache', 'functools.cache'],
  ...['torch.no_grad', 'torch.inference_mode', 'tensorflow.function', 'numba.jit', 'numba.njit', 'abc.abstractmethod'],
  ...[
    'functools.cached_property',
    'contextlib.contextmanager',
    'contextlib.asynccontextmanager',
    'typing.overload',
    'dataclasses.dataclass',
  ],
]);

/** Decorators that keep the results of calls. */
export const cachingDecorators: ReadonlySet<string> = new Set(['functools.lru_cache', 'functools.cache']);

/** Decorators that make a context manager of a generator. */
export const contextDecorators: ReadonlySet<string> = new Set([
  'contextlib.contextmanager',
  'contextlib.asynccontextmanager',
]);

/** Decorators whose function is called when the attribute is read. */
export const propertyDecorators: ReadonlySet<string> = new Set(['property', 'functools.cached_property']);

/** Context managers, by the last part of their name, that may swallow an exception of their body. */
export const suppressingManagers: ReadonlySet<string> = new Set([
  'suppress',
  'ignored',
  'raises',
  'assertRaises',
  'assertRaisesRegex',
  'assert_raises',
  'assert_raises_regex',
  'ExitStack',
  'AsyncExitStack',
]);

/** Calls that declare a field in the body of a class, and their keyword for what makes its value for each object. */
export const fieldMakers: ReadonlyMap<string, string> = new Map([
  ['dataclasses.field', 'default_factory'],
  ['attr.ib', 'factory'],
  ['attr.field', 'factory'],
  ['attrs.field', 'factory'],
  ['pydantic.Field', 'default_factory'],
]);
