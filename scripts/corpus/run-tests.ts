import { spawn } from 'node:child_process';

/** Runs the tests of a generated repository; the last line that pytest prints, below what failed. */
export function runTests(repository: string, python: string, limit: number): Promise<string> {
  return new Promise((give) => {
    const child = spawn(python, ['-m', 'pytest', '-q', '-rf', '--tb=short', '-p', 'no:cacheprovider', 'tests'], {
      cwd: repository,
      timeout: limit * 1000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString('utf8')).slice(-20_000);
      });
    }
    child.on('error', (error) => give(error.message));
    child.on('close', (code) =>
      give(code === 0 ? (output.trim().split('\n').at(-1) ?? '') : `FAILED ${code}\n${output}`),
    );
  });
}
