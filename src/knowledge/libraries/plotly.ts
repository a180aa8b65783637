import {
  changes,
  type Library,
  reads,
  setup,
  sharesArguments,
  sharesReceiver,
  shows,
  type Trait,
  writes,
} from '../rows.ts';

const figure = 'plotly.graph_objects.Figure';
const adds: Trait = { changesReceiver: 'always', sharesWith: 'receiver', keepsArguments: true };

const shapes = [
  'add_trace add_traces add_annotation add_shape add_hline add_vline add_hrect add_vrect add_layout_image',
  'add_scatter add_bar add_histogram add_box add_heatmap add_pie set_subplots',
].join(' ');

const updates = [
  'update update_layout update_traces update_xaxes update_yaxes update_coloraxes update_annotations update_shapes',
  'update_scenes update_geos update_polars for_each_trace for_each_annotation',
].join(' ');

/** plotly: figures that methods change in place, and give back. */
export const plotly: Library = {
  aliases: {
    'plotly.graph_objs': 'plotly.graph_objects',
    plotly_express: 'plotly.express',
    'plotly.tools.make_subplots': 'plotly.subplots.make_subplots',
  },
  functions: {
    'plotly.io': [
      ['write_image write_html write_json', 'none', writes(1, 'file')],
      ['read_json', figure, reads(0, 'file')],
      ['to_html to_json', 'str'],
      ['show', 'none', { displays: true }],
    ],
    'plotly.offline': [
      ['iplot', 'none', { displays: true }],
      ['init_notebook_mode', 'none', setup],
      ['plot', '', { displays: true }, writes(null, 'filename')],
    ],
    'plotly.express': [
      ['scatter line bar histogram box violin pie density_heatmap density_contour imshow area strip ecdf', figure],
      ['scatter_3d line_3d scatter_matrix scatter_polar line_polar bar_polar scatter_ternary', figure],
      ['choropleth scatter_geo line_geo scatter_mapbox scatter_map choropleth_mapbox density_mapbox', figure],
      ['treemap sunburst icicle funnel parallel_coordinates parallel_categories timeline', figure],
    ],
    'plotly.figure_factory': [
      ['create_annotated_heatmap create_distplot create_dendrogram create_table create_gantt', figure],
    ],
    'plotly.subplots': [['make_subplots', figure, sharesArguments]],
  },
  classes: [
    {
      module: 'plotly.graph_objects',
      names: 'Figure FigureWidget',
      methods: [
        [shapes, 'receiver', adds],
        [updates, 'receiver', changes, sharesReceiver, { callsArguments: true }],
        ['show', 'none', shows],
        ['write_html write_image write_json', 'none', writes(0, 'file')],
        ['to_json to_html', 'str'],
        ['to_dict to_plotly_json', 'dict', sharesReceiver],
        ['to_image', 'bytes'],
      ],
      attributes: [['data layout', '']],
    },
    {
      module: 'plotly.graph_objects',
      names: [
        'Scatter Bar Histogram Box Heatmap Pie Layout Violin Surface Scatter3d Scattergl Candlestick Indicator Table',
        'Contour Funnel Waterfall Sankey Treemap Sunburst Scatterpolar Choropleth Scattergeo Mesh3d Ohlc Histogram2d Frame',
      ].join(' '),
    },
  ],
};
