import { describe, expect, it } from 'vitest';
import { createPictures } from '../../src/pictures/draw.js';
import type { ChartSpec } from '../../src/pictures/picture.js';
import { knowledge, person } from './record.js';

/** A renderer that counts its work and finishes only when told to. */
function slowRender() {
  const started: ChartSpec[] = [];
  const finish: (() => void)[] = [];
  const render = (spec: ChartSpec) =>
    new Promise<Buffer>((resolve) => {
      started.push(spec);
      finish.push(() => resolve(Buffer.from(`picture ${started.length}`)));
    });
  return { started, finish, render };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('drawing', () => {
  it('gives a PNG two and a half times as wide as a phone shows it', async () => {
    const { png } = await createPictures(knowledge).draw({ kind: 'release-dates' });
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.readUInt32BE(16)).toBe(1000);
    expect(png.readUInt32BE(20)).toBeGreaterThan(500);
  });

  it('gives the same bytes when the same picture is drawn anew', async () => {
    const request = { kind: 'person', recipient: person('nathan-carter') } as const;
    const [one, other] = [createPictures(knowledge), createPictures(knowledge)];
    expect((await one.draw(request)).png.equals((await other.draw(request)).png)).toBe(true);
  });

  it('draws what is asked for at the same time by several only once', async () => {
    const { started, finish, render } = slowRender();
    const pictures = createPictures(knowledge, render);
    const both = [pictures.draw({ kind: 'by-state' }), pictures.draw({ kind: 'by-state' })];
    await settled();
    finish[0]?.();
    const [one, other] = await Promise.all(both);
    expect(other).toBe(one);
    expect(started).toHaveLength(1);
  });

  it('draws one picture after the other, so that a rush for pictures does not hold up the answers', async () => {
    const { started, finish, render } = slowRender();
    const pictures = createPictures(knowledge, render);
    const both = [pictures.draw({ kind: 'by-state' }), pictures.draw({ kind: 'by-drug' })];
    await settled();
    expect(started).toHaveLength(1);
    finish[0]?.();
    await both[0];
    await settled();
    expect(started).toHaveLength(2);
    finish[1]?.();
    await Promise.all(both);
  });

  it('tells two filters apart that choose different people', async () => {
    const pictures = createPictures(knowledge, async (spec) => Buffer.from(JSON.stringify(spec)));
    const draw = (id: string) =>
      pictures.draw({ kind: 'by-year', selection: { recipients: [person(id)], described: 'one person' } });
    expect((await draw('kevin-county')).alt).not.toBe((await draw('wayne-parker')).alt);
  });

  it('tries again after a failure, and a failure does not stop the next picture', async () => {
    let broken = true;
    const pictures = createPictures(knowledge, async () => {
      if (broken) throw new Error('out of memory');
      return Buffer.from('a picture');
    });
    await expect(pictures.draw({ kind: 'timeline' })).rejects.toThrow('out of memory');
    broken = false;
    await expect(pictures.draw({ kind: 'timeline' })).resolves.toMatchObject({ fileName: 'timeline.png' });
  });

  it('keeps a bounded number of pictures: the one that nobody asked for the longest is drawn anew', async () => {
    let drawings = 0;
    const pictures = createPictures(knowledge, async () => Buffer.from(`picture ${++drawings}`));
    const inTurn = [...knowledge.recipients, ...['first', 'second', 'third', 'fourth']].map((each) =>
      typeof each === 'string'
        ? ({ kind: 'by-year', selection: { recipients: [person('terry-brown')], described: each } } as const)
        : ({ kind: 'person', recipient: each } as const),
    );
    for (const request of inTurn) await pictures.draw(request);
    const [first, ...others] = inTurn;
    for (const request of others) await pictures.draw(request);
    expect(drawings).toBe(inTurn.length);
    if (first !== undefined) await pictures.draw(first);
    expect(drawings).toBe(inTurn.length + 1);
  });
});
