import type { Random } from './random.ts';

/** A generated script with a number of functions, in the form that the compiler writes. */
export function makeScript(random: Random): string[] {
  const names = ['load', 'clean', 'split', 'train', 'evaluate', 'report'].slice(0, 2 + random.below(5));
  const lines = [
    '"""Steps of churn.ipynb, cells 1 to 9."""',
    '',
    'import argparse',
    'import json',
    '',
    'import pandas as pd',
    '',
    'SEED = 42',
    'TARGET = "churn"',
  ];
  for (const name of names) {
    lines.push('', '', `def ${name}(frame: pd.DataFrame) -> pd.DataFrame:`, `    """${name} the frame."""`);
    const count = 2 + random.below(7);
    for (let index = 0; index < count; index += 1) lines.push(makeStatement(random));
    lines.push('    return frame');
  }
  lines.push('', '', 'def main(argv=None):', '    args = parse_args(argv)', '    frame = pd.read_csv(args.data)');
  for (const name of names) lines.push(`    frame = ${name}(frame)`);
  lines.push('', '', 'if __name__ == "__main__":', '    main()');
  return lines;
}

/** A statement; some are the same again and again, as in real code. */
export function makeStatement(random: Random): string {
  if (random.chance(0.15)) return '    frame = frame.dropna()';
  if (random.chance(0.1)) return '';
  return `    frame["c${random.below(60)}"] = frame["c${random.below(60)}"] * ${random.below(90)}`;
}

/** Changes, deletes, inserts and repeats lines at random places. */
export function editLines(lines: readonly string[], random: Random, sign: string): string[] {
  const result = [...lines];
  const count = 1 + random.below(4);
  for (let index = 0; index < count; index += 1) {
    const at = random.below(result.length + 1);
    switch (random.below(5)) {
      case 0:
        result.splice(at, random.below(4));
        break;
      case 1:
        result.splice(at, 0, ...Array.from({ length: 1 + random.below(3) }, () => makeStatement(random)));
        break;
      case 2:
        result.splice(at, 1, `    ${sign} = ${random.below(9)}`);
        break;
      case 3:
        result.splice(at, 0, ...result.slice(random.below(result.length), random.below(result.length)).slice(0, 4));
        break;
      default:
        result.splice(at, 0, `    # ${sign} ${random.below(5)}`);
    }
  }
  return result;
}
