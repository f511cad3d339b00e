import { beforeEach, describe, expect, test } from 'vitest';
import { keep, type Shown, shownHere } from '../../../components/browser/shown-page.ts';
import type { Payload } from '../../../components/payload/payload.ts';

const link = (text: string): Shown => ({ text });

/** A storage area, without a browser. */
class Area {
  items: Record<string, unknown> = {};
  get = async (key: string | null) =>
    structuredClone(key === null ? this.items : { ...(key in this.items && { [key]: this.items[key] }) });
  set = async (added: Record<string, unknown>) => void Object.assign(this.items, added);
  remove = async (keys: string[]) => {
    for (const key of keys) delete this.items[key];
  };
}

describe('what a tab shows', () => {
  let area: Area & Parameters<typeof keep>[1];

  beforeEach(() => {
    area = new Area() as typeof area;
  });

  test('is there each time that the tab asks', async () => {
    const id = await keep(link('a'), area);
    expect(await shownHere(id, area)).toEqual(link('a'));
    expect(await shownHere(id, area)).toEqual(link('a'));
  });

  test('is not found under any other id', async () => {
    await keep(link('a'), area);
    expect(await shownHere('', area)).toBeUndefined();
    expect(await shownHere(crypto.randomUUID(), area)).toBeUndefined();
  });

  test('is forgotten after twenty others, and what else is stored stays', async () => {
    area.items['window 1 2'] = { content: link('waiting'), at: 2 };
    const ids: string[] = [];
    for (let at = 0; at < 21; at++) ids.push(await keep(link(String(at)), area, at));
    const found = await Promise.all(ids.map((id) => shownHere(id, area)));
    expect(found[0]).toBeUndefined();
    expect(found.slice(1)).toEqual(Array.from({ length: 20 }, (_, index) => link(String(index + 1))));
    expect(area.items).toHaveProperty('window 1 2');
  });

  test('is the text and the title, and nothing else that is known of them', async () => {
    const payload: Payload = { kind: 'page', text: 'a', title: 'A', isPrivate: true };
    expect(await shownHere(await keep(payload, area), area)).toEqual({ text: 'a', title: 'A' });
  });

  test('does not tell what it is by its id', async () => {
    expect(await keep(link('https://example.com/secret'), area)).toMatch(/^[\da-f-]{36}$/);
  });
});
