import { describe, expect, test } from 'vitest';
import type { Popup } from '../browsers/driver.ts';
import {
  boxIn,
  codeIn,
  inEachSharedBrowser,
  outcomeIn,
  sharePopup,
  visit,
  waitForText,
  write,
} from './session.ts';

/** The lines of advice, once there are any. */
const adviceIn = (popup: Popup): Promise<string[]> =>
  popup.waitFor(() => {
    const lines = [...document.querySelectorAll('advice-list p')].map(({ textContent }) => textContent ?? '');
    return lines.length > 0 ? lines : undefined;
  });

/** All that a fix changes and Undo brings back: the text, the drawing of its code, and the advice on it. */
const stateIn = (popup: Popup) =>
  popup.evaluate(() => ({
    text: document.querySelector('textarea')?.value,
    drawing: document.querySelector('qr-view path')?.getAttribute('d'),
    advice: [...document.querySelectorAll('advice-list p')].map(({ textContent }) => textContent),
  }));

const buttonsIn = (popup: Popup) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('advice-list button')].map(({ textContent }) => textContent),
  );

/** Waits until the list of advice has a button with that name, or no button if `name` is empty. */
const waitForButton = (popup: Popup, name: string) =>
  popup.waitFor(
    (name) => ((document.querySelector('advice-list button')?.textContent ?? '') === name ? true : undefined),
    name,
  );

