import {
  calls,
  changes,
  type Library,
  network,
  type Row,
  reads,
  setup,
  sharesArguments,
  sharesReceiver,
  shows,
  type Trait,
  writes,
} from '../rows.ts';

const draws: Trait = { drawsFigure: true };

/** What both `plt` and an axes can draw and give: lines, bars, texts, alone or many of them. */
const artists = [
  'annotate arrow axhline axhspan axline axvline axvspan bar bar_label barh boxplot fill fill_between fill_betweenx',
  'hlines imshow legend loglog pie plot scatter semilogx semilogy stackplot step table text violinplot vlines',
].join(' ');

/** What else both can draw. */
const plots = [
  'acorr angle_spectrum axis barbs broken_barh clabel cohere contour contourf csd ecdf errorbar eventplot grid hexbin',
  'hist hist2d locator_params magnitude_spectrum margins matshow minorticks_off minorticks_on pcolor pcolormesh',
  'phase_spectrum psd quiver quiverkey specgram spy stairs stem streamplot tick_params ticklabel_format tricontour',
  'tricontourf tripcolor triplot xcorr autoscale',
].join(' ');

const artist = 'matplotlib.artist.Artist';

const onAxes: Trait = { ...changes, ...draws, sharesWith: 'receiver' };

const axesMethods: readonly Row[] = [
  [artists, artist, onAxes],
  [plots, '', onAxes],
  [
    'set set_title set_xlabel set_ylabel set_xlim set_ylim set_xticks set_yticks set_xticklabels set_yticklabels',
    '',
    onAxes,
  ],
  ['set_xscale set_yscale set_axis_off set_axis_on set_aspect set_facecolor set_prop_cycle set_visible', '', onAxes],
  ['set_position set_alpha set_zorder set_box_aspect set_axisbelow set_xbound set_ybound', '', onAxes],
  ['invert_xaxis invert_yaxis add_patch add_artist add_line add_collection label_outer relim', '', onAxes],
  ['clear cla remove secondary_xaxis secondary_yaxis inset_axes', '', onAxes],
  ['twinx twiny', 'axes', onAxes],
  ['get_figure', 'figure', sharesReceiver],
  ['get_legend get_lines get_children get_xaxis get_yaxis get_xticklabels get_yticklabels', artist, sharesReceiver],
  ['get_images get_xgridlines get_ygridlines', artist, sharesReceiver],
  ['get_legend_handles_labels', '', sharesReceiver],
  ['get_xlim get_ylim', 'float, float'],
  ['get_title get_xlabel get_ylabel get_xscale get_yscale', 'str'],
  ['get_xticks get_yticks', 'array'],
];

const figureMethods: readonly Row[] = [
  ['add_subplot add_axes gca', 'axes', onAxes],
  ['subplots subplot_mosaic', '', onAxes],
  ['suptitle supxlabel supylabel colorbar legend text tight_layout subplots_adjust autofmt_xdate', '', onAxes],
  ['set_size_inches set_figwidth set_figheight set_facecolor set_dpi align_labels clear clf', '', onAxes],
  ['savefig', 'none', writes(0, 'fname'), draws],
  ['show', 'none', shows],
  ['get_axes', 'list', sharesReceiver],
  ['get_size_inches', 'array'],
  ['add_gridspec', '', onAxes],
];

