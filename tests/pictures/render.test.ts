import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it, vi } from 'vitest';
import { FONT_FAMILY, SHOWN_WIDTH } from '../../src/pictures/frame.js';
import { fontOptions, toSvg } from '../../src/pictures/render.js';
import { design, everyRequest } from './record.js';

/** The chart without its ground, so that what is left is text and marks. */
async function inkOf(request: (typeof everyRequest)[number]) {
  const { spec } = design(request);
  const svg = new Resvg(await toSvg({ ...spec, background: 'transparent' }), { font: fontOptions });
  return { width: svg.width, height: svg.height, ink: svg.innerBBox() };
}

describe('a drawn picture', () => {
  it('holds all its text and marks, for everybody in the record: nothing runs off its edges', async () => {
    for (const request of everyRequest) {
      const { width, height, ink } = await inkOf(request);
      const name = JSON.stringify(request).slice(0, 60);
      expect(width, name).toBe(SHOWN_WIDTH);
      expect(ink?.x, name).toBeGreaterThan(2);
      expect(ink?.y, name).toBeGreaterThan(2);
      expect((ink?.x ?? 0) + (ink?.width ?? 0), name).toBeLessThan(width - 2);
      expect((ink?.y ?? 0) + (ink?.height ?? 0), name).toBeLessThan(height - 2);
    }
  });

  it('asks for no font but the one that ships with the project', async () => {
    const svg = await toSvg(design({ kind: 'by-year' }).spec);
    const families = [...svg.matchAll(/font-family="([^"]+)"/g)].map(([, family]) => family);
    expect(families.length).toBeGreaterThan(0);
    expect(new Set(families)).toEqual(new Set([FONT_FAMILY]));
  });

  it('needs nothing from outside: no image, no link', async () => {
    for (const request of everyRequest.slice(0, 7)) {
      expect(await toSvg(design(request).spec)).not.toMatch(/<image|href=|url\(/);
    }
  });

  it('keeps text as text: markup in a filter cannot become part of the drawing', async () => {
    const [recipient] = everyRequest.flatMap((request) => (request.kind === 'person' ? [request.recipient] : []));
    if (recipient === undefined) throw new Error('the record is empty');
    const selection = { recipients: [recipient], described: '<image href="x"/> & "quoted"' } as const;
    const svg = await toSvg(design({ kind: 'by-state', selection }).spec);
    expect(svg).not.toContain('<image');
    expect(() => new Resvg(svg, { font: fontOptions }).render()).not.toThrow();
  });

  it('is sound to the chart library: it has nothing to warn of', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    for (const request of everyRequest.slice(0, 12)) await toSvg(design(request).spec);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
