import {
  type ClassGroup,
  callsHeld,
  changes,
  changesArguments,
  draws,
  folder,
  holds,
  type Library,
  network,
  type Row,
  reads,
  seeds,
  setup,
  sharesArguments,
  sharesBoth,
  sharesReceiver,
  type Trait,
  writes,
} from '../rows.ts';

/** A generator that is given is drawn from, and so changed. */
const random: Trait = { ...draws('torch', 'generator'), ...changesArguments('generator') };
const noDraw = { draws: [] } as const;

const layers = [
  'Linear Bilinear LazyLinear Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d BatchNorm1d BatchNorm2d BatchNorm3d',
  'LayerNorm GroupNorm InstanceNorm2d LSTM GRU RNN LSTMCell GRUCell Embedding EmbeddingBag Transformer',
  'TransformerEncoder TransformerEncoderLayer TransformerDecoder TransformerDecoderLayer MultiheadAttention',
  'Sequential ModuleList ModuleDict ReLU LeakyReLU ELU GELU SELU SiLU PReLU Sigmoid Tanh Softmax LogSoftmax Softplus',
  'Dropout Dropout2d MaxPool1d MaxPool2d AvgPool1d AvgPool2d AdaptiveAvgPool2d AdaptiveMaxPool2d Flatten Unflatten',
  'Upsample PixelShuffle Identity DataParallel',
].join(' ');

const losses = [
  'CrossEntropyLoss MSELoss L1Loss NLLLoss BCELoss BCEWithLogitsLoss KLDivLoss SmoothL1Loss HuberLoss',
  'CosineEmbeddingLoss TripletMarginLoss CTCLoss',
].join(' ');

/** Calling a module may draw (dropout) and update its buffers (batch norm); the result hangs on its parameters. */
const moduleMethods: readonly Row[] = [
  ['__call__ forward', 'torch.Tensor', changes, draws('torch'), sharesBoth],
  ['train eval to cuda cpu float half double requires_grad_ apply', 'receiver', changes, sharesReceiver],
  ['zero_grad', 'none', changes],
  ['load_state_dict', '', changes],
  ['state_dict', 'dict', sharesReceiver],
  ['parameters named_parameters children named_children modules named_modules buffers', 'generator', sharesReceiver],
  ['add_module register_buffer register_parameter', 'none', holds],
];

const tensorMethods: readonly Row[] = [
  [
    'add sub mul div pow matmul mm bmm abs exp log sqrt sigmoid tanh relu softmax log_softmax clamp round',
    'torch.Tensor',
    sharesReceiver,
  ],
  ['sum mean std var argmax argmin eq ne lt gt le ge', 'torch.Tensor', sharesReceiver],
  ['max min topk sort', '', sharesReceiver],
  [
    'view reshape squeeze unsqueeze permute transpose t flatten expand detach to cpu cuda float long int double',
    'torch.Tensor',
    sharesReceiver,
  ],
  ['contiguous narrow select type type_as', 'torch.Tensor', sharesReceiver],
  ['clone repeat', 'torch.Tensor', sharesReceiver],
  ['numpy', 'array', sharesReceiver],
  ['item', ''],
  ['tolist', ''],
  ['size', ''],
  ['dim numel', 'int'],
  ['backward', 'none', changes],
  [
    'add_ sub_ mul_ div_ zero_ fill_ copy_ clamp_ requires_grad_ squeeze_ unsqueeze_',
    'torch.Tensor',
    holds,
    sharesReceiver,
  ],
  ['normal_ uniform_ random_ bernoulli_ exponential_', 'torch.Tensor', changes, sharesReceiver, random],
  ['register_hook retain_grad', '', holds],
  ['masked_fill_ index_add_ scatter_ set_ resize_ detach_', 'torch.Tensor', holds, sharesReceiver],
];

/** Filled with numbers that are drawn. */
const initialized = ['torch.Tensor', changesArguments('0:tensor', 'generator'), draws('torch', 'generator')] as const;

function group(module: string, names: string, rest: Omit<ClassGroup, 'module' | 'names'>): ClassGroup {
  return { module, names, ...rest };
}

