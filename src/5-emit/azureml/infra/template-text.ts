import type { JsonValue } from '../../json.ts';

/** A parameter of an ARM template that is text. */
export function text(description: string, defaultValue?: string): JsonValue {
  return {
    type: 'string',
    ...(defaultValue === undefined ? {} : { defaultValue }),
    metadata: { description },
  };
}
