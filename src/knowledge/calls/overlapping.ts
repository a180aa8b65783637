/** Functions and methods that give arrays whose elements may overlap, or that may not be written to. */
export const overlappingCalls: ReadonlySet<string> = new Set([
  'as_strided',
  'broadcast_to',
  'broadcast_arrays',
  'sliding_window_view',
  'expand',
  'expand_as',
  'setflags',
  'frombuffer',
  'memmap',
  'diagonal',
]);
