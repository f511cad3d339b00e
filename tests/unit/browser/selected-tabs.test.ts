import { describe, expect, test, vi } from 'vitest';
import {
  giveTabsBack,
  otherSelectedTabs,
  readTabs,
  type TabsApi,
} from '../../../components/browser/selected-tabs.ts';

const TABS = [
  { id: 1, url: 'https://example.com/one', title: 'One' },
  { id: 2, url: 'chrome://settings/', title: 'Settings' },
  { id: 3, url: 'https://example.com/three', title: 'Three' },
  { id: 4, url: '', pendingUrl: 'https://example.com/four', title: '' },
  { id: 5, url: 'about:newtab', title: '' },
];

/** A browser that gives the permission, or not, and what was asked of it, in order. */
function browserThat(answer: boolean | Error, get?: TabsApi['tabs']['get']) {
  const asked: string[] = [];
  let isHeld = false;
  const api = {
    permissions: {
      request: async ({ permissions }: { permissions: string[] }) => {
        asked.push(`request ${permissions}`);
        if (answer instanceof Error) throw answer;
        isHeld = answer;
        return answer;
      },
      remove: async ({ permissions }: { permissions: string[] }) => {
        asked.push(`remove ${permissions}`);
        isHeld = false;
        return true;
      },
    },
    tabs: {
      get:
        get ??
        (async (id: number) => {
          asked.push(`get ${id}`);
          const tab = TABS.find((tab) => tab.id === id);
          if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
          return isHeld ? tab : { id };
        }),
    },
  } as unknown as TabsApi;
  return { api, asked, holds: () => isHeld };
}

test('the tabs that are selected are those of this window, besides the one in front', async () => {
  const query = vi.fn(async () => [{ id: 4 }, {}, { id: 3, active: true }, { id: 2 }]);
  expect(await otherSelectedTabs({ query } as never)).toEqual([4, 2]);
  expect(query).toHaveBeenCalledWith({ highlighted: true, currentWindow: true });
});

test('where tabs cannot be selected, none is', async () => {
  const query = () => {
    throw new TypeError('Unexpected property "highlighted"');
  };
  expect(await otherSelectedTabs({ query } as never)).toEqual([]);
});

describe('reading tabs', () => {
  test('asks for the permission, reads those tabs alone, and gives it back', async () => {
    const { api, asked, holds } = browserThat(true);
    expect(await readTabs([3, 1], api)).toEqual({
      ok: true,
      tabs: [
        { address: 'https://example.com/three', title: 'Three' },
        { address: 'https://example.com/one', title: 'One' },
      ],
      leftOut: [],
    });
    expect(asked).toEqual(['request tabs', 'get 3', 'get 1', 'remove tabs']);
    expect(holds()).toBe(false);
  });

  test('names what no other device can open, and takes the address that a tab is going to', async () => {
    const { api } = browserThat(true);
    expect(await readTabs([2, 4, 5], api)).toEqual({
      ok: true,
      tabs: [{ address: 'https://example.com/four', title: '' }],
      leftOut: ['Settings', 'about:newtab'],
    });
  });

  test('takes tabs that it may no longer read for nothing else: another sheet has given the permission back', async () => {
    const { api, asked } = browserThat(true);
    const { get } = api.tabs;
    api.tabs.get = async (id: number) => {
      if (id === 3) await giveTabsBack(api.permissions);
      return get(id);
    };
    expect(await readTabs([1, 3], api)).toEqual({ ok: false });
    expect(asked.at(-1)).toBe('remove tabs');
  });

  test('passes over a tab that is closed by now', async () => {
    const { api } = browserThat(true);
    expect(await readTabs([1, 99], api)).toMatchObject({ ok: true, tabs: [{ title: 'One' }], leftOut: [] });
  });

  test.each([
    ['the person says no', false],
    ['the browser will not ask', new Error('This function must be called during a user gesture')],
  ])('reads nothing where %s', async (_why, answer) => {
    const { api, asked } = browserThat(answer);
    expect(await readTabs([1], api)).toEqual({ ok: false });
    expect(asked).toEqual(['request tabs']);
  });

  test('has the tabs even if the browser will not take the permission back', async () => {
    const { api } = browserThat(true);
    api.permissions.remove = async () => {
      throw new Error('An unexpected error occurred');
    };
    expect(await readTabs([1], api)).toMatchObject({ ok: true, tabs: [{ title: 'One' }] });
  });

  test('gives the permission back whatever happens', async () => {
    const { api, holds } = browserThat(true, () => {
      throw new RangeError('a bug');
    });
    await expect(readTabs([1], api)).rejects.toThrow('a bug');
    expect(holds()).toBe(false);
  });
});
