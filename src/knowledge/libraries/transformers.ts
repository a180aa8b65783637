import {
  type ClassGroup,
  calls,
  callsHeld,
  changes,
  draws,
  filledFolder,
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

/** Batches are drawn by PyTorch, and the functions of the notebook that collate and transform may draw from the others. */
const anyDraw: Trait = { draws: ['torch', 'numpy.random', 'random'] };

/** `"bert-base-uncased"` is a name on the hub, and `"out/best"` a folder: the disk and what was written decide. */
const fromHub: readonly Trait[] = [namedOrReads(0, 'pretrained_model_name_or_path'), filledFolder];

const autoModels = [
  'AutoModel AutoModelForSequenceClassification AutoModelForTokenClassification AutoModelForQuestionAnswering',
  'AutoModelForMaskedLM AutoModelForCausalLM AutoModelForSeq2SeqLM AutoModelForMultipleChoice',
  'AutoModelForImageClassification AutoModelForObjectDetection AutoModelForSpeechSeq2Seq AutoModelForCTC',
].join(' ');

const models = [
  'BertModel BertForSequenceClassification BertForTokenClassification BertForQuestionAnswering BertForMaskedLM',
  'DistilBertModel DistilBertForSequenceClassification DistilBertForTokenClassification DistilBertForQuestionAnswering',
  'RobertaModel RobertaForSequenceClassification RobertaForTokenClassification XLMRobertaForSequenceClassification',
  'AlbertForSequenceClassification ElectraForSequenceClassification DebertaV2ForSequenceClassification',
  'GPT2Model GPT2LMHeadModel GPT2ForSequenceClassification T5ForConditionalGeneration BartForConditionalGeneration',
  'ViTModel ViTForImageClassification CLIPModel Wav2Vec2ForCTC WhisperForConditionalGeneration MarianMTModel',
].join(' ');

const tokenizers = [
  'PreTrainedTokenizer PreTrainedTokenizerFast BertTokenizer BertTokenizerFast DistilBertTokenizer',
  'DistilBertTokenizerFast RobertaTokenizer RobertaTokenizerFast GPT2Tokenizer GPT2TokenizerFast T5Tokenizer',
].join(' ');

const tokenizer = 'transformers.PreTrainedTokenizerBase';

const trainerMethods: readonly Row[] = [
  ['train', '', changes, callsHeld, anyDraw, sharesReceiver],
  ['evaluate', 'dict', changes, callsHeld, anyDraw, sharesBoth],
  ['predict', '', changes, callsHeld, anyDraw, sharesBoth],
  ['save_model', 'none', writes(0, 'output_dir'), filledFolder],
  ['log', 'none', changes, prints],
  ['add_callback', 'none', holds],
  ['remove_callback', 'none', changes],
  ['push_to_hub create_model_card', '', network],
];

const groups: readonly ClassGroup[] = [
  {
    module: 'transformers',
    names: 'PreTrainedModel',
    flavor: 'transformers',
    bases: 'torch.nn.Module',
    construct: [draws('torch'), sharesArguments],
    methods: [
      ['save_pretrained', 'none', writes(0, 'save_directory'), filledFolder],
      ['resize_token_embeddings', '', changes, draws('torch'), sharesReceiver],
      ['get_input_embeddings get_output_embeddings', '', sharesReceiver],
      ['gradient_checkpointing_enable gradient_checkpointing_disable', 'none', changes],
      ['push_to_hub', '', network],
    ],
    statics: [['from_pretrained', 'receiver', draws('torch'), sharesArguments, ...fromHub]],
    attributes: [['config', '']],
  },
  {
    module: 'transformers',
    names: models,
    flavor: 'transformers',
    bases: 'transformers.PreTrainedModel torch.nn.Module',
    construct: [draws('torch'), sharesArguments],
  },
  {
    module: 'transformers',
    names: autoModels,
    statics: [
      ['from_pretrained', 'transformers.PreTrainedModel', draws('torch'), sharesArguments, ...fromHub],
      ['from_config', 'transformers.PreTrainedModel', draws('torch'), sharesArguments],
    ],
  },
  {
    module: 'transformers',
    names: 'PreTrainedTokenizerBase',
    methods: [
      // Padding and truncation stay set in a fast tokenizer.
      ['__call__ encode encode_plus batch_encode_plus', '', changes],
      ['tokenize convert_ids_to_tokens convert_tokens_to_ids', '', changes],
      ['decode', 'str'],
      ['batch_decode', 'list'],
      ['add_tokens add_special_tokens', 'int', changes],
      ['save_pretrained', '', writes(0, 'save_directory'), filledFolder],
      ['get_vocab', 'dict'],
    ],
    statics: [['from_pretrained', 'receiver', ...fromHub]],
  },
  { module: 'transformers', names: tokenizers, bases: tokenizer },
  { module: 'transformers', names: 'AutoTokenizer', statics: [['from_pretrained', tokenizer, ...fromHub]] },
  {
    module: 'transformers',
    names:
      'AutoConfig AutoFeatureExtractor AutoImageProcessor AutoProcessor BertConfig DistilBertConfig RobertaConfig GPT2Config T5Config ViTConfig',
    statics: [['from_pretrained', '', ...fromHub]],
  },
  {
    module: 'transformers',
    names: 'TrainingArguments Seq2SeqTrainingArguments',
    construct: [sharesArguments, writes(0, 'output_dir'), filledFolder],
  },
  {
    module: 'transformers',
    names: 'Trainer Seq2SeqTrainer',
    construct: [sharesArguments, callsHeld, anyDraw],
    methods: trainerMethods,
  },
  {
    module: 'transformers',
    names: 'DataCollatorWithPadding DataCollatorForLanguageModeling DataCollatorForTokenClassification',
  },
  { module: 'transformers', names: 'EarlyStoppingCallback' },
];

/** Hugging Face transformers: models, tokenizers and the trainer. */
export const transformers: Library = {
  aliases: {
    'transformers.trainer_utils.set_seed': 'transformers.set_seed',
    'transformers.AdamW': 'torch.optim.AdamW',
    'transformers.trainer.Trainer': 'transformers.Trainer',
    'transformers.training_args.TrainingArguments': 'transformers.TrainingArguments',
  },
  functions: {
    transformers: [
      ['set_seed', 'none', seeds('random', 'numpy.random', 'torch')],
      ['pipeline', '', network, sharesArguments],
      ['get_linear_schedule_with_warmup get_cosine_schedule_with_warmup get_scheduler', '', sharesArguments],
    ],
    'transformers.logging': [['set_verbosity set_verbosity_error set_verbosity_warning set_verbosity_info', '', setup]],
    'transformers.utils.logging': [
      ['set_verbosity set_verbosity_error set_verbosity_warning set_verbosity_info', '', setup],
    ],
    'accelerate.utils': [['set_seed', 'none', seeds('random', 'numpy.random', 'torch')]],
  },
  classes: groups,
};

const perRow: readonly Trait[] = [calls, { draws: ['random', 'numpy.random', 'torch'] }];
const shuffled: Trait = draws('numpy.random', 'seed', 'generator');

const tables: readonly Row[] = [
  ['map filter', 'receiver', sharesReceiver, ...perRow],
  ['shuffle train_test_split', '', sharesReceiver, shuffled],
  ['rename_column rename_columns remove_columns select_columns cast cast_column', 'receiver', sharesReceiver],
  ['flatten class_encode_column with_format with_transform sort', 'receiver', sharesReceiver],
  ['select shard', 'receiver', sharesReceiver],
  ['set_format set_transform', 'none', holds],
  ['reset_format', 'none', changes],
  ['save_to_disk', 'none', writes(0, 'dataset_path'), filledFolder],
  ['to_csv to_json to_parquet', 'int', writes(0, 'path_or_buf')],
  ['to_pandas', 'frame', sharesReceiver],
  ['to_dict', 'dict', sharesReceiver],
  ['unique', 'list'],
  ['push_to_hub', '', network],
];

/** Hugging Face datasets: tables whose methods give new ones. */
export const datasets: Library = {
  functions: {
    datasets: [
      ['load_dataset', '', network],
      ['load_from_disk', 'datasets.Dataset', reads(0, 'dataset_path'), filledFolder],
      ['concatenate_datasets interleave_datasets', 'datasets.Dataset', sharesArguments],
      ['disable_progress_bar enable_progress_bar disable_caching enable_caching', 'none', setup],
    ],
  },
  classes: [
    {
      module: 'datasets',
      names: 'Dataset DatasetDict',
      methods: tables,
      statics: [
        ['from_pandas from_dict from_list', 'receiver', sharesArguments],
        ['from_csv from_json from_parquet', 'receiver', reads(0, 'path_or_paths')],
      ],
      attributes: [
        ['column_names', '', 'fresh'],
        ['num_rows shape', '', 'fresh'],
        ['features', ''],
      ],
    },
    { module: 'datasets', names: 'ClassLabel Value Features Image Audio' },
  ],
};
