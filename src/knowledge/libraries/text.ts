import {
  calls,
  callsHeld,
  changes,
  draws,
  filledFolder,
  fits,
  holds,
  type Library,
  namedOrReads,
  network,
  type Row,
  reads,
  setup,
  sharesArguments,
  sharesReceiver,
  type Trait,
  writes,
} from '../rows.ts';

const counting: readonly Row[] = [
  ['freq', 'float'],
  ['N B', 'int'],
  ['hapaxes', 'list'],
  ['plot tabulate', '', { drawsFigure: true, prints: true }],
];

/** NLTK. */
export const nltk: Library = {
  aliases: {
    'nltk.FreqDist': 'nltk.probability.FreqDist',
    'nltk.stem.porter.PorterStemmer': 'nltk.stem.PorterStemmer',
    'nltk.stem.wordnet.WordNetLemmatizer': 'nltk.stem.WordNetLemmatizer',
    'nltk.stem.snowball.SnowballStemmer': 'nltk.stem.SnowballStemmer',
    'nltk.PorterStemmer': 'nltk.stem.PorterStemmer',
    'nltk.WordNetLemmatizer': 'nltk.stem.WordNetLemmatizer',
    'nltk.sentiment.vader.SentimentIntensityAnalyzer': 'nltk.sentiment.SentimentIntensityAnalyzer',
  },
  functions: {
    nltk: [
      // Data that the library reads from the disk: each machine that runs a step needs it.
      ['download', 'bool', network, setup],
      ['word_tokenize sent_tokenize pos_tag', 'list'],
      ['ngrams bigrams trigrams', 'generator', sharesArguments],
      ['edit_distance', 'int'],
    ],
    'nltk.tokenize': [['word_tokenize sent_tokenize wordpunct_tokenize', 'list']],
    'nltk.tag': [['pos_tag', 'list']],
    'nltk.util': [['ngrams bigrams trigrams', 'generator', sharesArguments]],
    'nltk.translate.bleu_score': [['sentence_bleu corpus_bleu', 'float', { metric: true }]],
  },
  classes: [
    {
      module: 'nltk.stem',
      names: 'PorterStemmer SnowballStemmer LancasterStemmer',
      methods: [['stem', 'str', changes]],
    },
    { module: 'nltk.stem', names: 'WordNetLemmatizer', methods: [['lemmatize', 'str']] },
    {
      module: 'nltk.tokenize',
      names: 'RegexpTokenizer TweetTokenizer WordPunctTokenizer TreebankWordTokenizer',
      methods: [['tokenize', 'list']],
    },
    {
      module: 'nltk.sentiment',
      names: 'SentimentIntensityAnalyzer',
      methods: [['polarity_scores', 'dict']],
    },
    {
      module: 'nltk.probability',
      names: 'FreqDist',
      bases: 'collections.Counter dict',
      methods: counting,
    },
  ],
};

/** spaCy: a text is analyzed by a pipeline whose vocabulary grows with what it sees. */
export const spacy: Library = {
  functions: {
    spacy: [
      ['load', 'spacy.language.Language', namedOrReads(0, 'name'), filledFolder],
      ['blank', 'spacy.language.Language'],
      ['explain', 'str'],
    ],
    'spacy.displacy': [['render', '', { displays: true }]],
    'spacy.util': [['minibatch', 'generator', sharesArguments]],
  },
  classes: [
    {
      module: 'spacy.language',
      names: 'Language',
      flavor: 'spacy',
      methods: [
        ['__call__', 'spacy.tokens.Doc', changes, callsHeld, sharesReceiver],
        ['pipe', 'generator', changes, callsHeld, sharesReceiver],
        ['make_doc', 'spacy.tokens.Doc', changes, sharesReceiver],
        ['add_pipe create_pipe', '', holds, sharesReceiver],
        ['remove_pipe rename_pipe', '', changes],
        ['get_pipe', '', sharesReceiver],
        ['to_disk', 'none', writes(0, 'path'), filledFolder],
        ['from_disk', 'receiver', changes, sharesReceiver, reads(0, 'path'), filledFolder],
        ['update', '', changes, callsHeld, { draws: ['numpy.random', 'random'] }, { keepsArguments: true }],
        ['has_pipe', 'bool'],
      ],
      attributes: [
        ['pipe_names', 'list', 'fresh'],
        ['vocab', ''],
      ],
    },
    {
      module: 'spacy.tokens',
      names: 'Doc',
      methods: [
        ['similarity', 'float'],
        ['to_json', 'dict'],
        ['to_bytes', 'bytes'],
      ],
      attributes: [
        ['ents sents noun_chunks vocab', ''],
        ['text', 'str', 'fresh'],
      ],
    },
    {
      module: 'spacy.tokens',
      names: 'DocBin',
      methods: [
        ['add', 'none', holds],
        ['to_disk', 'none', writes(0, 'path')],
        ['from_disk', 'receiver', changes, sharesReceiver, reads(0, 'path')],
        ['get_docs', 'generator', sharesReceiver],
      ],
    },
  ],
};

