#!/usr/bin/env node
/**
 * A stand-in for the Azure CLI with its `ml` extension, as the extension's own source behaves (azext_mlv2/manual/custom):
 * `create` of an endpoint, an online deployment or a version that exists fails, lists of jobs hold the newest fifty, and a schedule
 * keeps what `@latest` meant when it was created. The workspace is `$STATE/azure.json`; `$STATE/calls` holds one call a line.
 *
 * FAIL="online-endpoint invoke#2" lets the second such call fail before it does anything; FAIL_AFTER does so afterwards.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArguments } from './arguments.mjs';
import { commands, Refused } from './commands.mjs';
import { printed } from './output.mjs';

const state = process.env.STATE ?? '.';
const file = path.join(state, 'azure.json');
const words = process.argv.slice(2);
appendFileSync(path.join(state, 'calls'), `${words.join(' ')}\n`);
const azure = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
azure.counts ??= {};
const save = () => writeFileSync(file, JSON.stringify(azure, null, 1));

const { command, options } = parseArguments(words);
const name = command.replace(/^ml /, '');
azure.counts[name] = (azure.counts[name] ?? 0) + 1;
const meets = (wanted) =>
  (wanted ?? '').split(',').some((one) => one === name || one === `${name}#${azure.counts[name]}`);

try {
  if (meets(process.env.FAIL)) throw new Refused(`(Injected) ${name} failed`);
  const run = commands[command];
  if (run === undefined) throw new Refused(`'${command}' is misspelled or not recognized by the system.`, 2);
  const result = run(azure, options);
  save();
  if (meets(process.env.FAIL_AFTER)) throw new Refused(`(Injected) ${name} failed at its end`);
  process.stdout.write(printed(result, options));
} catch (error) {
  save();
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`ERROR: ${error.message}\n`);
  process.exitCode = error.code;
}
