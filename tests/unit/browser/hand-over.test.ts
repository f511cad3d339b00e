import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handOver, takeHandOver } from '../../../components/browser/hand-over.ts';
import type { Payload } from '../../../components/payload/payload.ts';

const link = (text: string): Payload => ({ kind: 'link', text });

/** A storage area, without a browser. */
class Area {
  items: Record<string, unknown> = {};
  get = async () => structuredClone(this.items);
  set = async (added: Record<string, unknown>) => void Object.assign(this.items, added);
  remove = async (keys: string[]) => {
    for (const key of keys) delete this.items[key];
  };
}

describe('what was right-clicked', () => {
  let area: Area & Parameters<typeof handOver>[2] & Parameters<typeof takeHandOver>[1];

  beforeEach(() => {
    area = new Area() as typeof area;
  });

  test('reaches the popup of its window, once', async () => {
    await handOver(link('a'), 'window 1', area);
    expect(await takeHandOver('window 1', area)).toEqual(link('a'));
    expect(await takeHandOver('window 1', area)).toBeUndefined();
    expect(area.items).toEqual({});
  });

  test('is not seen by another window, even one whose number begins alike', async () => {
    await handOver(link('a'), 'window 12', area);
    expect(await takeHandOver('window 1', area)).toBeUndefined();
    expect(await takeHandOver('window 12', area)).toEqual(link('a'));
  });

  test('gives way to what was right-clicked after it', async () => {
    await handOver(link('a'), 'window 1', area);
    await handOver(link('b'), 'window 1', area);
    expect(await takeHandOver('window 1', area)).toEqual(link('b'));
    expect(area.items).toEqual({});
  });

  test('is not lost when the one before is taken at the same time', async () => {
    await handOver(link('a'), 'window 1', area);
    const first = takeHandOver('window 1', area);
    await handOver(link('b'), 'window 1', area);
    expect(await first).toEqual(link('a'));
    expect(await takeHandOver('window 1', area)).toEqual(link('b'));
  });

  test('is not shown to a click on the toolbar button long after', async () => {
    await handOver(link('a'), 'window 1', area);
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    expect(await takeHandOver('window 1', area)).toBeUndefined();
    vi.useRealTimers();
    expect(area.items).toEqual({});
  });

  test('is not lost where there is no more room', async () => {
    area.items = { filler: 'x' };
    const { set } = area;
    Object.assign(area, {
      set: async (added: Record<string, unknown>) => {
        if ('filler' in area.items) throw new Error('Session storage quota bytes exceeded.');
        return set(added);
      },
      clear: async () => {
        area.items = {};
      },
    });
    await handOver(link('a'), 'window 1', area);
    expect(await takeHandOver('window 1', area)).toEqual(link('a'));
  });

  test('is only said to be too large when it is far beyond any code', async () => {
    await handOver(link('a'.repeat(1_000_001)), 'window 1', area);
    expect(await takeHandOver('window 1', area)).toBe('too-large');
  });
});
