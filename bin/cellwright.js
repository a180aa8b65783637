#!/usr/bin/env node
import { readFileSync } from 'node:fs';

// An older Node stops at a name that it does not have, before a line of the compiler runs.
const { engines, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [major, minor] = engines.node.match(/\d+/g).map(Number);
const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
if (hasMajor < major || (hasMajor === major && hasMinor < minor)) {
  console.error(
    `error: cellwright needs Node ${major}.${minor} or newer, and this is Node ${process.versions.node} (${process.execPath})`,
  );
  process.exitCode = 1;
} else if (process.argv.length === 3 && /^(?:--version|-v|-V|version)$/.test(process.argv[2])) {
  console.log(version);
} else {
  const { main } = await import('../dist/main.js');
  process.exitCode = await main(process.argv.slice(2));
}
