import type { Library } from '../rows.ts';

/** What shows things to the reader of a notebook. */
export const notebook: Library = {
  functions: {
    'IPython.display': [
      ['display clear_output display_html display_png display_svg display_markdown', 'none', { displays: true }],
      ['HTML Markdown Image SVG Latex Math Audio Video IFrame JSON Javascript Pretty YouTubeVideo Code', ''],
      ['FileLink FileLinks ProgressBar', ''],
    ],
  },
  aliases: { 'IPython.core.display': 'IPython.display', 'IPython.core.display_functions': 'IPython.display' },
};
