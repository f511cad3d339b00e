import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeQr, type Picture } from '../browsers/decode.ts';
import type { Driver, ExtensionPage } from '../browsers/driver.ts';
import { readPdf } from '../browsers/read-pdf.ts';
import { until } from '../browsers/wait.ts';
import { violations } from './axe.ts';
import { forgotten } from './forgotten.ts';
import { outOfSight } from './out-of-sight.ts';
import { codeFocused, inEachSharedBrowser, type Session, visit, write } from './session.ts';

const ADDRESS = 'https://example.com/new';
const A4 = { width: 210, height: 297 };
/** Enough to read a code. */
const DOTS_AN_INCH = 72;

/** Six in the evening, as typed in a browser in American English. */
const EVENING = { typed: '11262026' + '0600PM', local: '2026-11-26T18:00' };

/** What is typed into which field, and the resulting text. Fields that an earlier kind shares are already filled in. */
const KINDS: [kind: string, fields: [id: string, typed: string][], text: string][] = [
  [
    'wifi',
    [
      ['wifi-network', 'Home; sweet'],
      ['wifi-password', 'correct horse'],
    ],
    'WIFI:T:WPA;S:Home\\; sweet;P:correct horse;;',
  ],
  [
    'contact',
    [
      ['contact-firstName', 'Ada'],
      ['contact-lastName', 'Lovelace'],
      ['contact-phone', '+49 170 1234567'],
      ['contact-email', 'ada@example.org'],
    ],
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lovelace;Ada;;;\r\nFN:Ada Lovelace\r\nTEL:+491701234567\r\nEMAIL:ada@example.org\r\nEND:VCARD',
  ],
  [
    'event',
    [
      ['event-title', 'Party'],
      ['event-starts', EVENING.typed],
      ['event-location', 'Here'],
    ],
    'BEGIN:VEVENT\r\nSUMMARY:Party\r\nDTSTART:STARTS\r\nLOCATION:Here\r\nEND:VEVENT',
  ],
  ['message', [['message-message', 'See you: at 6']], 'SMSTO:+491701234567:See you: at 6'],
  [
    'mail',
    [['mail-subject', 'Tea & cake']],
    'mailto:ada@example.org?subject=Tea%20%26%20cake&body=See%20you%3A%20at%206',
  ],
  ['phone', [], 'tel:+491701234567'],
  [
    'place',
    [['place-latitude', '48.8584, 2.2945']],
    'https://www.google.com/maps/search/?api=1&query=48.8584%2C2.2945',
  ],
  [
    'payment',
    [
      ['payment-iban', 'DE89 3704 0044 0532 0130 00'],
      ['payment-amount', '1234,5'],
      ['payment-reference', 'Cake'],
    ],
    'BCD\n002\n1\nSCT\n\nAda Lovelace\nDE89370400440532013000\nEUR1234.50\n\n\nCake',
  ],
];

/** Opens the page by its key in the popup. */
async function openNewCodeByKey(session: Session): Promise<ExtensionPage> {
  const { browser } = session;
  const tab = await visit(session, ADDRESS);
  const popup = await browser.clickToolbar(tab);
  await popup.waitFor(() => document.activeElement?.role === 'img');
  // The popup may be gone before the key is released.
  await popup.press('n').catch(() => {});
  await popup.waitForClose();
  return opened(browser);
}

/** Opens the page in a new tab, in a third of the time that its key in the popup takes. */
async function openNewCode({ browser }: Session): Promise<ExtensionPage> {
  await browser.open(`${browser.extensionOrigin}/new.html`);
  return opened(browser);
}

async function opened(browser: Driver): Promise<ExtensionPage> {
  const page = await browser.waitForPage('new');
  await page.waitFor(() => document.activeElement?.id === 'wifi-network');
  return page;
}

/** Goes on by Tab to the element with an id, or back by Shift and Tab. */
async function tabTo(page: ExtensionPage, id: string, ...held: 'Shift'[]): Promise<void> {
  await tabToFirst(page, `#${id}`, ...held);
}

