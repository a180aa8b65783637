import {
  type ClassGroup,
  changes,
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
  writes,
} from '../rows.ts';

const random = draws('torch', 'generator');
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
  ['normal_ uniform_', 'torch.Tensor', changes, sharesReceiver, draws('torch', 'generator')],
];

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
      ['is_tensor', 'bool'],
      ['set_default_dtype set_printoptions set_num_threads use_deterministic_algorithms', 'none', setup],
    ],
    'torch.cuda': [
      ['is_available', 'bool'],
      ['device_count', 'int'],
      ['manual_seed manual_seed_all', 'none', seeds('torch')],
      ['empty_cache', 'none'],
    ],
    'torch.utils.data': [['random_split', 'list', random, sharesArguments]],
    'torchvision.utils': [
      ['make_grid', 'torch.Tensor', sharesArguments],
      ['save_image', 'none', writes(1, 'fp')],
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
    group('torch', 'device Generator', {}),
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
      ],
    }),
    group(
      'torch.optim.lr_scheduler',
      'StepLR MultiStepLR ExponentialLR CosineAnnealingLR ReduceLROnPlateau OneCycleLR LambdaLR',
      {
        methods: [
          ['step', 'none', changes],
          ['get_last_lr', 'list'],
        ],
      },
    ),
    group('torch.utils.data', 'DataLoader', { methods: [['__iter__', 'generator', draws('torch'), sharesReceiver]] }),
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
