/** Calls that are given code or formulas as texts. */

/** Functions that take a formula. */
export const formulaFunctions: ReadonlySet<string> = new Set(
  (
    'ols wls gls glsar logit probit poisson mnlogit negativebinomial glm gee mixedlm rlm quantreg phreg conditional_logit ' +
    'OLS Logit GLM from_formula dmatrix dmatrices'
  ).split(' '),
);

/** What formulas know by themselves; a variable of that name goes before it. */
export const formulaBuiltins: ReadonlySet<string> = new Set(
  'C Q I Treatment Sum Poly Diff Helmert center standardize scale bs cr cc te ns'.split(' '),
);

/** Methods of frames that are given code as a text. */
export const queryMethods: ReadonlySet<string> = new Set(['query', 'eval']);