describe('advice', () => {
  inEachSharedBrowser((session, name) => {
    test('on tracking that is out of sight scrolls the box to it, and leaves focus and selection alone', async () => {
      const filler = (letter: string) => `${letter}=${letter.repeat(1200)}`;
      const at = async (address: string) => {
        const popup = await session.browser.clickToolbar(await visit(session, address));
        await adviceIn(popup);
        const seen = await popup.evaluate(() => {
          const area = document.querySelector('textarea') as HTMLTextAreaElement;
          const most = area.scrollHeight - area.clientHeight;
          return {
            share: area.scrollTop / most,
            isMoved: area.selectionStart !== area.value.length,
            isIn: document.activeElement === area,
          };
        });
        await popup.close();
        return seen;
      };
      const atEnd = await at(`https://example.com/?${filler('a')}&utm_source=x`);
      expect(atEnd.share).toBeCloseTo(1, 1);
      expect(atEnd).toMatchObject({ isIn: false, isMoved: false });
      const inside = await at(`https://example.com/?${filler('a')}&utm_source=x&${filler('b')}`);
      expect(inside.share).toBeGreaterThan(0.2);
      expect(inside.share).toBeLessThan(0.8);
      expect((await at(`https://example.com/?utm_source=x&${filler('b')}`)).share).toBe(0);
    });

    test('is about the page that one is on, and its fix is still called this page', async () => {
      const tab = await visit(session, 'https://example.com/read?utm_source=newsletter&id=3');
      const popup = await session.browser.clickToolbar(tab);
      expect(await adviceIn(popup)).toEqual(['This address contains tracking data.']);
      await popup.click('button', 'Remove tracking data');
      expect(await codeIn(popup)).toBe('https://example.com/read?id=3');
      expect(await popup.evaluate(() => document.querySelector('#kind')?.textContent)).toBe('This page');
    });

    test('changes nothing by itself', async () => {
      const address = 'https://example.com/read?utm_source=newsletter&token=Zk3mQ9xT7bR2wL5p';
      const tab = await visit(session, address);
      const popup = await session.browser.clickToolbar(tab);
      expect(await adviceIn(popup)).toHaveLength(2);
      expect(await boxIn(popup)).toBe(address);
      expect(await codeIn(popup)).toBe(address);
      expect(await tab.url()).toBe(address);
    });

    describe('on a text', () => {
      const sharedPopup = sharePopup(session, 'https://example.com/advice');

      const popupWith = async (text: string): Promise<Popup> => {
        const popup = sharedPopup();
        await write(popup, text);
        return popup;
      };

      test('is followed by one click, and taken back by another', async () => {
        const popup = await popupWith('');
        for (const [text, sentence, fix, fixed] of [
          [
            'https://kim:hunter22@example.com/a?b=%7E#c',
            'There is a password in this address.',
            'Remove password',
            'https://kim@example.com/a?b=%7E#c',
          ],
          [
            'https://example.com/a?x=1&token=Zk3mQ9xT7bR2wL5p&y=%7E',
            'Looks like sign-in data: whoever scans it may get in.',
            'Remove it',
            'https://example.com/a?x=1&y=%7E',
          ],
          [
            'view-source:https://example.com/a?b#c',
            'Only this browser can open this address.',
            'Switch to page address',
            'https://example.com/a?b#c',
          ],
          [
            'https://example.com/a?utm_source=newsletter&id=3&utm_medium=email&gclid=0123456789abcdef#c',
            'This address contains tracking data.',
            'Remove tracking data',
            'https://example.com/a?id=3#c',
          ],
          ['example.com/x', 'This looks like a web address.', 'Make it a link', 'https://example.com/x'],
          [
            'kim@example.com',
            'This looks like an e-mail address.',
            'Make it an e-mail link',
            'mailto:kim@example.com',
          ],
        ] as const) {
          await write(popup, text);
          await popup.waitFor(
            (sentence) => document.querySelector('advice-list p')?.textContent === sentence,
            sentence,
          );
          const before = await stateIn(popup);
          expect(before).toMatchObject({ text, advice: [sentence] });
          expect(await codeIn(popup)).toBe(text);
          await popup.click('button', fix);
          expect(await boxIn(popup)).toBe(fixed);
          expect(await codeIn(popup)).toBe(fixed);
          await popup.click('button', 'Undo');
          expect(await outcomeIn(popup)).toBe('Undone.');
          await popup.waitFor(
            (sentence) => document.querySelector('advice-list p')?.textContent === sentence,
            sentence,
          );
          expect(await stateIn(popup)).toEqual(before);
        }
      });

      test('tells that removing tracking makes a smaller code, and how much smaller', async () => {
        const popup = await popupWith(`https://example.com/a?utm_source=${'x'.repeat(60)}`);
        const gain = await popup.waitFor(() => {
          const gain = document.querySelector<HTMLElement>('advice-list i');
          return gain && [gain.textContent, gain.title];
        });
        expect(gain).toEqual(['smaller code', '37 × 37 → 25 × 25']);
        await popup.click('button', 'Remove tracking data');
        expect(await adviceIn(popup)).toEqual(['Tracking data removed.']);
        expect(await popup.evaluate(() => document.querySelector('#size')?.textContent)).toBe('25 × 25');
      });

      test('on this machine says so once, and what the server must do', async () => {
        const popup = await popupWith('a');
        await popup.evaluate(() => {
          const status = document.querySelector('[aria-live]:has(> advice-list)') as HTMLElement;
          let said = '';
          const observer = new MutationObserver((changes) => {
            for (const { addedNodes } of changes)
              for (const { textContent } of addedNodes) said += `${textContent}\n`;
          });
          observer.observe(status, { childList: true, subtree: true, characterData: true });
          Object.assign(window, {
            stopListening: () => {
              observer.disconnect();
              return said;
            },
          });
        });
        await write(popup, 'http://localhost:3000/a');
        // Either an address is offered or one is asked for: this machine may not be in a network.
        const button = await popup.waitFor(() => document.querySelector('advice-list button')?.textContent);
        const { said, hint } = await popup.evaluate(() => ({
          said: (window as unknown as { stopListening: () => string }).stopListening(),
          hint: document.querySelector('advice-list small')?.textContent,
        }));
        expect(said).toBe(
          `Only this computer can open localhost.${button}The server must listen on the network, not only on localhost.\n`,
        );
        expect(await adviceIn(popup)).toEqual(['Only this computer can open localhost.']);
        expect(hint).toBe('The server must listen on the network, not only on localhost.');
      });

      test('on this network is a sentence', async () => {
        const popup = await popupWith('http://printer.local/status');
        expect(await adviceIn(popup)).toEqual(['The phone must be on the same network.']);
        expect(await buttonsIn(popup)).toEqual([]);
      });

      test('is taken one after the other, and taken back in the opposite order', async () => {
        const text = 'https://kim:hunter22@example.com/?token=Zk3mQ9xT7bR2wL5p&utm_source=newsletter';
        const popup = await popupWith(text);
        expect(await adviceIn(popup)).toHaveLength(2);
        await popup.click('button', 'Remove password');
        expect(await adviceIn(popup)).toEqual([
          'Password removed.',
          'Looks like sign-in data: whoever scans it may get in.',
        ]);
        await popup.click('button', 'Remove it');
        expect(await adviceIn(popup)).toEqual([
          'Sign-in data removed.',
          'This address contains tracking data.',
        ]);
        await popup.click('button', 'Remove tracking data');
        expect(await codeIn(popup)).toBe('https://kim@example.com/');
        await popup.click('button', 'Undo');
        expect(await codeIn(popup)).toBe('https://kim@example.com/?utm_source=newsletter');
        await popup.click('button', 'Undo');
        expect(await codeIn(popup)).toBe(
          'https://kim@example.com/?token=Zk3mQ9xT7bR2wL5p&utm_source=newsletter',
        );
        await popup.click('button', 'Undo');
        expect(await codeIn(popup)).toBe(text);
      });

      test('keeps what is typed after a fix, and then has nothing to undo', async () => {
        const popup = await popupWith('https://kim:hunter22@example.com/');
        await adviceIn(popup);
        await popup.click('button', 'Remove password');
        await popup.evaluate(() => {
          const box = document.querySelector('textarea')!;
          box.focus();
          box.setSelectionRange(box.value.length, box.value.length);
        });
        await popup.type('x');
        await waitForButton(popup, '');
        expect(await codeIn(popup)).toBe('https://kim@example.com/x');
      });

      test('takes the second click of a double click for none', async () => {
        const popup = await popupWith('https://kim:hunter22@example.com/');
        await adviceIn(popup);
        await popup.click('button', 'Remove password');
        await popup.evaluate(() =>
          document.querySelector('advice-list button')?.dispatchEvent(new MouseEvent('click', { detail: 2 })),
        );
        expect(await boxIn(popup)).toBe('https://kim@example.com/');
      });

      test('comes between the text and Download PNG by Tab, and is pressed by Enter', async () => {
        const popup = await popupWith('https://kim:hunter22@example.com/');
        await adviceIn(popup);
        const focused = () => popup.evaluate(() => document.activeElement?.textContent?.trim());
        const waitForFocus = (name: string) =>
          popup.waitFor((name) => document.activeElement?.textContent?.trim() === name, name);
        await popup.press('Tab');
        expect(await focused()).toBe('Remove password');
        await popup.press('Tab');
        expect(await focused()).toBe('Download PNG');
        await popup.press('Tab', 'Shift');
        await popup.press('Enter');
        await waitForText(popup, 'https://kim@example.com/');
        await waitForFocus('Undo');
        expect(await codeIn(popup)).toBe('https://kim@example.com/');
        await popup.press('Enter');
        await waitForText(popup, 'https://kim:hunter22@example.com/');
        await waitForFocus('Remove password');
        expect(await codeIn(popup)).toBe('https://kim:hunter22@example.com/');
      });

      test.each([
        ['one', 'https://kim:hunter22@example.com/'],
        ['one on four lines of text', `https://kim:hunter22@example.com/${'abcdefgh-'.repeat(18)}`],
        ['two', 'http://kim:hunter22@localhost:3000/'],
        ['two on four lines of text', `http://kim:hunter22@localhost:3000/${'abcdefgh-'.repeat(18)}`],
        ['two on a dense code', `http://kim:hunter22@localhost:3000/?${'abcdefgh-'.repeat(60)}`],
      ])('leaves room for itself and a long outcome, which moves no button: %s', async (_what, text) => {
        const popup = await popupWith(text);
        await adviceIn(popup);
        const { before, after, width, height } = await popup.evaluate(() => {
          const places = () =>
            [...document.querySelectorAll('.actions > button, .more')].map((button) => {
              const { x, y } = button.getBoundingClientRect();
              return [x, y];
            });
          const before = places();
          document.querySelector('#outcome')!.textContent =
            'The browser did not let PageHop use the clipboard. Download the PNG instead, or allow clipboard access and try again.';
          const { scrollWidth: width, scrollHeight: height } = document.documentElement;
          return { before, after: places(), width, height };
        });
        expect(after).toEqual(before);
        expect(width).toBeLessThanOrEqual(800);
        expect(height).toBeLessThanOrEqual(600);
      });

      test('has its sentence said politely, and not its button', async () => {
        const popup = await popupWith('http://printer.local/?utm_source=news');
        await adviceIn(popup);
        expect(
          await popup.evaluate(() => {
            const said = (selector: string) =>
              document.querySelector(`advice-list ${selector}`)?.closest('[aria-live]')?.ariaLive;
            return [said('p'), said('button')];
          }),
        ).toEqual(['polite', 'off']);
      });
    });

    // Chromium hides these addresses from extensions.
    test
      .runIf(name === 'firefox')
      .each([
        `about:reader?url=${encodeURIComponent('https://example.com/article?a=1&b=%25')}`,
        'view-source:https://example.com/article?a=1&b=%25',
      ])('takes a view of a page for that page: %s', async (address) => {
      const popup = await session.browser.clickToolbar(await visit(session, address));
      expect(await adviceIn(popup)).toEqual(['Only this browser can open this address.']);
      const shown = await codeIn(popup);
      await popup.click('button', 'Switch to page address');
      expect(await codeIn(popup)).toBe('https://example.com/article?a=1&b=%25');
      await popup.click('button', 'Undo');
      expect(await codeIn(popup)).toBe(shown);
    });
  });
});
