/** Data that NLTK downloads, in the smallest files that it accepts: tests must not need the network. */

/** A resource of NLTK. */
export interface WordData {
  /** Code that needs the resource; the first group is the part of a file's name that the code chooses. */
  readonly needed: RegExp;
  /** The content of each file, by its path; `*` is what the code chooses. */
  readonly files: readonly (readonly [path: string, text: string])[];
}

const words = 'a\nand\nin\nis\nit\nnot\nof\nthat\nthe\nto\n';
const tagger = 'taggers/averaged_perceptron_tagger_eng/averaged_perceptron_tagger_eng';
const parts = ['adj', 'adv', 'noun', 'verb'];

const empty = (folder: string, names: readonly string[]): WordData['files'] =>
  names.map((name) => [`${folder}/${name}`, '']);

/** The resources that scripts use most. */
export const wordData: readonly WordData[] = [
  { needed: /\bstopwords\.words\(\s*["'](\w+)["']/g, files: [['corpora/stopwords/*', words]] },
  {
    needed: /\b(?:word|sent)_tokenize\(/g,
    files: empty('tokenizers/punkt_tab/english', [
      'abbrev_types.txt',
      'collocations.tab',
      'ortho_context.tab',
      'sent_starters.txt',
    ]),
  },
  {
    needed: /\bWordNetLemmatizer\(|\bwordnet\.\w+\(/g,
    files: empty('corpora/wordnet', [
      'lexnames',
      'index.sense',
      ...parts.flatMap((part) => [`index.${part}`, `data.${part}`, `${part}.exc`]),
    ]),
  },
  {
    needed: /\bpos_tag\(/g,
    files: [
      [`${tagger}.classes.json`, '["NN"]'],
      [`${tagger}.tagdict.json`, '{}'],
      [`${tagger}.weights.json`, '{"bias": {"NN": 1.0}}'],
    ],
  },
];
