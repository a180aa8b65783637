import { readFile } from 'node:fs/promises';
import type { Comparison } from './verify-result.ts';

/** Puts the figures into the comparisons as `data:` URLs, since their files are gone after the verification; Plotly's are left out. */
export async function embedImages(comparisons: readonly Comparison[]): Promise<readonly Comparison[]> {
  const embed = async (path: string | null) => {
    if (path === null || !path.endsWith('.png')) return null;
    const image = await readFile(path).catch(() => null);
    return image === null ? null : `data:image/png;base64,${image.toString('base64')}`;
  };
  return Promise.all(
    comparisons.map(async (each) => {
      if (each.images === null) return each;
      const { notebook, pipeline } = each.images;
      return { ...each, images: { notebook: await embed(notebook), pipeline: await embed(pipeline) } };
    }),
  );
}
