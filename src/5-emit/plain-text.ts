/**
 * Makes text of the notebook safe for one line of a generated file: white space becomes one space, control and private-use characters are dropped, and syntax that Azure ML or a CI system would evaluate (`${{ }}`, `$[[ ]]`, `$( )`) is broken up.
 */
export function plainText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\$(?=\{\{|\[\[|\()/g, '$ ')
    .trim();
}
