/** Reads a command line as the Azure CLI does: words up to the first option are the command, an option takes the words after it. */
const aliases = {
  '-n': '--name',
  '-g': '--resource-group',
  '-w': '--workspace-name',
  '-f': '--file',
  '-o': '--output',
};

export function parseArguments(words) {
  const first = words.findIndex((word) => word.startsWith('-'));
  const command = words.slice(0, first < 0 ? words.length : first).join(' ');
  const options = {};
  let last = null;
  for (const word of first < 0 ? [] : words.slice(first)) {
    const option = aliases[word] ?? word;
    if (option.startsWith('--')) {
      last = option.slice(2);
      options[last] ??= [];
    } else {
      options[last].push(word);
    }
  }
  return { command: command.replace(/^configure.*/, 'configure'), options };
}

/** The values of `--set a.b[0]=c`, as pairs of a path and a text. */
export function settingsOf(options) {
  return (options.set ?? []).map((word) => [
    word
      .slice(0, word.indexOf('='))
      .replace(/\[(\d+)\]/g, '.$1')
      .split('.'),
    word.slice(word.indexOf('=') + 1),
  ]);
}

/** Sets what `--set` says, as params_override does: what lies on the way is made where it is missing. */
export function override(value, options) {
  for (const [keys, text] of settingsOf(options)) {
    let at = value;
    for (const key of keys.slice(0, -1)) {
      if (typeof at[key] !== 'object' || at[key] === null) at[key] = {};
      at = at[key];
    }
    at[keys.at(-1)] = text;
  }
  return value;
}
