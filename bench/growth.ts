/**
 * How processor time grows with the notebook, in each respect by itself: `npx tsx bench/growth.ts [largest size]`. Both sizes
 * are compiled in one process, the small one often enough to be measured; an exponent of 1 is in proportion.
 */
import { compile } from '../src/compile.ts';
import { defaultConfig } from '../src/config.ts';
import { createReport } from '../src/diagnostics.ts';
import { exponent } from './count-work.ts';
import { type Growing, growing, sourcesOf } from './growing.ts';

const largest = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const rounds = 5;

for (const one of growing) secondsOf(one, 10);
for (const one of growing) {
  const size = Math.min(one.to, largest);
  const small = Math.min(...Array.from({ length: rounds }, () => secondsOf(one, one.from)));
  const large = secondsOf(one, size);
  const found = exponent(small, large, size / one.from);
  console.log(
    `${one.name.padEnd(24)} ${one.from}: ${small.toFixed(2)} s  ${size}: ${large.toFixed(2)} s  exponent ${found.toFixed(2)}`,
  );
}

function secondsOf(one: Growing, size: number): number {
  const sources = sourcesOf(one, size);
  const before = process.cpuUsage();
  compile(sources, defaultConfig, createReport());
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
