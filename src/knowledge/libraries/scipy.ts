import { calls, draws, type Library, type Row, reads, sharesArguments, sharesReceiver, writes } from '../rows.ts';

const continuous = [
  'alpha beta cauchy chi chi2 dgamma dweibull erlang expon exponnorm exponpow f foldnorm gamma genextreme gengamma',
  'genpareto gompertz gumbel_l gumbel_r halfcauchy halflogistic halfnorm invgamma invgauss invweibull johnsonsb johnsonsu',
  'laplace levy loggamma logistic loglaplace lognorm loguniform lomax maxwell mielke nakagami ncf nct ncx2 norm pareto',
  'pearson3 powerlaw powernorm rayleigh reciprocal rice skewnorm t triang truncexpon truncnorm tukeylambda uniform',
  'vonmises wald weibull_max weibull_min bernoulli binom boltzmann betabinom geom hypergeom logser nbinom planck poisson',
  'randint skellam zipf',
].join(' ');

const density: readonly Row[] = [
  ['rvs', '', draws('numpy.random', 'random_state')],
  ['cdf sf ppf isf logcdf logsf pdf logpdf pmf logpmf moment entropy', ''],
  ['mean std var median interval stats fit expect', '', calls],
];

const tests = [
  'alexandergovern anderson ansari bartlett binomtest boxcox brunnermunzel chi2_contingency chisquare',
  'combine_pvalues cramervonmises cramervonmises_2samp cumfreq describe energy_distance entropy f_oneway fisher_exact',
  'fligner friedmanchisquare gmean gstd hmean iqr jarque_bera kendalltau kruskal ks_2samp kurtosis kurtosistest',
  'levene linregress mannwhitneyu median_abs_deviation median_test mode moment mood normaltest pearsonr percentileofscore',
  'pointbiserialr power_divergence rankdata ranksums scoreatpercentile sem shapiro skew skewtest spearmanr',
  'theilslopes tmean tstd tvar trim_mean ttest_1samp ttest_ind ttest_ind_from_stats ttest_rel tukey_hsd variation',
  'wasserstein_distance weightedtau wilcoxon yeojohnson zscore zmap',
].join(' ');

const minimizers = [
  'minimize minimize_scalar curve_fit least_squares root root_scalar fsolve brentq bisect newton fmin fmin_bfgs',
  'fmin_l_bfgs_b fmin_cg fmin_powell fminbound brute shgo',
].join(' ');

