/**
 * Text of the notebook made fit for one line of a generated file: blanks and line ends become one blank, control and
 * private-use characters go, and what Azure ML or a CI system would evaluate (`${{ }}`, `$[[ ]]`, `$( )`) is taken apart.
 */
export function plainText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\$(?=\{\{|\[\[|\()/g, '$ ')
    .trim();
}