/**
 * Presses Tab as often as there are controls on the way, all in one go, and then looks where that led: some controls, such
 * as a field for a date, have several stops.
 */
async function tabToFirst(page: ExtensionPage, selector: string, ...held: 'Shift'[]): Promise<void> {
  for (let looks = 0; looks < 30; looks++) {
    const controls = await page.evaluate(controlsUpTo, selector);
    if (controls === 0) return;
    const onTheWay = held.length > 0 ? -controls : controls;
    if (onTheWay < 0) break;
    await page.pressAll(Array(onTheWay).fill('Tab'), ...held);
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** How many controls after the focused one a control comes, or before it, as a negative number. Radio buttons count as one. */
function controlsUpTo(selector: string): number {
  const controls = [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea')].filter(
    (control) =>
      control.tabIndex >= 0 &&
      control.checkVisibility() &&
      !control.matches(':disabled, [type="radio"]:not(:checked)'),
  );
  const [target, focused] = [
    controls.findIndex((control) => control.matches(selector)),
    controls.indexOf(document.activeElement as HTMLElement),
  ];
  return target - focused;
}

/** Moves the focus to the kinds, and chooses the next. */
async function chooseNextKind(page: ExtensionPage, kind: string): Promise<void> {
  await tabToFirst(page, '[name="kind"]', 'Shift');
  await page.press('ArrowRight');
  await page.waitFor(
    (kind) => document.querySelector<HTMLInputElement>('[name="kind"]:checked')?.value === kind,
    kind,
  );
}

/** What stands under the code. */
const promised = (page: ExtensionPage) =>
  page.evaluate(() => document.querySelector('#promise')?.textContent);

async function readAs(page: ExtensionPage, text: string): Promise<void> {
  let last: string[] = [];
  await until(`a code of ${JSON.stringify(text)}`, async () => {
    last = await decodeQr(await page.screenshot());
    return last[0] === text || undefined;
  }).catch((error) => {
    throw new Error(`${error.message}; it is ${JSON.stringify(last)}`);
  });
}

/** Everything that PageHop stores, as text. */
const kept = ({ browser }: Session) =>
  browser.inBackground(async () => {
    const { session, local, sync } = chrome.storage;
    return JSON.stringify(await Promise.all([session, local, sync].map((area) => area.get(null))));
  });

const typedIn = (page: ExtensionPage, id: string) =>
  page.evaluate((id) => (document.getElementById(id) as HTMLInputElement).value, id);

async function fill(page: ExtensionPage, id: string, text: string): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)?.focus(), id);
  await page.type(text);
}

