import {
  changes,
  filledFolder,
  folder,
  type Library,
  network,
  reads,
  setup,
  sharesArguments,
  writes,
} from '../rows.ts';

/** Libraries that store values, read tables in other ways, fetch over the network or track experiments. */
export const storage: Library = {
  aliases: {
    'sklearn.externals.joblib': 'joblib',
    pickle5: 'pickle',
    'tqdm.auto': 'tqdm',
    'tqdm.notebook': 'tqdm',
    'tqdm.std': 'tqdm',
  },
  functions: {
    joblib: [
      ['dump', 'list', writes(1, 'filename')],
      ['load', '', reads(0, 'filename')],
      ['hash', 'str'],
      ['cpu_count', 'int'],
    ],
    cloudpickle: [
      ['dumps', 'bytes'],
      ['loads', ''],
      ['dump', 'none', { changesArguments: [{ position: 1, keyword: 'file' }] }],
      ['load', '', { changesArguments: [{ position: 0, keyword: 'file' }] }],
    ],
    yaml: [
      ['dump safe_dump', '', { changesArguments: [{ position: 1, keyword: 'stream' }] }],
      ['load safe_load full_load', '', { changesArguments: [{ position: 0, keyword: 'stream' }] }],
    ],
    requests: [['get post put delete head patch request', 'requests.Response', network]],
    'PIL.Image': [
      ['open', 'PIL.Image.Image', reads(0, 'fp')],
      ['fromarray', 'PIL.Image.Image', sharesArguments],
      ['new', 'PIL.Image.Image'],
    ],
    cv2: [
      ['imread', 'array', reads(0, 'filename')],
      ['imwrite', 'bool', writes(0, 'filename')],
    ],
    'skimage.io': [
      ['imread', 'array', reads(0, 'fname')],
      ['imsave', 'none', writes(0, 'fname')],
      ['imshow', '', { drawsFigure: true }],
    ],
    'skimage.color': [['rgb2gray rgb2hsv rgb2lab', 'array']],
    'skimage.transform': [['resize rotate rescale', 'array']],
    'IPython.display': [
      ['display clear_output', 'none', { displays: true }],
      ['display_html display_markdown', 'none', { displays: true }],
    ],
    tqdm: [['trange', 'generator']],
    mlflow: [
      ['log_param log_params log_metric log_metrics set_tag set_tags set_experiment end_run', '', network],
      ['set_tracking_uri', 'none', setup],
      ['autolog', 'none', setup],
      ['log_artifact', 'none', network, reads(0, 'local_path')],
      ['log_artifacts', 'none', network, reads(0, 'local_dir'), folder],
      ['log_figure log_dict log_text', 'none', network],
      ['start_run', 'handle', network],
    ],
    'mlflow.sklearn': [
      ['log_model', '', network],
      ['save_model', 'none', writes(1, 'path'), filledFolder],
      ['load_model', 'estimator', reads(0, 'model_uri'), folder],
      ['autolog', 'none', setup],
    ],
    'azure.ai.ml': [['load_component load_job load_data load_environment', '', reads(0, 'source')]],
  },
  classes: [
    {
      module: 'tqdm',
      names: 'tqdm',
      kind: 'generator',
      unstorable: 'a progress bar cannot be stored; make it in the step that uses it',
      construct: [sharesArguments],
      methods: [['update set_description set_postfix close', 'none', changes]],
      statics: [['pandas', 'none', setup]],
    },
    {
      module: 'joblib',
      names: 'Memory Parallel',
    },
    {
      module: 'requests',
      names: 'Response',
      methods: [
        ['json', ''],
        ['raise_for_status', 'none'],
      ],
      attributes: [
        ['text url', 'str', 'fresh'],
        ['content', 'bytes', 'fresh'],
        ['status_code', 'int', 'fresh'],
        ['ok', 'bool', 'fresh'],
      ],
    },
    {
      module: 'PIL.Image',
      names: 'Image',
      methods: [
        ['resize convert crop rotate transpose copy', 'PIL.Image.Image'],
        ['thumbnail paste putpixel', 'none', changes],
        ['save', 'none', writes(0, 'fp')],
        ['getpixel', ''],
        ['show', 'none', { displays: true }],
      ],
      attributes: [
        ['size', 'tuple', 'fresh'],
        ['width height', 'int', 'fresh'],
        ['mode', 'str', 'fresh'],
      ],
    },
    { module: 'IPython.display', names: 'HTML Image Markdown Audio Video IFrame SVG', construct: [{ displays: true }] },
    { module: 'bs4', names: 'BeautifulSoup', construct: [{ sharesWith: 'nothing' }] },
    {
      module: 'networkx',
      names: 'Graph DiGraph MultiGraph MultiDiGraph',
      methods: [
        [
          'add_node add_edge add_nodes_from add_edges_from',
          'none',
          { changesReceiver: 'always', keepsArguments: true },
        ],
        ['remove_node remove_edge clear', 'none', changes],
        ['number_of_nodes number_of_edges', 'int'],
      ],
    },
  ],
};
