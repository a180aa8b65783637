import { noArguments } from '../facts.ts';
import {
  calls,
  changes,
  changesArguments,
  copies,
  draws,
  type Library,
  type Row,
  reads,
  seeds,
  setup,
  sharesArguments,
  sharesReceiver,
  writes,
} from '../rows.ts';

const global = draws('numpy.random');
const out1 = changesArguments('1:out');
const out2 = changesArguments('2:out');
const out = changesArguments('out');

const unaryUfuncs = [
  'absolute abs fabs negative positive sign exp exp2 expm1 log log2 log10 log1p sqrt square cbrt reciprocal',
  'sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians deg2rad rad2deg',
  'floor ceil trunc rint isnan isinf isfinite signbit logical_not invert bitwise_not conjugate conj spacing',
].join(' ');

const binaryUfuncs = [
  'add subtract multiply divide true_divide floor_divide power float_power mod remainder fmod maximum minimum fmax',
  'fmin hypot arctan2 logaddexp logaddexp2 copysign nextafter ldexp heaviside gcd lcm greater greater_equal less',
  'less_equal equal not_equal logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor left_shift',
  'right_shift matmul',
].join(' ');

const distributions = [
  'beta binomial chisquare dirichlet exponential f gamma geometric gumbel hypergeometric laplace logistic lognormal',
  'logseries multinomial multivariate_normal negative_binomial noncentral_chisquare noncentral_f pareto poisson',
  'power rayleigh standard_cauchy standard_exponential standard_gamma standard_normal standard_t triangular',
  'vonmises wald weibull zipf',
].join(' ');

const creation: readonly Row[] = [
  ['zeros ones empty full arange linspace logspace geomspace eye identity tri fromfunction indices', 'array'],
  ['zeros_like ones_like empty_like full_like', 'like 0'],
  ['array', 'array', copies('copy')],
  ['copy', 'array'],
  ['asarray asanyarray ascontiguousarray asfortranarray require frombuffer', 'array', sharesArguments],
  ['fromiter fromstring', 'array'],
  ['meshgrid', 'array, array'],
  ['tril triu vander bartlett blackman hamming hanning kaiser', 'array'],
  ['diag', 'array', sharesArguments],
  ['diagflat', 'array'],
];

const reductions: readonly Row[] = [
  ['mean std var median average nanmean nanstd nanvar nanmedian', '', out, { floatOfNumbers: true }],
  ['sum prod nansum nanprod ptp', '', out],
  ['max min amax amin nanmax nanmin any all argmax argmin nanargmax nanargmin', '', out],
  ['percentile quantile nanpercentile nanquantile', '', out],
  ['cumsum cumprod nancumsum nancumprod', '', out],
  ['count_nonzero', ''],
];

const shapes: readonly Row[] = [
  ['reshape ravel squeeze expand_dims transpose swapaxes moveaxis rollaxis atleast_1d atleast_2d', '', sharesArguments],
  ['atleast_3d broadcast_to flip fliplr flipud rot90 split array_split hsplit vsplit dsplit', '', sharesArguments],
  ['broadcast_arrays', '', sharesArguments],
  ['real imag diagonal real_if_close', '', sharesArguments],
  ['concatenate stack hstack vstack dstack column_stack append insert delete tile repeat resize', 'array', out],
  ['roll pad', 'array'],
  ['block', 'array'],
];

const searching: readonly Row[] = [
  ['where', ''],
  ['nonzero', 'tuple'],
  ['argwhere flatnonzero argsort argpartition searchsorted digitize sort partition lexsort', 'array'],
  ['unique', ''],
  ['isin intersect1d union1d setdiff1d setxor1d', ''],
  ['isclose allclose array_equal array_equiv isscalar iscomplexobj isrealobj', ''],
  ['clip', '', changesArguments('3:out')],
  [
    'round around fix nan_to_num diff ediff1d gradient trapezoid cross kron outer inner interp convolve correlate',
    '',
    out,
  ],
  ['dot', '', out2],
  ['vdot tensordot trace', ''],
  ['einsum', '', sharesArguments, out],
  ['corrcoef cov bincount histogram_bin_edges tril_indices triu_indices unravel_index ravel_multi_index', ''],
  ['histogram', 'array, array'],
  ['histogram2d', 'array, array, array'],
  ['polyfit polyval polyadd polymul polyder polyint roots', ''],
  ['select choose take take_along_axis compress extract piecewise', ''],
  ['shape ndim size', ''],
  ['apply_along_axis apply_over_axes', '', calls],
  ['ix_', 'tuple'],
  ['result_type promote_types can_cast issubdtype iterable', ''],
  ['array2string array_repr array_str format_float_positional format_float_scientific base_repr binary_repr', 'str'],
];