/** Without a seed, gensim's models hold NumPy's own generator. */
const random: Trait = draws('numpy.random', 'random_state', 'seed');
const saved: readonly Row[] = [['save', 'none', writes(0, 'fname')]];

/** gensim: vocabularies, word vectors and topic models. */
export const gensim: Library = {
  aliases: {
    'gensim.models.word2vec.Word2Vec': 'gensim.models.Word2Vec',
    'gensim.models.doc2vec.Doc2Vec': 'gensim.models.Doc2Vec',
    'gensim.models.fasttext.FastText': 'gensim.models.FastText',
    'gensim.models.ldamodel.LdaModel': 'gensim.models.LdaModel',
    'gensim.models.keyedvectors.KeyedVectors': 'gensim.models.KeyedVectors',
    'gensim.corpora.dictionary.Dictionary': 'gensim.corpora.Dictionary',
    'gensim.models.phrases.Phrases': 'gensim.models.Phrases',
  },
  functions: {
    'gensim.utils': [['simple_preprocess', 'list']],
    'gensim.parsing.preprocessing': [
      ['remove_stopwords strip_punctuation strip_numeric stem_text', 'str'],
      ['preprocess_string', 'list', calls],
    ],
    'gensim.downloader': [['load', '', network]],
  },
  classes: [
    {
      module: 'gensim.corpora',
      names: 'Dictionary',
      methods: [
        ['doc2bow', 'list', { changesReceiver: { whenKeyword: 'allow_update' } }],
        ['filter_extremes filter_tokens filter_n_most_frequent compactify add_documents', 'none', changes],
        ...saved,
      ],
      statics: [['load', 'gensim.corpora.Dictionary', reads(0, 'fname')]],
      attributes: [['token2id id2token dfs cfs', 'dict']],
    },
    {
      module: 'gensim.models',
      names: 'Word2Vec Doc2Vec FastText',
      // Vectors are initialized with the model's own seed.
      construct: [{ sharesWith: 'nothing' }, callsHeld],
      methods: [
        ['train', '', fits, { draws: [] }, callsHeld],
        ['build_vocab', 'none', changes, callsHeld],
        ['infer_vector', 'array', changes],
        ...saved,
      ],
      statics: [['load', 'receiver', reads(0, 'fname')]],
      attributes: [
        ['wv', 'gensim.models.KeyedVectors'],
        ['dv', ''],
      ],
    },
    {
      module: 'gensim.models',
      names: 'KeyedVectors',
      methods: [
        ['most_similar similar_by_word similar_by_vector', 'list', changes],
        ['similarity distance', 'float'],
        ['get_vector', 'array', sharesReceiver],
        ['save', 'none', writes(0, 'fname')],
        ['save_word2vec_format', 'none', writes(0, 'fname')],
      ],
      statics: [
        ['load', 'gensim.models.KeyedVectors', reads(0, 'fname')],
        ['load_word2vec_format', 'gensim.models.KeyedVectors', reads(0, 'fname')],
      ],
      attributes: [
        ['vectors', 'array'],
        ['index_to_key', 'list'],
        ['key_to_index', 'dict'],
      ],
    },
    {
      module: 'gensim.models',
      names: 'LdaModel LdaMulticore LsiModel HdpModel',
      construct: [sharesArguments, random],
      methods: [
        ['print_topics show_topics show_topic', 'list'],
        ['get_document_topics inference', '', changes, random],
        ['update', '', changes, random, { keepsArguments: true }],
        ['log_perplexity', 'float', changes, random],
        ...saved,
      ],
      statics: [['load', 'receiver', reads(0, 'fname')]],
    },
    {
      module: 'gensim.models',
      names: 'TfidfModel Phrases CoherenceModel',
      statics: [['load', 'receiver', reads(0, 'fname')]],
      methods: [['get_coherence', 'float', changes, { metric: true }], ...saved],
    },
  ],
};
