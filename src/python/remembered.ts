/** A function of one text, with its results kept: for pure functions only. */
export type TextFunction<Result> = (text: string) => Result;

/**
 * The same function with its latest results remembered. Kept are the results of at most twice `limit` characters of text:
 * those used since the last time `limit` was reached, and those used in the turn before.
 */
export function remembered<Result>(compute: TextFunction<Result>, limit: number): TextFunction<Result> {
  let older = new Map<string, Result>();
  let newer = new Map<string, Result>();
  let characters = 0;
  return (text) => {
    const known = newer.get(text);
    if (known !== undefined) return known;
    const result = older.get(text) ?? compute(text);
    if (characters > 0 && characters + text.length > limit) {
      older = newer;
      newer = new Map();
      characters = 0;
    }
    newer.set(text, result);
    characters += text.length;
    return result;
  };
}
