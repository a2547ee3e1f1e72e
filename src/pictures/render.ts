import { createRequire } from 'node:module';
import { FONT_FAMILY, PIXEL_RATIO } from './frame.js';
import type { ChartSpec } from './picture.js';

/** Draws a chart as PNG. */
export type Render = (spec: ChartSpec) => Promise<Buffer>;

const { resolve } = createRequire(import.meta.url);

/** The project's own font, in the two weights that pictures use, and never one of the machine. */
export const fontOptions = {
  loadSystemFonts: false,
  fontFiles: ['400Regular/PublicSans_400Regular.ttf', '700Bold/PublicSans_700Bold.ttf'].map((file) =>
    resolve(`@expo-google-fonts/public-sans/${file}`),
  ),
  defaultFontFamily: FONT_FAMILY,
};

/** Draws a chart as SVG; text stays text, in the font that the chart names. */
export async function toSvg(spec: ChartSpec): Promise<string> {
  // Loaded with the first picture: it takes a third of a second and, with what drawing needs later, up to 120 MB. A bot
  // that draws nothing stays small.
  const { default: vega } = await import('vega');
  const { compile } = await import('vega-lite');
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** Draws a chart as PNG; the pixels are made off the main thread. */
export const toPng: Render = async (spec) => {
  const svg = await toSvg(spec);
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, { fitTo: { mode: 'zoom', value: PIXEL_RATIO }, font: fontOptions });
  return image.asPng();
};
