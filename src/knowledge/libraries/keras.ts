import {
  calls,
  callsHeld,
  changes,
  changesArguments,
  draws,
  filledFolder,
  fits,
  folder,
  holds,
  type Library,
  namedOrReads,
  network,
  prints,
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

/** Weights and shuffles draw from TensorFlow's generator, and keras takes its own seeds from Python's and NumPy's. */
const random: Trait = { draws: ['tensorflow', 'random', 'numpy.random'] };
/** What draws once a network is trained: layers of someone's own. */
const inLayers: Trait = { ...random, drawsInLayers: true };

const layers = [
  'Dense Conv1D Conv2D Conv3D Conv2DTranspose SeparableConv2D DepthwiseConv2D MaxPooling1D MaxPooling2D AveragePooling1D',
  'AveragePooling2D GlobalAveragePooling1D GlobalAveragePooling2D GlobalMaxPooling1D GlobalMaxPooling2D Flatten Reshape',
  'Dropout SpatialDropout1D SpatialDropout2D GaussianNoise BatchNormalization LayerNormalization Activation LeakyReLU',
  'ReLU Softmax Embedding LSTM GRU SimpleRNN Bidirectional TimeDistributed RepeatVector Permute MultiHeadAttention',
  'Attention Concatenate Add Multiply Average Dot Lambda Masking ZeroPadding2D Cropping2D UpSampling2D Rescaling',
  'Resizing RandomFlip RandomRotation RandomZoom RandomContrast Normalization TextVectorization StringLookup',
].join(' ');

const modelMethods: readonly Row[] = [
  ['compile', 'none', holds],
  ['add', 'none', holds, random],
  ['pop', '', changes],
  ['build', 'none', changes, random],
  [
    'fit',
    'keras.callbacks.History',
    fits,
    random,
    changesArguments('callbacks'),
    callsHeld,
    { sharesWith: 'receiver', keepsArguments: 'callbacks' },
  ],
  ['fit_generator', 'keras.callbacks.History', fits, random, sharesReceiver],
  ['train_on_batch', '', fits, random],
  ['evaluate', '', inLayers, { metric: true }],
  ['predict', 'array', inLayers],
  ['summary', 'none', prints, { displays: true }],
  ['save', 'none', writes(0, 'filepath')],
  ['save_weights', 'none', writes(0, 'filepath')],
  ['export', 'none', writes(0, 'filepath'), filledFolder],
  ['predict_on_batch', 'array', inLayers],
  ['test_on_batch', '', inLayers],
  ['count_params', 'int'],
  ['reset_metrics', 'none', changes],

  ['load_weights', 'none', changes, reads(0, 'filepath')],
  ['set_weights', 'none', changes],
  ['get_weights', 'list'],
  ['get_config', 'dict'],
  ['to_json', 'str'],
  ['get_layer', '', sharesReceiver],
  ['__call__ call', '', changes, random, sharesBoth],
];

const datasets = 'mnist fashion_mnist cifar10 cifar100 imdb reuters boston_housing california_housing';

const applications = [
  'ConvNeXtBase ConvNeXtLarge ConvNeXtSmall ConvNeXtTiny DenseNet121 DenseNet169 DenseNet201 EfficientNetB0 EfficientNetB1',
  'EfficientNetB2 EfficientNetB3 EfficientNetB4 EfficientNetB5 EfficientNetB6 EfficientNetB7 EfficientNetV2B0',
  'EfficientNetV2B1 EfficientNetV2B2 EfficientNetV2B3 EfficientNetV2L EfficientNetV2M EfficientNetV2S InceptionResNetV2',
  'InceptionV3 MobileNet MobileNetV2 MobileNetV3Large MobileNetV3Small NASNetLarge NASNetMobile ResNet101 ResNet101V2',
  'ResNet152 ResNet152V2 ResNet50 ResNet50V2 VGG16 VGG19 Xception',
].join(' ');

const applied: readonly Row[] = [
  [applications, 'keras.Model', namedOrReads(1, 'weights'), random],
  // It scales arrays of floats in place.
  ['preprocess_input', 'like 0', changesArguments('0:x'), sharesArguments],
  ['decode_predictions', 'list', network],
];

/** The modules of networks, each with their functions. */
const applicationModules = [
  'convnext densenet efficientnet efficientnet_v2 imagenet_utils inception_resnet_v2 inception_v3 mobilenet mobilenet_v2',
  'mobilenet_v3 nasnet resnet resnet50 resnet_v2 vgg16 vgg19 xception',
].join(' ');

/** Keras, also as `tensorflow.keras`, and the parts of TensorFlow that notebooks use. */
export const keras: Library = {
  aliases: {
    'tensorflow.keras': 'keras',
    'tensorflow.python.keras': 'keras',
    'tensorflow.compat.v1.keras': 'keras',
    tf_keras: 'keras',
    'keras.models.Model': 'keras.Model',
    'keras.models.Sequential': 'keras.Sequential',
    'keras.engine.training.Model': 'keras.Model',
    'keras.layers.core': 'keras.layers',
    'keras.layers.convolutional': 'keras.layers',
    'keras.layers.MaxPool2D': 'keras.layers.MaxPooling2D',
    'keras.layers.Convolution2D': 'keras.layers.Conv2D',
    'keras.layers.Input': 'keras.Input',
    ...Object.fromEntries(
      applicationModules.split(' ').map((name) => [`keras.applications.${name}`, 'keras.applications']),
    ),
    'tensorflow.random.set_random_seed': 'tensorflow.random.set_seed',
    'tensorflow.set_random_seed': 'tensorflow.random.set_seed',
  },
  functions: {
    keras: [['Input', '']],
    'keras.utils': [
      ['set_random_seed', 'none', seeds('random', 'numpy.random', 'tensorflow')],
      ['to_categorical normalize', 'array'],
      ['plot_model', '', writes(1, 'to_file')],
      ['get_file', 'str', network],
      ['load_img', '', reads(0, 'path')],
      ['img_to_array', 'array'],
      ['save_img', 'none', writes(0, 'path')],
      ['pad_sequences', 'array'],
      ['image_dataset_from_directory', '', reads(0, 'directory'), folder, random, { fixedBy: ['seed'] }],
    ],
    'keras.preprocessing.sequence': [['pad_sequences', 'array']],
    'keras.preprocessing': [
      ['image_dataset_from_directory', '', reads(0, 'directory'), folder, random, { fixedBy: ['seed'] }],
    ],
    'keras.preprocessing.image': [
      ['load_img', '', reads(0, 'path')],
      ['img_to_array', 'array'],
    ],
    'keras.models': [
      ['load_model', 'keras.Model', reads(0, 'filepath')],
      ['save_model', 'none', writes(1, 'filepath')],
      ['model_from_json', 'keras.Model', random],
      ['clone_model', 'keras.Model', random],
    ],
    'keras.applications': applied,
    'keras.backend': [['clear_session', 'none', setup]],
    ...Object.fromEntries(
      datasets
        .split(' ')
        .map((name) => [`keras.datasets.${name}`, [['load_data', '(array array), (array array)', network] as const]]),
    ),
    'tensorflow.random': [
      ['set_seed', 'none', seeds('tensorflow')],
      ['normal uniform truncated_normal shuffle categorical', '', draws('tensorflow')],
    ],
    'tensorflow.saved_model': [
      ['save', 'none', writes(1, 'export_dir'), filledFolder],
      ['load', '', reads(0, 'export_dir'), filledFolder],
    ],
    'tensorflow.config': [['list_physical_devices', 'list']],
    'tensorflow.data.Dataset': [
      ['from_tensor_slices from_tensors range zip from_generator', 'tensorflow.data.Dataset', sharesArguments],
      ['list_files', 'tensorflow.data.Dataset', reads(0, 'file_pattern')],
    ],
    tensorflow: [
      ['constant zeros ones fill range reshape cast reduce_mean reduce_sum reduce_max argmax matmul concat stack', ''],
      ['expand_dims squeeze transpose one_hot zeros_like ones_like square sqrt exp equal', ''],
      ['convert_to_tensor', '', sharesArguments],
    ],
    'tensorflow.io': [
      ['read_file', '', reads(0, 'filename')],
      ['write_file', '', writes(0, 'filename')],
      ['decode_image decode_jpeg decode_png', ''],
    ],
  },
  classes: [
    {
      module: 'keras',
      names: 'Model Sequential',
      flavor: 'tensorflow',
      construct: [random, sharesArguments],
      methods: modelMethods,
      attributes: [
        ['layers weights trainable_weights', 'list'],
        ['input output inputs outputs optimizer', ''],
      ],
    },
    {
      module: 'keras.layers',
      names: layers,
      construct: [random, sharesArguments],
      methods: [
        ['__call__ call', '', changes, random, sharesBoth],
        ['adapt', 'none', changes],
        ['get_weights', 'list'],
        ['set_weights', 'none', changes],
      ],
    },
    {
      module: 'keras.optimizers',
      names: 'Adam SGD RMSprop Adagrad Adadelta Adamax Nadam AdamW Adafactor Ftrl Lion',
      methods: [['build', 'none', changes]],
    },
    {
      module: 'tensorflow',
      names: 'Variable',
      methods: [
        ['assign assign_add assign_sub', '', changes, sharesReceiver],
        ['numpy', 'array', sharesReceiver],
        ['read_value', '', sharesReceiver],
      ],
    },
    {
      module: 'tensorflow.data',
      names: 'Dataset',
      unstorable: 'a tf.data pipeline cannot be stored; make it in the step that uses it',
      methods: [
        ['batch prefetch cache repeat take skip unbatch padded_batch window enumerate', 'receiver', sharesReceiver],
        ['shuffle', 'receiver', sharesReceiver, draws('tensorflow', 'seed')],
        ['map filter flat_map interleave', 'receiver', sharesReceiver, calls, draws('tensorflow')],
      ],
    },
    {
      module: 'keras.losses',
      names:
        'BinaryCrossentropy CategoricalCrossentropy SparseCategoricalCrossentropy MeanSquaredError MeanAbsoluteError Huber',
    },
    {
      module: 'keras.metrics',
      names: 'Accuracy BinaryAccuracy CategoricalAccuracy AUC Precision Recall Mean MeanSquaredError',
    },
    {
      module: 'keras.callbacks',
      names: 'EarlyStopping ReduceLROnPlateau LearningRateScheduler LambdaCallback TerminateOnNaN',
    },
    { module: 'keras.callbacks', names: 'ModelCheckpoint', construct: [sharesArguments, writes(0, 'filepath')] },
    { module: 'keras.callbacks', names: 'CSVLogger', construct: [sharesArguments, writes(0, 'filename')] },
    {
      module: 'keras.callbacks',
      names: 'TensorBoard BackupAndRestore',
      construct: [sharesArguments, writes(0), filledFolder],
    },
    {
      module: 'keras.callbacks',
      names: 'History',
      attributes: [
        ['history params', 'dict'],
        ['epoch', 'list'],
      ],
    },
    { module: 'keras.regularizers', names: 'L1 L2 L1L2' },
    {
      module: 'keras.preprocessing.image',
      names: 'ImageDataGenerator',
      methods: [
        ['flow', 'generator', sharesBoth, random, { fixedBy: ['seed'] }],
        [
          'flow_from_directory',
          'generator',
          sharesReceiver,
          reads(0, 'directory'),
          folder,
          random,
          { fixedBy: ['seed'] },
        ],
        ['flow_from_dataframe', 'generator', sharesBoth, random, { fixedBy: ['seed'] }],
        ['fit', 'none', changes, random],
      ],
    },
    {
      module: 'keras.preprocessing.text',
      names: 'Tokenizer',
      methods: [
        ['fit_on_texts fit_on_sequences', 'none', changes],
        ['texts_to_sequences', 'list'],
        ['texts_to_matrix sequences_to_matrix', 'array'],
        ['to_json', 'str'],
      ],
      attributes: [['word_index index_word word_counts', 'dict']],
    },
  ],
};
