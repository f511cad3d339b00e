import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { captureTab } from '../../../components/browser/capture.ts';

const PNG = `data:image/png;base64,${btoa('\x89PNG\r\n\x1a\n\xff')}`;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** A browser that gives these answers in turn, and records the calls. */
function fakeTabs(...answers: (string | Error)[]) {
  const asked: unknown[] = [];
  const captureVisibleTab = async (...question: unknown[]) => {
    asked.push(question);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { tabs: { captureVisibleTab } as never, asked };
}

describe('a capture', () => {
  test('is a PNG of the tab in front of a window, byte for byte', async () => {
    const { tabs, asked } = fakeTabs(PNG);
    const captured = await captureTab(7, {}, tabs);
    expect(asked).toEqual([[7, { format: 'png' }]]);
    expect(captured.ok && captured.picture.type).toBe('image/png');
    expect(captured.ok && [...new Uint8Array(await captured.picture.arrayBuffer())]).toEqual([
      0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 255,
    ]);
  });

  test('may ask for more pixels than the screen has', async () => {
    const { tabs, asked } = fakeTabs(PNG);
    await captureTab(7, { scale: 2 }, tabs);
    expect(asked).toEqual([[7, { format: 'png', scale: 2 }]]);
  });

  test('that the browser does not allow is refused', async () => {
    const { tabs } = fakeTabs(new Error("Either the '<all_urls>' or 'activeTab' permission is required."));
    expect(await captureTab(7, {}, tabs)).toEqual({ ok: false, reason: 'refused' });
  });

  test.each([
    [300, 225, false],
    [301, 225, false],
    [120, 300, false],
    [300, 301, false],
    [450, 200, true],
    [1280, 720, true],
    [299, 200, true],
    [302, 200, true],
    [200, 302, true],
  ])(
    'of %d × %d pixels counts in Firefox as one of a page, not a blurred one: %s',
    async (width, height, ok) => {
      vi.stubEnv('FIREFOX', 'true');
      const header = [0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0, 0, 0, 13, 73, 72, 68, 82];
      const bytes = [...header, ...[width, height].flatMap((side) => [0, 0, side >> 8, side & 255])];
      const { tabs } = fakeTabs(`data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`);
      expect((await captureTab(7, {}, tabs)).ok).toBe(ok);
    },
  );

  test('that comes too soon after others is taken again a moment later', async () => {
    const quota = new Error(
      'This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota. Please try later.',
    );
    const { tabs, asked } = fakeTabs(quota, PNG);
    const captured = captureTab(7, {}, tabs);
    await vi.runAllTimersAsync();
    expect(await captured).toMatchObject({ ok: true });
    expect(asked).toHaveLength(2);
  });
});