/** SciPy. */
export const scipy: Library = {
  aliases: { 'scipy.stats.stats': 'scipy.stats', 'scipy.sparse.csr': 'scipy.sparse' },
  functions: {
    'scipy.stats': [
      [tests, ''],
      ['ks_1samp kstest', '', calls],
      ['bootstrap permutation_test', '', draws('numpy.random', 'random_state', 'rng'), calls],
      ['probplot', '', { changesArguments: [{ position: null, keyword: 'plot' }] }],
    ],
    'scipy.optimize': [
      [minimizers, '', calls],
      ['differential_evolution dual_annealing', '', draws('numpy.random', 'seed', 'rng'), calls],
      ['basinhopping', '', draws('numpy.random', 'seed', 'rng'), calls],
      ['linprog milp nnls lsq_linear linear_sum_assignment', ''],
    ],
    'scipy.interpolate': [['griddata splrep splev', '']],
    'scipy.integrate': [
      ['quad dblquad tplquad odeint solve_ivp', '', calls],
      ['trapezoid simpson cumulative_trapezoid', ''],
    ],
    'scipy.linalg': [['det inv pinv norm solve expm logm cholesky lu qr svd eig eigh eigvals toeplitz', '']],
    'scipy.special': [
      [
        'expit logit softmax log_softmax logsumexp erf erfc erfinv gamma gammaln beta betaln comb factorial binom xlogy',
        '',
      ],
    ],
    'scipy.signal': [
      ['butter find_peaks welch periodogram spectrogram resample savgol_filter medfilt detrend stft istft', ''],
      ['lfilter filtfilt convolve correlate fftconvolve hilbert sosfilt sosfiltfilt firwin freqz', ''],
    ],
    'scipy.ndimage': [
      [
        'gaussian_filter median_filter uniform_filter rotate zoom shift label sobel',
        '',
        { changesArguments: [{ position: null, keyword: 'output' }] },
      ],
      ['binary_erosion binary_dilation binary_opening binary_closing binary_fill_holes center_of_mass', ''],
    ],
    'scipy.spatial.distance': [
      ['cdist pdist', 'array', { changesArguments: [{ position: null, keyword: 'out' }] }, calls],
      ['euclidean cosine cityblock correlation hamming jaccard mahalanobis chebyshev', 'float'],
      ['squareform', 'array', sharesArguments],
    ],
    'scipy.cluster.hierarchy': [
      ['linkage fcluster ward cophenet', ''],
      ['dendrogram', 'dict', { drawsFigure: true, changesArguments: [{ position: null, keyword: 'ax' }] }],
    ],
    'scipy.fft': [['fft ifft rfft irfft fft2 ifft2 fftfreq rfftfreq dct idct', 'array']],
    'scipy.sparse': [
      ['hstack vstack', 'sparse'],
      ['eye identity', ''],
      ['diags', ''],
      ['random', '', draws('numpy.random', 'random_state', 'rng')],
      ['issparse', 'bool'],
      ['load_npz', '', reads(0, 'file')],
      ['save_npz', 'none', writes(0, 'file')],
    ],
    'scipy.io': [
      ['loadmat', 'dict', reads(0, 'file_name')],
      ['savemat', 'none', writes(0, 'file_name')],
    ],
    'scipy.io.wavfile': [
      ['read', 'int, array', reads(0, 'filename')],
      ['write', 'none', writes(0, 'filename')],
    ],
  },
  classes: [
    {
      module: 'scipy.stats',
      names: continuous,
      construct: [{ sharesWith: 'nothing' }],
      statics: density,
    },
    {
      module: 'scipy.stats',
      names: 'gaussian_kde',
      methods: [
        ['evaluate pdf logpdf', 'array'],
        ['resample', 'array', draws('numpy.random', 'seed')],
      ],
    },
    {
      module: 'scipy.stats',
      names: 'multivariate_normal',
      construct: [{ sharesWith: 'nothing' }],
      statics: [
        ['rvs', '', draws('numpy.random', 'random_state')],
        ['pdf logpdf cdf logcdf entropy', ''],
      ],
    },
    {
      module: 'scipy.interpolate',
      names: 'interp1d CubicSpline UnivariateSpline RegularGridInterpolator PchipInterpolator',
    },
    {
      module: 'scipy.sparse',
      names:
        'csr_matrix csc_matrix coo_matrix lil_matrix dok_matrix bsr_matrix dia_matrix csr_array csc_array coo_array',
      kind: 'sparse',
      methods: [
        ['toarray', 'array', { changesArguments: [{ position: 1, keyword: 'out' }] }],
        ['todense', '', { changesArguments: [{ position: 1, keyword: 'out' }] }],
        ['copy', 'receiver'],
        ['transpose tocsr tocsc tocoo tolil asformat reshape', 'sparse', sharesReceiver],
        ['astype', 'sparse', { copyKeyword: 'copy' }],
        ['sum mean dot multiply diagonal', ''],
        ['max min getnnz', ''],
        ['nonzero', 'array, array'],
        ['sort_indices sum_duplicates eliminate_zeros setdiag resize', 'none', { changesReceiver: 'always' }],
      ],
      attributes: [
        ['T', 'sparse'],
        ['data indices indptr', 'array'],
        ['shape', 'tuple', 'fresh'],
        ['nnz ndim', 'int', 'fresh'],
      ],
    },
    { module: 'scipy.spatial', names: 'KDTree cKDTree ConvexHull Delaunay Voronoi' },
  ],
};
