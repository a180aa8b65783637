import { pythonKeywords } from './tokens.ts';

export { standardModules } from '../knowledge/standard-modules.ts';
export { pythonKeywords };

/** Names that every module sees without importing them, in Python 3.10 to 3.12. */
export const builtinNames: ReadonlySet<string> = new Set(
  [
    'ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError',
    'BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError',
    'ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning',
    'EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError',
    'FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError',
    'IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None',
    'NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning',
    'PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning',
    'StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True',
    'TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError',
    'UnicodeWarning UserWarning ValueError Warning WindowsError ZeroDivisionError __build_class__ __builtins__',
    '__debug__ __doc__ __import__ __loader__ __name__ __package__ __spec__ abs aiter all anext any ascii bin bool',
    'breakpoint bytearray bytes callable chr classmethod compile complex copyright credits delattr dict dir',
    'divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id input',
    'int isinstance issubclass iter len license list locals map max memoryview min next object oct open ord pow',
    'print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type',
    'vars zip',
  ].flatMap((line) => line.split(' ')),
);

/** True for a text that Python takes as a name. */
export function isIdentifier(text: string): boolean {
  return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text.normalize('NFKC')) && !pythonKeywords.has(text);
}

/** The wanted name, or, if it is taken, the first free one of `name_2`, `name_3`, … */
export function uniqueName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}_${count}`)) count++;
  return `${wanted}_${count}`;
}

/** The name of what has no letter or digit that a Python name could take. */
export const unnamed = 'unnamed';

/**
 * A Python name in lower case for a text that people read: `2.1 Données d’été` gives `donnees_dete`, `learningRate` gives
 * `learning_rate`, `class` gives `class_`, and what has no letter or digit at all gives `unnamed`.
 */
export function toIdentifier(text: string): string {
  const words = transliterate(text.replace(sectionNumber, ''))
    .replace(/[‘’'`]/g, '')
    .replace(camelCase, (word) => word.replace(/([a-z\d])(?=[A-Z])/g, '$1_'))
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (words === '') return unnamed;
  if (/^\d/.test(words)) return `n${words}`;
  return pythonKeywords.has(words) ? `${words}_` : words;
}

const sectionNumber = /^\s*\d+(?:\.\d+)*(?:[.):\s–-]+)(?=\s*\p{L})/u;
/** A word as programmers write it; `PyTorch` and `XGBoost` are names and stay whole. */
const camelCase = /\b[a-z]+[a-z\d]*(?:[A-Z][a-z\d]*)+\b/g;

const letters: ReadonlyMap<string, string> = new Map(
  (
    'ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ı i ŋ ng ĸ k ŧ t ſ s ' +
    'α a β b γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ' +
    'а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ' +
    'ъ - ы y ь - э e ю yu я ya є ie і i ґ g ђ dj ј j љ lj њ nj ћ c џ dz'
  )
    .split(' ')
    .flatMap((letter, index, all) =>
      index % 2 === 0 ? [[letter, (all[index + 1] ?? '').replace('-', '')] as const] : [],
    ),
);

/** Letters with accents, and Greek and Cyrillic ones, in ASCII; others stay. */
function transliterate(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return Array.from(plain, (character) => {
    const lower = letters.get(character.toLowerCase());
    return lower === undefined ? character : lower;
  }).join('');
}

/** The identifier, or as many of its words as the length holds: `one_of_many_words` → `one_of_many`. */
export function shortenIdentifier(identifier: string, length: number): string {
  if (identifier.length <= length) return identifier;
  const words = identifier.slice(0, length + 1).replace(/_+[^_]*$/, '');
  return words === '' ? identifier.slice(0, length) : words.slice(0, length);
}
