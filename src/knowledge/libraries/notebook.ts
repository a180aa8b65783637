import type { Library } from '../rows.ts';

/** What shows things to the reader of a notebook. */
export const notebook: Library = {
  functions: {
    'IPython.display': [
      ['display clear_output display_html display_png display_svg display_markdown', 'none', { displays: true }],
      ['HTML Markdown Image SVG Latex Math Audio Video IFrame JSON Javascript Pretty YouTubeVideo Code', ''],
      ['FileLink FileLinks ProgressBar', ''],
    ],
    // A pipeline reads its data from inputs: a mounted drive and files for the reader's browser are the notebook's.
    'google.colab.drive': [['mount flush_and_unmount', 'none', { displays: true }]],
    'google.colab.files': [['download view', 'none', { displays: true }]],
    'google.colab.output': [['clear', 'none', { displays: true }]],
    'google.colab.patches': [['cv2_imshow', 'none', { displays: true }]],
  },
  aliases: { 'IPython.core.display': 'IPython.display', 'IPython.core.display_functions': 'IPython.display' },
};
