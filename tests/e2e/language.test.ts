import { describe, expect, test } from 'vitest';
import { codeIn, inEachBrowser, sentenceIn, write } from './session.ts';

describe('in Simplified Chinese', () => {
  inEachBrowser(
    (session) => {
      test('everything that is said is said in Chinese', async () => {
        const tab = await session.browser.open('https://example.com/chinese');
        const popup = await session.browser.clickToolbar(tab);
        expect(await codeIn(popup)).toBe('https://example.com/chinese');
        const said = await popup.evaluate(() => ({
          language: document.documentElement.lang,
          label: document.querySelector('[role="img"]')?.getAttribute('aria-label'),
          buttons: [...document.querySelectorAll('button')].map(
            (button) => button.ariaLabel ?? button.textContent,
          ),
        }));
        expect(said).toEqual({
          language: 'zh-CN',
          label: '二维码：https://example.com/chinese',
          buttons: [
            '下载 PNG',
            '复制图片',
            '复制 data URI',
            '更多',
            '下载 SVG',
            '复制文字',
            '填满窗口',
            '打印',
            '设置',
            '快捷键',
          ],
        });
        await write(popup, 'x'.repeat(3000));
        expect(await sentenceIn(popup)).toBe(
          '超出二维码容量 47 字节。最大的二维码可容纳 2,953 字节，请缩短文字。',
        );
        await tab.close();
      });
    },
    { language: 'zh-CN' },
  );
});
