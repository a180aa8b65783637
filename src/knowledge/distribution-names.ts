/** The canonical name of a distribution: `Scikit_Learn` and `scikit-learn` are the same. */
export function canonicalName(distribution: string): string {
  return distribution.toLowerCase().replace(/[-_.]+/g, '-');
}

/** The canonical name of the distribution that a requirement names, extras and versions left off. */
export function requiredName(requirement: string): string {
  return canonicalName(/^\s*([A-Za-z0-9][\w.-]*)/.exec(requirement)?.[1] ?? '');
}
