/** Types of setting values, with the limits that the JSON Schema and the validator enforce. */

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

/**
 * Five fields of cron.
 *
 * @pattern ^\s*(?:\*|[0-5]?\d)(?:[-,/][0-5]?\d)*\s+(?:\*|2[0-3]|[01]?\d)(?:[-,/](?:2[0-3]|[01]?\d))*\s+(?:\*|3[01]|[0-2]?\d)(?:[-,/](?:3[01]|[0-2]?\d))*\s+(?:\*|1[0-2]|0?\d|[A-Za-z]{3})(?:[-,/](?:1[0-2]|0?\d|[A-Za-z]{3}))*\s+(?:\*|[0-7]|[A-Za-z]{3})(?:[-,/](?:[0-7]|[A-Za-z]{3}))*\s*$
 */
export type Cron = string;

/**
 * The name of a registry of models.
 *
 * @pattern ^[A-Za-z0-9][\w-]{1,31}$
 */
export type RegistryName = string;

/**
 * A module or a class, as Python code names it.
 *
 * @pattern ^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$
 */
export type DottedName = string;