const inPlace: readonly Row[] = [
  ['copyto put place putmask fill_diagonal put_along_axis', 'none', changesArguments(0)],
];

const files: readonly Row[] = [
  ['load', '', reads(0, 'file')],
  ['loadtxt genfromtxt', '', reads(0, 'fname')],
  ['fromfile', 'array', reads(0, 'file')],
  ['save', 'none', writes(0, 'file'), { pathSuffix: '.npy' }],
  ['savez savez_compressed', 'none', writes(0, 'file'), { pathSuffix: '.npz' }],
  ['savetxt', 'none', writes(0, 'fname')],
];

/** NumPy: functions, generators of random numbers, and the array. */
export const numpy: Library = {
  aliases: {
    'numpy.core.numeric': 'numpy',
    'numpy.lib.npyio': 'numpy',
    'numpy.random.mtrand': 'numpy.random',
    'numpy.random.ranf': 'numpy.random.random',
    'numpy.float_': 'numpy.float64',
    'numpy.product': 'numpy.prod',
    'numpy.row_stack': 'numpy.vstack',
    'numpy.trapz': 'numpy.trapezoid',
    'numpy.in1d': 'numpy.isin',
    'numpy.round_': 'numpy.round',
  },
  functions: {
    numpy: [
      [unaryUfuncs, 'like 0', out1, { isElementwise: true }],
      ['modf frexp', ''],
      [binaryUfuncs, '', out2],
      ...creation,
      ...reductions,
      ...shapes,
      ...searching,
      ...inPlace,
      ...files,
      ['set_printoptions', 'none', setup],
      ['seterr', 'dict', setup],
      ['get_printoptions geterr', 'dict'],
    ],
    'numpy.linalg': [
      ['inv pinv solve cholesky matrix_power', 'array'],
      ['det norm cond matrix_rank eigvals eigvalsh multi_dot', ''],
      ['eig eigh', 'array, array'],
      ['qr svd lstsq slogdet', ''],
    ],
    'numpy.fft': [['fft ifft rfft irfft fft2 ifft2 fftn ifftn fftfreq rfftfreq fftshift ifftshift', 'array', out]],
    'numpy.random': [
      ['seed', 'none', seeds('numpy.random')],
      ['set_state', 'none', seeds('numpy.random')],
      ['get_state', '', global],
      ['rand randn', 'array', global, { otherwise: [[noArguments, 'float']] }],
      ['random random_sample sample', 'float', global, { otherwise: [['0:size', 'array']] }],
      ['randint random_integers', '', global, { otherwise: [['2:size', 'array']] }],
      ['permutation', 'array', global],
      ['choice', '', global, { otherwise: [['1:size', 'array']] }],
      ['bytes', 'bytes', global],
      [distributions, '', global, { otherwise: [['size', 'array']] }],
      ['normal uniform', '', global, { otherwise: [['2:size', 'array']] }],
      ['shuffle', 'none', changesArguments('0:x'), global],
      ['default_rng', 'numpy.random.Generator', sharesArguments],
    ],
  },
  classes: [
    {
      module: 'numpy',
      names: 'memmap',
      kind: 'handle',
      bases: 'numpy.ndarray',
      unstorable: 'the file behind a memory map would be left; open it again in the step that uses it',
      construct: [reads(0, 'filename'), writes(0, 'filename'), { pathMode: { position: 2, keyword: 'mode' } }],
      methods: [['flush', 'none', changes]],
    },
    {
      module: 'numpy',
      names: 'ndarray',
      kind: 'array',
      methods: [
        ['copy flatten', 'array'],
        ['astype', 'array', copies('copy')],
        ['reshape ravel squeeze transpose swapaxes diagonal', 'array', sharesReceiver],
        ['view', '', sharesReceiver],
        ['mean std var', '', out, { otherwise: [[noArguments, 'float']] }],
        ['argmax argmin', '', out, { otherwise: [[noArguments, 'int']] }],
        ['cumsum cumprod round clip', 'array', out],
        ['sum prod max min any all ptp dot trace', '', out],
        ['take compress choose repeat searchsorted', '', out],
        ['nonzero', 'tuple'],
        ['argsort argpartition', 'array'],
        ['tolist', ''],
        ['item', ''],
        ['tobytes', 'bytes'],
        ['sort partition fill put resize setflags', 'none', changes],
        ['itemset', 'none', changes],
        ['tofile dump', 'none', writes(0)],
      ],
      attributes: [
        ['T real imag', 'array'],
        ['flat', 'numpy.flatiter'],
        ['base data', ''],
        ['shape strides', 'tuple', 'fresh'],
        ['size ndim itemsize nbytes', 'int'],
        ['dtype', 'numpy.dtype', 'fresh'],
      ],
    },
    {
      module: 'numpy',
      names: 'flatiter',
      unstorable: 'an iterator over an array cannot be stored; make it in the step that uses it',
    },
    // A number or a text, or an array of fewer axes; NumPy gives it no name.
    {
      module: 'numpy',
      names: 'part',
      methods: [
        ['item tolist', ''],
        ['copy astype', ''],
        ['reshape ravel squeeze transpose', 'array', sharesReceiver],
        ['flatten', 'array'],
        ['sum mean std var min max argmax argmin round any all prod cumsum argsort', '', out],
      ],
    },
    { module: 'numpy', names: 'dtype', construct: [{ sharesWith: 'nothing' }] },
    {
      module: 'numpy',
      names: 'float64 float32 float16 double single half longdouble',
      kind: 'float',
      construct: [{ sharesWith: 'nothing' }],
      bases: 'numpy.generic',
    },
    {
      module: 'numpy',
      names: 'int8 int16 int32 int64 uint8 uint16 uint32 uint64 intp uintp intc longlong',
      kind: 'int',
      construct: [{ sharesWith: 'nothing' }],
      bases: 'numpy.generic',
    },
    { module: 'numpy', names: 'bool_', kind: 'bool', construct: [{ sharesWith: 'nothing' }], bases: 'numpy.generic' },
    { module: 'numpy', names: 'str_', kind: 'str', construct: [{ sharesWith: 'nothing' }], bases: 'str' },
    {
      module: 'numpy',
      names: 'generic',
      methods: [
        ['item tolist', ''],
        ['astype round sum mean std var max min copy', ''],
      ],
      attributes: [['dtype', 'numpy.dtype', 'fresh']],
    },
    {
      module: 'numpy',
      names: 'datetime64 timedelta64',
      construct: [{ sharesWith: 'nothing' }],
      bases: 'numpy.generic',
    },
    { module: 'numpy', names: 'poly1d vectorize errstate printoptions' },
    { module: 'numpy', names: 'finfo iinfo', construct: [{ sharesWith: 'nothing' }] },
    {
      module: 'numpy.random',
      names: 'RandomState',
      construct: [{ sharesWith: 'nothing' }],
      methods: [
        ['rand randn random random_sample randint random_integers bytes permutation choice', '', changes],
        [`${distributions} normal uniform`, '', changes],
        ['shuffle', 'none', changes, changesArguments('0:x')],
        ['seed set_state', 'none', changes],
        ['get_state', ''],
      ],
    },
    {
      module: 'numpy.random',
      names: 'Generator',
      methods: [
        ['random integers bytes permutation permuted choice', '', changes, out],
        [`${distributions} normal uniform`, '', changes],
        ['shuffle', 'none', changes, changesArguments('0:x')],
        ['spawn', 'list', changes],
      ],
      attributes: [['bit_generator', '']],
    },
    { module: 'numpy.random', names: 'PCG64 MT19937 Philox SFC64 SeedSequence' },
  ],
};