/** matplotlib: the state machine, figures and axes. */
export const matplotlib: Library = {
  aliases: {
    'matplotlib.pylab': 'matplotlib.pyplot',
    pylab: 'matplotlib.pyplot',
    'matplotlib.pyplot.rcParams': 'matplotlib.rcParams',
    'matplotlib.pyplot.style': 'matplotlib.style',
    'matplotlib.pyplot.Figure': 'matplotlib.figure.Figure',
    'matplotlib.pyplot.Axes': 'matplotlib.axes.Axes',
    'matplotlib.pyplot.Circle': 'matplotlib.patches.Circle',
    'matplotlib.pyplot.Rectangle': 'matplotlib.patches.Rectangle',
    'matplotlib.pyplot.Polygon': 'matplotlib.patches.Polygon',
    'matplotlib.axes._axes.Axes': 'matplotlib.axes.Axes',
    'matplotlib.pyplot.Normalize': 'matplotlib.colors.Normalize',
  },
  functions: {
    'matplotlib.pyplot': [
      [artists, artist, draws],
      [plots, '', draws],
      ['title xlabel ylabel xlim ylim xticks yticks xscale yscale suptitle figtext clim colorbar', '', draws],
      ['subplots_adjust tight_layout box cla clf figimage figlegend polar rgrids thetagrids sci', '', draws],
      ['figure', 'figure', draws],
      ['gcf', 'figure', draws],
      ['gca axes subplot subplot2grid twinx twiny', 'axes', draws, sharesArguments],
      ['sca delaxes', 'none', draws],
      ['subplots', 'figure, axes', draws, { partsShare: true }],
      ['subplot_mosaic', 'figure, dict', draws, { partsShare: true }],
      ['show pause', 'none', shows],
      // What is drawn next is drawn on another figure.
      ['draw close', 'none', draws],
      ['savefig', 'none', writes(0, 'fname'), draws],
      ['imread', 'array', reads(0, 'fname')],
      ['imsave', 'none', writes(0, 'fname')],
      ['ion ioff rc rcdefaults switch_backend xkcd set_loglevel', '', setup],
      ['get_cmap', ''],
      ['get_fignums', 'list'],
      // The colours of the current picture, and of those drawn later.
      ['autumn bone cool copper flag gray hot hsv jet pink prism spring summer winter', 'none', draws, setup],
      ['magma inferno plasma viridis set_cmap nipy_spectral', 'none', draws, setup],
    ],
    matplotlib: [
      ['use rc rcdefaults', 'none', setup],
      ['get_backend', 'str'],
    ],
    'matplotlib.rcParams': [['update', 'none', setup]],
    'matplotlib.style': [['use', 'none', setup]],
    'matplotlib.image': [
      ['imread', 'array', reads(0, 'fname')],
      ['imsave', 'none', writes(0, 'fname')],
    ],
    'matplotlib.dates': [['date2num num2date', '']],
    'matplotlib.colors': [['to_rgb to_rgba to_hex', '']],
  },
  classes: [
    {
      module: 'matplotlib.axes',
      names: 'Axes',
      kind: 'axes',
      methods: axesMethods,
      attributes: [
        ['figure', 'figure'],
        ['xaxis yaxis patches lines texts spines containers images', artist],
      ],
    },
    // A line, a bar, a text, or several: what is done to them is done to their figure.
    {
      module: 'matplotlib.artist',
      names: 'Artist',
      kind: 'axes',
      methods: [
        ['get_height get_width get_x get_y get_xy get_bbox get_center get_data get_xdata get_ydata get_text', ''],
        ['get_color get_facecolor get_edgecolor get_label get_position get_linewidth get_alpha', ''],
        ['__getitem__', 'receiver', sharesReceiver],
        ['__iter__', 'generator', sharesReceiver],
        ['keys', ''],
        ['items', 'generator', sharesReceiver],
        ['*', '', onAxes],
      ],
      attributes: [['*', 'receiver']],
    },
    {
      module: 'matplotlib.figure',
      names: 'Figure',
      kind: 'figure',
      construct: [draws, { sharesWith: 'nothing' }],
      methods: figureMethods,
      attributes: [
        ['axes', 'list'],
        ['dpi', 'float', 'fresh'],
      ],
    },
    { module: 'matplotlib.colors', names: 'ListedColormap LinearSegmentedColormap Normalize LogNorm BoundaryNorm' },
    { module: 'matplotlib.gridspec', names: 'GridSpec' },
    { module: 'matplotlib.patches', names: 'Rectangle Circle Ellipse Patch Polygon FancyArrowPatch Wedge' },
    { module: 'matplotlib.lines', names: 'Line2D' },
    {
      module: 'matplotlib.ticker',
      names: 'FuncFormatter FormatStrFormatter MaxNLocator MultipleLocator PercentFormatter ScalarFormatter',
    },
    { module: 'matplotlib.dates', names: 'DateFormatter MonthLocator YearLocator DayLocator AutoDateLocator' },
  ],
};

const onGiven: readonly Trait[] = [draws, { changesArguments: [{ position: null, keyword: 'ax' }] }];

/** seaborn. */
export const seaborn: Library = {
  functions: {
    seaborn: [
      [
        'barplot boxenplot boxplot countplot ecdfplot heatmap histplot kdeplot lineplot pointplot regplot residplot',
        'axes',
        ...onGiven,
      ],
      ['rugplot scatterplot swarmplot violinplot', 'axes', ...onGiven],
      ['stripplot', 'axes', ...onGiven, { draws: ['numpy.random'] }],
      ['catplot', 'seaborn.FacetGrid', draws, { draws: ['numpy.random'] }],
      ['displot lmplot relplot', 'seaborn.FacetGrid', draws],
      ['pairplot', 'seaborn.PairGrid', draws],
      ['jointplot', 'seaborn.JointGrid', draws],
      ['clustermap', '', draws],
      ['distplot', 'axes', ...onGiven],
      ['set set_theme set_style set_context set_palette set_color_codes reset_defaults reset_orig', 'none', setup],
      ['color_palette light_palette dark_palette diverging_palette cubehelix_palette husl_palette hls_palette', ''],
      ['mpl_palette blend_palette axes_style plotting_context xkcd_palette crayon_palette', ''],
      ['despine', 'none', draws],
      ['move_legend', 'none', draws, { changesArguments: [{ position: 0, keyword: 'obj' }] }],
      ['palplot', 'none', draws],
      ['load_dataset', 'frame', network],
      ['get_dataset_names', 'list', network],
    ],
  },
  classes: [
    {
      module: 'seaborn',
      names: 'FacetGrid PairGrid JointGrid',
      // It draws from the table and leaves it as it is.
      construct: [draws, { sharesWith: 'nothing' }],
      methods: [
        ['map map_dataframe map_diag map_upper map_lower map_offdiag', 'receiver', calls, onAxes],
        ['plot plot_joint plot_marginals', 'receiver', calls, onAxes],
        ['set set_axis_labels set_titles add_legend refline', 'receiver', onAxes],
        ['set_xticklabels set_yticklabels set_xlabels set_ylabels tight_layout', 'receiver', onAxes],
        ['savefig', 'none', writes(0), draws],
      ],
      attributes: [
        ['figure fig', 'figure'],
        ['ax', 'axes'],
        ['axes', ''],
        ['data', 'frame'],
      ],
    },
  ],
};
