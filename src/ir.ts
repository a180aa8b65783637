/**
 * Every value that one phase hands to the next, in the order in which they arise:
 * Sources → Document (1-read) → Analysis (3-analyze) → Plan (4-plan) → OutputFile[] (5-emit) → Writes (6-write).
 *
 * All values are plain and readonly: they print as JSON and compare with `toEqual`.
 */

export type * from './ir/analysis.ts';
export type * from './ir/cut.ts';
export type * from './ir/document.ts';
export type * from './ir/fate.ts';
export type * from './ir/files.ts';
export type * from './ir/inputs.ts';
export type * from './ir/jobs.ts';
export type * from './ir/knobs.ts';
export type * from './ir/learners.ts';
export type * from './ir/model.ts';
export type * from './ir/place.ts';
export type * from './ir/plan.ts';
export type * from './ir/repository.ts';
export type * from './ir/script.ts';
export type * from './ir/sources.ts';
export type * from './ir/tests.ts';
export type * from './ir/translated.ts';
