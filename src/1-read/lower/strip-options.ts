/**
 * Removes the options at the start of a magic's line.
 * @param letters getopt letters; one before a `:` takes a value.
 */
export function stripOptions(line: string, letters: string, long: readonly string[]): string {
  let rest = line.trim();
  for (;;) {
    const word = /^(--?[A-Za-z][\w-]*)(\S*)(\s+|$)/.exec(rest);
    if (word === null) return rest;
    const [whole, flag = '', glued = ''] = word;
    const letter = flag[1] ?? '';
    const isLong = flag.startsWith('--') && long.includes(flag.slice(2));
    if (!isLong && (flag.startsWith('--') || !letters.includes(letter))) return rest;
    rest = rest.slice(whole.length);
    const takesValue = !isLong && letters.includes(`${letter}:`);
    if (takesValue && flag.length === 2 && glued === '') rest = rest.replace(/^\S+\s*/, '');
  }
}
