/** Pictures of samples and of small notebooks, for the tests that look at them. */
import path from 'node:path';
import { type Compilation, compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { makePicture } from '../../src/picture/make-picture.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { gatherSources } from '../../src/project/gather-sources.ts';
import { findProject } from '../../src/project/project.ts';
import { notebooksOf, samples } from './samples.ts';

/** A compilation and its picture. */
export interface Pictured {
  readonly compilation: Compilation;
  readonly picture: Picture;
}

/** A sample, compiled and drawn. */
export function sampleCompiled(name: string): Pictured {
  const report = createReport();
  const request = { cwd: path.join(samples, name), notebooks: notebooksOf(name), out: 'expected' };
  const project = findProject(request, report);
  if (project === null) throw new Error('no project');
  const compilation = compile(gatherSources(project, report), project.config, report);
  return { compilation, picture: makePicture(compilation, report.diagnostics) };
}

/** The picture of a percent script. */
export function scriptPicture(text: string, file = 'study.py'): Picture {
  return scriptCompiled(text, file).picture;
}

/** A percent script, compiled and drawn. */
export function scriptCompiled(text: string, file = 'study.py'): Pictured {
  const report = createReport();
  const sources = { notebooks: [{ path: file, text }], modules: [], requirements: [], paths: [] };
  const compilation = compile(sources, defaultConfig, report);
  return { compilation, picture: makePicture(compilation, report.diagnostics) };
}
