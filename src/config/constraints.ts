/** What the values of settings are made of, with the limits that the JSON Schema and the validator hold them to. */

/**
 * Text that is not blank.
 *
 * @pattern \S
 */
export type Text = string;

/**
 * The name of a Python package.
 *
 * @pattern ^[a-z_][a-z0-9_]*$
 */
export type PackageName = string;

/**
 * The name of a Python variable.
 *
 * @pattern ^[A-Za-z_]\w*$
 */
export type VariableName = string;

/**
 * A version of Python.
 *
 * @pattern ^3\.\d+$
 */
export type PythonVersion = string;

/**
 * A version of a package.
 *
 * @pattern ^[\w.!+*-]+$
 */
export type Version = string;

/**
 * A whole number.
 *
 * @integer
 */
export type Integer = number;

/**
 * A whole number, one or more.
 *
 * @integer
 * @minimum 1
 */
export type Count = number;
