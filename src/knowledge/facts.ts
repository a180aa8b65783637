/**
 * The form of what cellwright knows of libraries. A call without a fact is unknown: it may change its receiver and
 * its arguments, its result may share objects with them, and it may draw from every random generator.
 * A fact that says nothing (`{}`) is the best case: nothing is changed, the result is fresh, nothing happens outside.
 */
import type { ValueType } from '../ir.ts';

/** A process-wide random generator. */
export type Generator = 'random' | 'numpy.random' | 'torch' | 'tensorflow';

/**
 * An argument: its position (the receiver not counted) and, if it has one, its keyword.
 * Both null stand for the receiver itself (`Path('a').read_text()`).
 */
export interface ArgumentRef {
  readonly position: number | null;
  readonly keyword: string | null;
}

/** A part of a tuple that is returned: its type, and where that is a tuple as well, those of its parts. */
export interface ReturnedPart extends ValueType {
  readonly each?: readonly ValueType[];
}

/**
 * What a call returns where all of these keywords are given as anything but False and None: by name, `1:drop` where the
 * position counts as well, `orient=records` for one value only.
 */
export interface ReturnsWhere extends Pick<CallFact, 'returns' | 'returnsEach'> {
  readonly keywords: readonly string[];
}

/** What is known of calling a function, a method or a class. */
export interface CallFact {
  /** The receiver is changed in place: always, or only with `inplace=True` (or the keyword that is named). */
  readonly changesReceiver: 'always' | 'never' | { readonly whenKeyword: string };
  /** Arguments that are changed in place, if they are given (`out=`); the result may share objects with them. */
  readonly changesArguments: readonly ArgumentRef[];
  /** What it changes may hold its other arguments afterwards (`items.append(x)`, `heappush(heap, x)`), or what this keyword names. */
  readonly keepsArguments: boolean | string;
  /** What the result may share objects or memory with. */
  readonly sharesWith: 'nothing' | 'receiver' | 'arguments' | 'both';
  /**
   * Arguments that are containers of Python objects (lists, tuples, dicts, sets, objects) hand their elements on to the
   * result, while frames, series and arrays are copied (`train_test_split`).
   */
  readonly sharesElements: boolean;
  readonly returns: ValueType;
  /** Position of the argument whose type the result has (`np.log(series)`), where `returns` says nothing better. */
  readonly returnsLike: number | null;
  /** The result has an element for each one of its first argument: an array for lists. `tests` asks each one something. */
  readonly isElementwise: boolean | 'tests';
  /** Calls its first argument for each column of the receiver, and puts together what comes back. */
  readonly mapsColumns: boolean;
  /** Where this keyword is given as anything but a number or a text, nothing is known of the result. */
  readonly unlessKeyword: string | null;
  /** The result is an array where what is given first is dense, and the notebook nowhere asks for tables (`set_output`). */
  readonly arrayOfDense: boolean;
  /** The result is a frame where one of the items of this argument is one. */
  readonly framesAmong: number | null;
  /** How many parts of each positional argument it returns, of the argument's type, in order: two for `train_test_split`. */
  readonly partsOfEach: 0 | 1 | 2;
  /** Given one list or array and nothing else, it computes a number (`np.mean`). */
  readonly floatOfNumbers: boolean;
  /** Keyword that, given as anything but True, makes the result share with receiver and arguments: `copy(deep=False)`. */
  readonly copyKeyword: string | null;
  /** What the result is instead where keywords are given, the first that fits: `load_iris(return_X_y=True)`. */
  readonly otherwise: readonly ReturnsWhere[];
  /** For callables that return a tuple: the type of each element. */
  readonly returnsEach: readonly ReturnedPart[] | null;
  /** The parts of the returned tuple share objects with each other (`fig, ax = plt.subplots()`). */
  readonly partsShare: boolean;
  /** Arguments that are paths which are read or written. */
  readonly readsPath: ArgumentRef | null;
  readonly writesPath: ArgumentRef | null;
  /** The argument whose text says what is done with the path, where both of the above are set: `open(path, 'w')`. */
  readonly pathMode: ArgumentRef | null;
  /** Ending that is added to a path that is written and does not have it: `np.save('x')` makes `x.npy`. */
  readonly pathSuffix: string | null;
  /** `folder` where the path is a folder. */
  readonly pathKind: 'file' | 'folder';
  /** The path that it reads may as well be a name in a public collection: `from_pretrained('bert-base-uncased')`. */
  readonly pathOrName: boolean;
  /** Files are written into the folder; others only make it. */
  readonly fillsFolder: boolean;
  readonly prints: boolean;
  /** Only shows something to the reader of a notebook; its result is for the eye. */
  readonly displays: boolean;
  readonly drawsFigure: boolean;
  readonly showsFigure: boolean;
  /** Global generators that may be drawn from, unless one of `fixedBy` is given and is not None. */
  readonly draws: readonly Generator[];
  readonly fixedBy: readonly string[];
  /** Global generators whose state it sets. */
  readonly seeds: readonly Generator[];
  /** A score: a number worth logging as a metric. */
  readonly metric: boolean;
  /** Sets a process-wide option and can be repeated. */
  readonly setup: boolean;
  readonly readsClock: boolean;
  readonly usesNetwork: boolean;
  /** Waits for requests, and does not come back. */
  readonly serves: boolean;
  /** Fits an estimator (the receiver). */
  readonly fits: boolean;
  /** The arguments are functions that it calls (`map`, `apply`), or what this keyword names: what they read is read now. */
  readonly callsArguments: boolean | string;
  /** Given arrays, it draws only in layers that do so beyond training, as none of Keras' own; what gives batches may draw too. */
  readonly drawsInLayers: boolean;
  /** It calls functions that the receiver and the arguments hold (`trainer.train()` calls `compute_metrics`). */
  readonly callsHeld: boolean;
}

/** What is known of a class. */
export interface ClassFact {
  readonly type: ValueType;
  /** MLflow flavour that stores instances as models: `sklearn`, `xgboost`, `lightgbm`, … */
  readonly flavor: string | null;
  /** Values that cannot be stored at all, with the advice to give. */
  readonly unstorable: string | null;
  /**
   * Global generators that methods of its instances draw from, unless the constructor was given one of `fixedBy`.
   * The facts of those methods (`fit`) name the generator too, since a method alone cannot see the constructor's call.
   */
  readonly draws: readonly Generator[];
  readonly fixedBy: readonly string[];
  /** Whether its instances go on holding the data that they are fitted on (`KNeighborsClassifier`). */
  readonly keepsData: boolean;
  /** Whether its instances are made of estimators, and keep data where one of these does (`Pipeline`, `GridSearchCV`). */
  readonly holdsEstimators: boolean;
  /** Whether its methods draw only where an estimator that it was given does. */
  readonly drawsAsHeld: boolean;
}

/** Stands among keywords for a call that is given nothing at all. */
export const noArguments = '()';
