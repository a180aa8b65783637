/** Functions and classes, by their names, that give data or divide it. */

/** What divides data into parts to train on and parts to measure on. */
export const splittingNames = /^(?:train_test_split|random_split|\w*(?:Shuffle|KFold|TimeSeries)\w*Split)$/;

/** What loads, fetches or makes data. */
export const loadingNames = /^(?:(?:load|fetch|make)_\w+)$/;