describe('the page for new codes', () => {
  inEachSharedBrowser((session) => {
    test('makes a code of each kind by keyboard alone, to be downloaded and printed', async () => {
      const page = await openNewCodeByKey(session);
      // The code is beside the form still, in fewer pixels to read.
      await page.resize(1000, 640);
      const starts = await page.evaluate(
        (local) => new Date(local).toISOString().replace(/[-:]|\.000/g, ''),
        EVENING.local,
      );
      for (const [kind, fields, text] of KINDS) {
        const expected = text.replace('STARTS', starts);
        if (kind !== 'wifi') await chooseNextKind(page, kind);
        for (const [id, typed] of fields) {
          await tabTo(page, id);
          await page.type(typed);
        }
        await readAs(page, expected);
        await tabTo(page, 'download-png');
        await page.press('Enter');
        // The browser writes to a file of another name first, which is gone once the download is complete.
        const name = await page.waitFor(
          () => document.querySelector('#outcome')?.textContent?.match(/^Download started: (.+\.png)$/)?.[1],
        );
        const file = join(session.browser.downloadDir, name);
        const png = await until('the download', async () => {
          const bytes = existsSync(file) ? readFileSync(file) : undefined;
          return bytes && bytes.length > 0 ? bytes : undefined;
        });
        expect(await decodeQr(png), kind).toEqual([expected]);

        await tabToFirst(page, '.more');
        await page.pressAll(['ArrowDown', 'p']);
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Print');
        await page.press('Enter');
        const sheet = await session.browser.waitForPage('print');
        await sheet.waitFor(() => document.querySelector('[role="img"]'));
        const [printed] = await readPdf(await sheet.pdf(A4), DOTS_AN_INCH);
        expect(await decodeQr(printed?.picture as Picture), kind).toEqual([expected]);
        await sheet.close();
      }
      expect(await promised(page)).toBe('Fills in a transfer of €1,234.50 to Ada Lovelace in banking apps');

      await page.evaluate(() => chrome.storage.session.clear());
      await page.close();
    });

    test('takes days by keyboard alone for an event that lasts all day, and repeats them', async () => {
      const page = await openNewCode(session);
      await chooseNextKind(page, 'contact');
      await chooseNextKind(page, 'event');
      await tabTo(page, 'event-title');
      await page.type('Fair');
      await tabTo(page, 'event-allDay');
      await page.press(' ');
      await tabTo(page, 'event-title', 'Shift');
      await tabTo(page, 'event-starts');
      await page.type('11262026');
      await tabTo(page, 'event-ends');
      await page.type('11282026');
      const days = 'DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261129';
      await readAs(page, `BEGIN:VEVENT\r\nSUMMARY:Fair\r\n${days}\r\nEND:VEVENT`);
      expect(await promised(page)).toMatch(/^Adds “Fair” to the calendar: Thu, Nov 26 – Sat, Nov 28, 2026$/);
      await page.close();
    });

    test('says beside a field what is wrong with it, once the person has left it, and beside the code at once', async () => {
      const page = await openNewCode(session);
      await page.type('Home');
      await tabTo(page, 'wifi-password');
      await page.type('short');
      const described = () =>
        page.evaluate(() => {
          const field = document.querySelector('#wifi-password') as HTMLInputElement;
          const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
          const said = ids.map((id) => document.getElementById(id)?.textContent).join('');
          return { said, invalid: field.ariaInvalid };
        });
      expect(await described()).toEqual({ said: '', invalid: 'false' });
      const reason = 'Passwords of such networks have 8 to 63 characters.';
      const fault = `This code isn’t right yet. Password: ${reason}`;
      expect(await promised(page)).toBe(fault);
      // To the button that shows the password.
      await page.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('show');
      expect(await described()).toEqual({ said: reason, invalid: 'true' });
      expect(await promised(page)).toBe(fault);
      await readAs(page, 'WIFI:T:WPA;S:Home;P:short;;');
      await fill(page, 'wifi-password', 'short');
      expect(await described()).toEqual({ said: '', invalid: 'false' });
      expect(await promised(page)).toBe('Joins the network Home');

      const seen = () =>
        page.evaluate(() => {
          const button = document.querySelector('.show') as HTMLElement;
          const { type } = document.querySelector('#wifi-password') as HTMLInputElement;
          return `${type} ${button.ariaPressed}`;
        });
      expect(await seen()).toBe('password false');
      await page.click('button', 'Show password');
      expect(await seen()).toBe('text true');
      await page.close();
    });

    test('keeps what was typed when it is loaded again, in each tab its own, and forgets it when it is closed', async () => {
      const first = await openNewCode(session);
      await first.type('First net');
      await first.evaluate(() => document.querySelector<HTMLElement>('[value="contact"]')?.click());
      await fill(first, 'contact-note', 'A secret note');
      await first.reload();
      await first.waitFor(() => document.querySelector('#contact-note'));
      expect(await typedIn(first, 'contact-note')).toBe('A secret note');
      await first.evaluate(() => document.querySelector<HTMLElement>('[value="wifi"]')?.click());
      expect(await typedIn(first, 'wifi-network')).toBe('First net');

      const second = await first.evaluate(async () => {
        const { id } = await chrome.tabs.create({ url: '/new.html' });
        return id as number;
      });
      await until('an empty form', () =>
        session.browser.inBackground(async (id) => (await chrome.tabs.get(id)).status === 'complete', second),
      );
      const inSecond = await first.evaluate(async (id) => {
        const [view] = chrome.extension.getViews({ tabId: id });
        return (view?.document.querySelector('#wifi-network') as HTMLInputElement | null)?.value;
      }, second);
      expect(inSecond).toBe('');
      await session.browser.inBackground((id) => chrome.tabs.remove(id), second);

      const stored = await kept(session);
      expect(stored).toContain('A secret note');
      const [, ...onDisk] = JSON.parse(stored);
      expect(JSON.stringify(onDisk)).not.toContain('secret note');
      await first.close();
      await forgotten(session, 'secret note');
    });

    test('edits a text of the popup, and keeps what it has no field for', async () => {
      const card =
        'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lovelace;Ada;;;\r\nFN:Ada Lovelace\r\nX-SKYPE:ada.l\r\nEND:VCARD';
      const popup = await session.browser.clickToolbar(await visit(session, ADDRESS));
      await codeFocused(popup);
      const noted = () => document.querySelector('#editable p')?.textContent;
      await write(popup, 'WIFI:T:WPA2-EAP;S:Work;E:PEAP;I:kim;P:secret12;;');
      expect(await popup.waitFor(noted)).toBe('Phone cameras can’t join networks that ask for a user name.');
      expect(await popup.evaluate(() => document.querySelector('#editable button'))).toBeNull();
      await write(popup, card.replaceAll('\r\n', '\n'));
      await popup.waitFor(() => document.querySelector('#editable button'));
      expect(await popup.evaluate(noted)).toBe('Adds Ada Lovelace to the contacts');
      await popup.click('button', 'Edit in form');
      await popup.waitForClose();
      const page = await session.browser.waitForPage('new');
      await page.waitFor(() => document.activeElement?.id === 'contact-firstName');
      expect(await typedIn(page, 'contact-lastName')).toBe('Lovelace');
      await fill(page, 'contact-jobTitle', 'Countess');
      await readAs(page, card.replace('\r\nEND', '\r\nTITLE:Countess\r\nEND'));
      await page.reload();
      await page.waitFor(() => document.querySelector('#contact-jobTitle'));
      expect(await typedIn(page, 'contact-jobTitle')).toBe('Countess');
      await page.close();
      await forgotten(session, 'ada.l');
    });

    test('is all there on a small screen, with letters twice as large, and from right to left, and axe finds nothing', async () => {
      const page = await openNewCode(session);
      await page.evaluate(() => document.querySelector<HTMLElement>('[value="contact"]')?.click());
      await fill(page, 'contact-email', 'ada');
      await tabTo(page, 'contact-website');
      const parts = 'label, input, textarea, p:not(:empty), button:not([role="menuitem"]), .card';
      for (const [width, height] of [
        [1100, 800],
        [400, 700],
        [320, 256],
      ] as const) {
        await page.resize(width, height);
        expect(await outOfSight(page, parts), `${width} pixels`).toEqual([]);
      }
      await page.resize(400, 700);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await outOfSight(page, parts)).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
        document.documentElement.dir = 'rtl';
      });
      expect(await outOfSight(page, parts)).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.dir = 'ltr';
        document.querySelector<HTMLElement>('[value="wifi"]')?.click();
      });
      await page.resize(1100, 800);
      await fill(page, 'wifi-network', 'Home');
      await tabTo(page, 'download-png');
      for (const scheme of ['light', 'dark'] as const) {
        await session.browser.setColorScheme(scheme);
        expect(await violations(page), scheme).toEqual([]);
      }
      await page.click('button', 'More');
      for (const scheme of ['dark', 'light'] as const) {
        await session.browser.setColorScheme(scheme);
        expect(await violations(page), `the menu, ${scheme}`).toEqual([]);
      }
      await page.close();
    });
  });
});
