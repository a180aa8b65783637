/** The command line in a process of its own, for tests that watch it or kill it. */
import { main } from '../../../src/cli/main.ts';

process.exitCode = await main(process.argv.slice(2));
