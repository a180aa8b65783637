/**
 * Every value that one phase passes to the next, in the order in which they arise:
 *
 *     Sources       src/project: what a compilation reads from the disk
 *     Document[]    1-read: cells of plain Python; src/secrets searches them
 *     Translated    2-translate: the documents as plain Python, and the settings found in them
 *     Analysis      3-analyze: what each statement does
 *     Plan          4-plan: steps; or 4-plan-jobs, straight from Document[], for a notebook that builds its own jobs
 *     OutputFile[]  5-emit; 6-write compares them with the disk
 *
 * All values are plain and readonly: they print as JSON and compare with `toEqual`.
 */

export type * from './ir/analysis.ts';
export type * from './ir/cut.ts';
export type * from './ir/document.ts';
export type * from './ir/fate.ts';
export type * from './ir/files.ts';
export type * from './ir/given.ts';
export type * from './ir/inputs.ts';
export type * from './ir/jobs.ts';
export type * from './ir/knobs.ts';
export type * from './ir/learners.ts';
export type * from './ir/marks.ts';
export type * from './ir/model.ts';
export type * from './ir/place.ts';
export type * from './ir/plan.ts';
export type * from './ir/repository.ts';
export type * from './ir/script.ts';
export type * from './ir/sources.ts';
export type * from './ir/tests.ts';
export type * from './ir/translated.ts';
export type * from './ir/value-type.ts';