/** PyTorch: tensors, layers, optimizers and loaders. */
export const torch: Library = {
  functions: {
    torch: [
      ['manual_seed', '', seeds('torch')],
      ['set_rng_state', 'none', seeds('torch')],
      ['rand randn randint randperm normal bernoulli multinomial', 'torch.Tensor', random],
      ['rand_like randn_like randint_like', 'torch.Tensor', random],
      ['tensor zeros ones empty full arange linspace eye zeros_like ones_like', 'torch.Tensor'],
      ['from_numpy as_tensor reshape squeeze unsqueeze transpose', 'torch.Tensor', sharesArguments],
      ['cat stack', 'torch.Tensor', sharesArguments],
      ['save', 'none', writes(1, 'f')],
      ['load', '', reads(0, 'f')],
      ['is_tensor equal allclose', 'bool'],
      ['get_default_dtype get_num_threads initial_seed', ''],
      [
        'sum mean std max min argmax argmin exp log sqrt sigmoid tanh relu softmax abs pow clamp round',
        '',
        sharesArguments,
      ],
      [
        'matmul mm bmm add sub mul div where flatten permute chunk split unbind gather index_select',
        '',
        sharesArguments,
      ],
      ['compile', '', sharesArguments],
      ['get_rng_state', 'torch.Tensor'],
      ['set_default_dtype set_printoptions set_num_threads use_deterministic_algorithms', 'none', setup],
    ],
    'torch.cuda': [
      ['is_available', 'bool'],
      ['device_count', 'int'],
      ['manual_seed manual_seed_all', 'none', seeds('torch')],
      ['empty_cache', 'none'],
    ],
    'torch.nn.init': [
      [
        'xavier_uniform_ xavier_normal_ kaiming_uniform_ kaiming_normal_ orthogonal_ sparse_ trunc_normal_',
        ...initialized,
      ],
      ['normal_ uniform_', ...initialized],
      ['zeros_ ones_ constant_ eye_ dirac_', 'torch.Tensor', changesArguments('0:tensor')],
    ],
    'torch.nn.utils': [
      ['clip_grad_norm_ clip_grad_value_', '', changesArguments('0:parameters')],
      ['parameters_to_vector', 'torch.Tensor', sharesArguments],
    ],
    'torch.nn.functional': [
      [
        'relu leaky_relu gelu sigmoid tanh softmax log_softmax normalize one_hot pad interpolate',
        'torch.Tensor',
        sharesArguments,
      ],
      [
        'cross_entropy mse_loss l1_loss nll_loss binary_cross_entropy binary_cross_entropy_with_logits',
        'torch.Tensor',
        sharesArguments,
      ],
      [
        'linear conv1d conv2d max_pool2d avg_pool2d adaptive_avg_pool2d cosine_similarity',
        'torch.Tensor',
        sharesArguments,
      ],
      ['dropout', 'torch.Tensor', sharesArguments, draws('torch')],
    ],
    'torch.jit': [
      ['save', 'none', writes(1, 'f')],
      ['load', '', reads(0, 'f')],
    ],
    'torch.onnx': [['export', '', writes(2, 'f'), { changesArguments: [{ position: 0, keyword: 'model' }] }]],
    'torch.utils.data': [['random_split', 'list', random, sharesArguments]],
    'torchvision.utils': [
      ['make_grid', 'torch.Tensor', sharesArguments],
      ['save_image', 'none', writes(1, 'fp')],
    ],
    'torchvision.io': [
      ['read_image decode_image', 'torch.Tensor', reads(0)],
      ['write_png write_jpeg', 'none', writes(1, 'filename')],
    ],
  },
  classes: [
    group('torch', 'Tensor', {
      methods: tensorMethods,
      attributes: [
        ['T data grad', 'torch.Tensor'],
        ['shape dtype device', '', 'fresh'],
        ['ndim', 'int', 'fresh'],
        ['requires_grad is_cuda', 'bool', 'fresh'],
      ],
    }),
    group('torch', 'device', {}),
    group('torch', 'Generator', {
      methods: [
        ['manual_seed', 'torch.Generator', changes, sharesReceiver],
        ['seed set_state', '', changes],
        ['initial_seed', 'int'],
        ['get_state', 'torch.Tensor'],
      ],
    }),
    group('torch.nn', 'Module', { flavor: 'pytorch', methods: moduleMethods }),
    group('torch.nn', layers, {
      flavor: 'pytorch',
      bases: 'torch.nn.Module',
      construct: [draws('torch'), sharesArguments],
    }),
    group('torch.nn', losses, { bases: 'torch.nn.Module', construct: [noDraw, sharesArguments] }),
    group('torch.nn', 'Parameter', { bases: 'torch.Tensor' }),
    group('torch.optim', 'SGD Adam AdamW Adagrad Adadelta Adamax RMSprop LBFGS NAdam', {
      methods: [
        ['step', '', changes],
        ['zero_grad load_state_dict', 'none', changes],
        ['state_dict', 'dict', sharesReceiver],
        ['add_param_group', 'none', holds],
      ],
      attributes: [['param_groups', 'list']],
    }),
    group(
      'torch.optim.lr_scheduler',
      'StepLR MultiStepLR ExponentialLR CosineAnnealingLR ReduceLROnPlateau OneCycleLR LambdaLR',
      {
        methods: [
          ['step load_state_dict', 'none', changes],
          ['state_dict', 'dict', sharesReceiver],
          ['get_last_lr', 'list'],
        ],
      },
    ),
    group('torch.utils.data', 'DataLoader', {
      // Items are made by the notebook's dataset, which may draw, and change itself, as it likes.
      methods: [
        ['__iter__', 'generator', changes, callsHeld, { draws: ['torch', 'numpy.random', 'random'] }, sharesReceiver],
      ],
      attributes: [
        ['dataset sampler batch_sampler', ''],
        ['batch_size', 'int', 'fresh'],
      ],
    }),
    group('torch.utils.data', 'WeightedRandomSampler RandomSampler SequentialSampler SubsetRandomSampler', {}),
    group('torch.utils.data', 'TensorDataset Dataset Subset ConcatDataset', {}),
    group('torchvision.datasets', 'MNIST FashionMNIST CIFAR10 CIFAR100 SVHN', {
      construct: [network, reads(0, 'root'), folder],
    }),
    group('torchvision.datasets', 'ImageFolder DatasetFolder', {
      construct: [reads(0, 'root'), folder, sharesArguments],
    }),
    group('torchvision.transforms', 'Compose ToTensor Normalize Resize CenterCrop Grayscale ToPILImage Pad Lambda', {}),
    group(
      'torchvision.transforms',
      'RandomCrop RandomHorizontalFlip RandomVerticalFlip RandomRotation RandomResizedCrop ColorJitter',
      {},
    ),
  ],
};
