/** Prints a result as `--query` and `--output` ask for: the part of JMESPath that the generated scripts use. */
export function printed(result, options) {
  const output = options.output?.[0] ?? 'json';
  const value = options.query === undefined ? result : queried(result, options.query[0]);
  if (output === 'none' || value === undefined || value === null) return '';
  if (output !== 'tsv') return `${JSON.stringify(value)}\n`;
  const rows = Array.isArray(value) ? value : [value];
  return rows
    .map((row) => `${typeof row === 'object' && row !== null ? Object.values(row).join('\t') : row}\n`)
    .join('');
}

function queried(value, query) {
  const stages = query.split(/ \| /);
  return stages.reduce((current, stage) => stageOf(current, stage.trim()), value);
}

function stageOf(value, stage) {
  const sorted = /^sort_by\((.*), &([\w.]+)\)(.*)$/.exec(stage);
  if (sorted) {
    const rows = [...stageOf(value, sorted[1])].sort((a, b) => (pick(a, sorted[2]) < pick(b, sorted[2]) ? -1 : 1));
    return suffix(rows, sorted[3]);
  }
  const length = /^length\((.*)\)$/.exec(stage);
  if (length) return stageOf(value, length[1])?.length ?? 0;
  const filter = /^(?:([\w.]+))?\[\?(.*?)\](.*)$/.exec(stage);
  if (filter) {
    const rows = filter[1] ? pick(value, filter[1]) : value;
    return suffix(
      (rows ?? []).filter((row) => holds(row, filter[2])),
      filter[3],
    );
  }
  const head = /^([\w.]*)((?:\[.*)?)$/.exec(stage);
  if (!head) throw new Error(`the stand-in does not know the query ${stage}`);
  return suffix(head[1] ? pick(value, head[1]) : value, head[2]);
}

/** `[0].name`, `[-1]`, `[].name`, `.name`. */
function suffix(value, text) {
  const match = /^(?:\[(-?\d*)\])?(?:\.([\w.]+))?$/.exec(text);
  if (!match) throw new Error(`the stand-in does not know the query ${text}`);
  const [, index, keys] = match;
  if (index === undefined && Array.isArray(value)) return keys ? value.map((row) => pick(row, keys)) : value;
  if (index === '') return (value ?? []).map((row) => (keys ? pick(row, keys) : row));
  const one = index === undefined ? value : value?.at(Number(index));
  return keys ? pick(one, keys) : one;
}

function holds(row, condition) {
  return condition.split(/ *&& */).every((part) => {
    const match = /^([\w.]+) *(==|!=) *[`'](.*)[`']$/.exec(part.trim());
    if (!match) throw new Error(`the stand-in does not know the condition ${part}`);
    return (String(pick(row, match[1]) ?? '') === match[3]) === (match[2] === '==');
  });
}

function pick(value, keys) {
  return keys.split('.').reduce((at, key) => at?.[key], value);
}
