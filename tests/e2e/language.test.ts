import { describe, expect, test } from 'vitest';
import { OUTPUTS } from '../../components/outputs/outputs.ts';
import { LANGUAGES, prepare, type Words } from './layout.ts';
import { boxIn, codeIn, inEachBrowser, outcomeIn, sentenceIn, visit, write } from './session.ts';

describe('in Simplified Chinese', () => {
  inEachBrowser(
    (session) => {
      test('everything that is said is said in Chinese', async () => {
        const tab = await visit(session, 'https://example.com/chinese');
        const popup = await session.browser.clickToolbar(tab);
        expect(await codeIn(popup)).toBe('https://example.com/chinese');
        const said = await popup.evaluate(() => ({
          language: document.documentElement.lang,
          label: document.querySelector('[role="img"]')?.getAttribute('aria-label'),
          buttons: [...document.querySelectorAll('button')].map(
            (button) => button.ariaLabel ?? button.textContent,
          ),
        }));
        const chinese = LANGUAGES.get('zh_CN') as Words;
        expect(said).toEqual({
          language: 'zh-CN',
          label: '二维码：https://example.com/chinese',
          buttons: expect.arrayContaining(['下载 PNG', '更多', '设置']),
        });
        expect(new Set(said.buttons)).toEqual(
          new Set(['more', ...OUTPUTS.map(({ name }) => name)].map((name) => chinese[name])),
        );
        await write(popup, 'x'.repeat(3000));
        expect(await sentenceIn(popup)).toBe(
          '超出二维码容量 47 字节。最大的二维码可容纳 2,953 字节，请缩短文字。',
        );
      });
    },
    { language: 'zh-CN' },
  );
});

describe('in Arabic', () => {
  inEachBrowser(
    (session) => {
      test('everything goes from right to left, but the code, addresses and file names', async () => {
        const address = 'https://1.example.com/2026';
        const tab = await visit(session, address);
        const popup = await session.browser.clickToolbar(tab);
        expect(await codeIn(popup)).toBe(address);
        const directionOf = (selector: string) =>
          popup.evaluate(
            (selector) => getComputedStyle(document.querySelector(selector) as Element).direction,
            selector,
          );
        expect(await directionOf('main')).toBe('rtl');
        expect(await directionOf('#size')).toBe('ltr');
        expect(await boxIn(popup)).toBe(address);
        expect(await directionOf('textarea')).toBe('ltr');
        await popup.click('button', 'تنزيل PNG');
        expect(await outcomeIn(popup)).toContain('1.example.com-2026.png');
        await prepare(popup);
        expect(await popup.evaluate(() => globalThis.layout.faultsIn(document.body))).toEqual([]);
        await write(popup, '');
        expect(await sentenceIn(popup)).toBe('يظهر الرمز هنا.');
        expect(await directionOf('textarea')).toBe('rtl');
      });

      test('so does the page for new codes, but for numbers and addresses', async () => {
        const tab = await session.browser.open(`${session.browser.extensionOrigin}/new.html`);
        const page = await session.browser.waitForPage('new');
        await page.waitFor(() => document.activeElement?.id === 'wifi-network');
        await prepare(page);
        const directions = await page.evaluate(() => {
          const found: Record<string, string> = {};
          for (const radio of document.querySelectorAll<HTMLInputElement>('[name="kind"]')) {
            radio.click();
            for (const field of document.querySelectorAll<HTMLElement>('.fields :is(input, textarea)'))
              if (!/checkbox|date/.test((field as HTMLInputElement).type))
                found[field.id] = getComputedStyle(field).direction;
          }
          return found;
        });
        const toTheRight = Object.keys(directions).filter((id) => directions[id] === 'ltr');
        expect(toTheRight).toEqual([
          'wifi-password',
          'contact-phone',
          'contact-email',
          'contact-website',
          'message-number',
          'mail-to',
          'phone-number',
          'place-latitude',
          'place-longitude',
          'payment-iban',
          'payment-amount',
        ]);
        expect(new Set(Object.values(directions))).toEqual(new Set(['ltr', 'rtl']));

        await page.evaluate(() => {
          const fill = (id: string, text: string) => {
            document.getElementById(id)?.focus();
            document.execCommand('insertText', false, text);
          };
          fill('payment-recipient', 'Kim');
          fill('payment-iban', 'DE89 3704 0044 0532 0130 00');
          fill('payment-amount', '1234,5');
        });
        expect(await codeIn(page)).toBe('BCD\n002\n1\nSCT\n\nKim\nDE89370400440532013000\nEUR1234.50');
        expect(await page.evaluate(() => document.querySelector('#promise')?.textContent)).toMatch(
          /1,234\.50|١٬٢٣٤٫٥٠/,
        );
        // They lie over what they belong to.
        await page.evaluate(() => {
          for (const radio of document.querySelectorAll<HTMLElement>('[name="kind"]')) radio.hidden = true;
        });
        expect(await page.evaluate(() => globalThis.layout.faultsIn(document.body))).toEqual([]);
        await tab.close();
      });
    },
    { language: 'ar' },
  );
});
