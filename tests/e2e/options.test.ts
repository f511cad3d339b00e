import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Setting } from '../../components/settings/setting.ts';
import { SETTING_NAMES, settingOf } from '../../components/settings/settings.ts';
import type { MessageKey } from '../../components/text/message.ts';
import { decodeQr } from '../browsers/decode.ts';
import { type ExtensionPage, PATIENCE_MS, type Popup } from '../browsers/driver.ts';
import { violations } from './axe.ts';
import { codeIn, inEachSharedBrowser, outcomeIn, visit, waitForEntries, write } from './session.ts';

const MESSAGES: Record<MessageKey, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);

const ADDRESS = 'https://example.com/articles/how-to-read';

/** The settings as the page shows them. */
const shownIn = (page: ExtensionPage) =>
  page.evaluate(() =>
    Object.fromEntries(
      [
        ...document.querySelectorAll<HTMLInputElement>(
          'main :is(select, input:not([type="color"], [type="file"]))',
        ),
      ].map((field) => [field.id, field.type === 'checkbox' ? field.checked : field.value]),
    ),
  );

const english = (key: MessageKey) => MESSAGES[key].message;

const storedIn = (page: Popup) =>
  page.evaluate(async () => ({
    ...(await chrome.storage.sync.get()),
    ...(await chrome.storage.local.get()),
  }));

const textOf = (page: Popup, selector: string) =>
  page.evaluate((selector) => document.querySelector(selector)?.textContent, selector);

const faultsIn = (page: Popup) =>
  page.evaluate(() => document.querySelectorAll('[aria-invalid="true"], .fault:not(:empty)').length);

/** Waits until the page shows the settings and follows what is stored. Without the focus, it hears nothing of a field that is left. */
const waitForSettings = (page: Popup) =>
  page.waitFor(() => document.hasFocus() && document.querySelector('main:not([inert])'));

/** Waits until the page shows an outcome. */
const waitForOutcome = (page: Popup, sentence: string) =>
  page.waitFor((sentence) => document.querySelector('#outcome')?.textContent === sentence, sentence);

const waitForText = (page: Popup, selector: string, sentence: string) =>
  page.waitFor(
    (selector, sentence) => document.querySelector(selector)?.textContent === sentence,
    selector,
    sentence,
  );

/** Replaces the text of a field by the keyboard, and leaves the field. */
async function fill(page: Popup, role: string, name: string, text: string): Promise<void> {
  await page.click(role, name);
  await page.press('a', 'Control');
  await page.type(text);
  await page.press('Tab');
}

/** Replaces the text of a field by the browser's own editing, all at once, and leaves the field. */
const enter = (page: Popup, name: string, text: string) =>
  page.evaluate(
    (name, text) => {
      const field = document.getElementById(name) as HTMLInputElement;
      field.focus();
      field.select();
      document.execCommand('insertText', false, text);
      field.blur();
    },
    name,
    text,
  );

/** As `enter`, in the field that has the focus. Gives its id. */
const enterInFocused = (page: Popup, text: string) =>
  page.evaluate((text) => {
    const field = document.activeElement as HTMLInputElement;
    field.select();
    document.execCommand('insertText', false, text);
    field.blur();
    return field.id;
  }, text);

/** Chooses from a list, as the keyboard does. */
const choose = (page: Popup, name: string, value: string) =>
  page.evaluate(
    (name, value) => {
      const select = document.querySelector(`#${name}`) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    value,
  );

/** A valid value other than the default. */
function anotherValue(setting: Setting): unknown {
  switch (setting.kind) {
    case 'choice':
      return Object.keys(setting.options).find((option) => option !== setting.default);
    case 'number':
      return setting.range[1];
    case 'color':
      return setting.default === '#000000' ? '#1b3a57' : '#fff4d6';
    case 'checkbox':
      return !setting.default;
    case 'text':
      return setting.isCode ? 'desk.local' : 'Scan me';
  }
}

/** Clicks checkboxes, all at once. */
const toggle = (page: Popup, ...names: string[]) =>
  page.evaluate((names) => {
    for (const name of names) document.querySelector<HTMLElement>(`#${name}`)?.click();
  }, names);

/** Replaces the text of a field, and stays in it. */
async function typeInto(page: Popup, name: string, text: string): Promise<void> {
  await page.evaluate((name) => document.querySelector<HTMLInputElement>(`#${name}`)?.select(), name);
  await page.type(text);
}

/** What is done on the page right before it is left, and all that must be stored then. */
const LAST_CHANGES: [
  when: string,
  change: (page: ExtensionPage) => Promise<unknown>,
  stored: Record<string, unknown>,
][] = [
  [
    'right after two changes',
    (page) => toggle(page, 'menuLink', 'menuImage'),
    { version: 1, menuLink: false, menuImage: false },
  ],
  [
    'right after changes that had to wait for the one before',
    async (page) => {
      await toggle(page, 'menuLink');
      await waitForOutcome(page, 'Saved.');
      await toggle(page, 'menuImage', 'alwaysRemoveTracking');
    },
    { version: 1, menuLink: false, menuImage: false, alwaysRemoveTracking: true },
  ],
  [
    'while a number is being typed',
    (page) => typeInto(page, 'moduleSize', '25'),
    { version: 1, moduleSize: 25 },
  ],
  [
    'while an address is being typed',
    (page) => typeInto(page, 'lanAddress', ' Desk.local'),
    { lanAddress: 'desk.local' },
  ],
  [
    'while a color is being typed',
    (page) => typeInto(page, 'dark', '#1B3a57'),
    { version: 1, dark: '#1b3a57', light: '#ffffff' },
  ],
  [
    'after a change, while something that cannot be is being typed',
    async (page) => {
      await toggle(page, 'menuLink');
      await typeInto(page, 'moduleSize', '41');
    },
    { version: 1, menuLink: false },
  ],
];

describe('the settings', () => {
  inEachSharedBrowser((session, name) => {
    /** The page of the test that runs. */
    let opened: ExtensionPage | undefined;

    async function closePage(): Promise<void> {
      await opened?.close();
      opened = undefined;
    }

    afterEach(async () => {
      await closePage();
      await session.browser.inBackground(() =>
        Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]),
      );
      await waitForEntries(session.browser);
    });

    /** The page with nothing stored but these settings, until the test ends. */
    async function optionsWith(stored: Record<string, unknown>): Promise<ExtensionPage> {
      if (Object.keys(stored).length > 0) await store(stored);
      opened = await openPage();
      return opened;
    }

    const store = (settings: Record<string, unknown>) =>
      session.browser.inBackground(async (settings) => {
        const { lanAddress, ...shared } = settings;
        if (lanAddress) await chrome.storage.local.set({ lanAddress });
        await chrome.storage.sync.set(shared);
      }, settings);

    /** Waits until this and nothing else is stored. */
    const waitForStored = (settings: Record<string, unknown>) =>
      vi.waitFor(async () => {
        const stored = await session.browser.inBackground(async () => ({
          ...(await chrome.storage.sync.get()),
          ...(await chrome.storage.local.get()),
        }));
        expect(stored).toEqual(settings);
      }, PATIENCE_MS);

    /** Opens the page in a tab of its own. */
    async function openPage(): Promise<ExtensionPage> {
      await session.browser.open(`${session.browser.extensionOrigin}/options.html`);
      return pageInFront();
    }

    /** The page that has been opened, once it shows settings. */
    async function pageInFront(): Promise<ExtensionPage> {
      const page = await session.browser.waitForPage('options');
      await waitForSettings(page);
      return page;
    }

    const downloaded = (file: string): Promise<Buffer> =>
      vi.waitFor(() => {
        const bytes = readFileSync(join(session.browser.downloadDir, file));
        expect(bytes.length).toBeGreaterThan(0);
        return bytes;
      }, PATIENCE_MS);

    test('are chosen on a page from the popup’s menu, and obeyed at once by files, copies, codes and the menu', async () => {
      const first = await session.browser.clickToolbar(await visit(session, ADDRESS));
      await first.click('button', 'More');
      await first.click('menuitem', 'Settings');
      opened = await pageInFront();
      const page = opened;
      await page.evaluate(() => document.querySelector<HTMLElement>('#errorCorrection')?.focus());
      await page.type('H');
      await page.press('Tab');
      // A digit as typed on a Persian keyboard.
      await fill(page, 'spinbutton', 'Size of a square (pixels)', '۶');
      await enter(page, 'quietZone', '2');
      expect(await textOf(page, '#quietZone-warning')).toBe('Below 4, many phones can’t find the code.');
      await fill(page, 'textbox', 'Dark color', '#1B3A۵۷');
      await enter(page, 'light', '#fff4d6');
      await page.click('checkbox', 'Links');
      await waitForOutcome(page, 'Saved.');
      // 20 bytes are version 3 at H.
      await waitForText(page, '#preview-size', '198 × 198 pixels');
      const CHOSEN = {
        version: 1,
        errorCorrection: 'H',
        moduleSize: 6,
        quietZone: 2,
        dark: '#1b3a57',
        light: '#fff4d6',
        menuLink: false,
      };
      await vi.waitFor(async () => expect(await storedIn(page)).toEqual(CHOSEN), PATIENCE_MS);
      await waitForEntries(session.browser, ['page', 'selection', 'image', 'read']);

      const popup = await session.browser.clickToolbar(await visit(session, ADDRESS));
      // 40 bytes are version 5 at H, 37 modules, and on screen black on white with all of the quiet zone.
      await popup.waitFor(() => document.querySelector('#size')?.textContent === '37 × 37');
      expect(await codeIn(popup)).toBe(ADDRESS);
      // Without the round corners of the card.
      const square = await popup.evaluate(() => {
        const { x, y, width } = (document.querySelector('qr-view') as HTMLElement).getBoundingClientRect();
        return { left: Math.ceil(x + 12), top: Math.ceil(y + 12), width: Math.floor(width - 24) };
      });
      const onScreen = PNG.sync.read(Buffer.from(await popup.screenshot()));
      expect(colorsIn(onScreen, { ...square, height: square.width })).toEqual(['000000ff', 'ffffffff']);
      const zone = Math.floor((4 * (square.width + 24)) / 45) - 13;
      expect(colorsIn(onScreen, { ...square, height: zone })).toEqual(['ffffffff']);

      await popup.click('button', 'Download PNG');
      const png = await downloaded('example.com-how-to-read.png');
      const inFile = PNG.sync.read(png);
      const side = (37 + 2 * 2) * 6;
      expect([inFile.width, inFile.height]).toEqual([side, side]);
      expect(colorsIn(inFile, { left: 0, top: 0, width: side, height: side })).toEqual([
        '1b3a57ff',
        'fff4d6ff',
      ]);
      expect(colorsIn(inFile, { left: 0, top: 0, width: side, height: 12 })).toEqual(['fff4d6ff']);
      expect(colorsIn(inFile, { left: 12, top: 12, width: 1, height: 1 })).toEqual(['1b3a57ff']);
      expect(await decodeQr(png)).toEqual([ADDRESS]);

      await popup.click('button', 'Copy data URI');
      const uri = `data:image/png;base64,${png.toString('base64')}`;
      await popup.waitFor(() =>
        document.querySelector('#outcome')?.textContent?.startsWith('Copied the data URI'),
      );
      expect((await session.browser.readClipboard()).text).toBe(uri);
      if (name === 'chromium') {
        await popup.click('button', 'Copy image');
        await popup.waitFor(() => document.querySelector('#outcome')?.textContent === 'Copied the image');
        const copied = (await session.browser.readClipboard()).png as Uint8Array;
        const inClipboard = PNG.sync.read(Buffer.from(copied));
        expect([inClipboard.width, inClipboard.height]).toEqual([side, side]);
        expect(inClipboard.data.equals(inFile.data)).toBe(true);
      }

      await popup.click('button', 'More');
      await popup.click('menuitem', 'Download SVG');
      const svg = (await downloaded('example.com-how-to-read.svg')).toString();
      expect(svg).toContain('viewBox="-2 -2 41 41"');
      expect(svg).toContain('height="41" fill="#fff4d6"/><path fill="#1b3a57" fill-rule="evenodd" d="m0 0h7');
      await popup.close();
    });

    test('refuse what would not scan or cannot be, with the reason, and keep what is written', async () => {
      const page = await optionsWith({});
      for (const [name, text, reason] of [
        ['dark', '#ffff00', 'Not saved: the colors are too similar for phones to read the code.'],
        ['dark', 'black', 'Enter a color as # and six digits or letters a–f, such as #1b3a57.'],
        ['dark', '#000000', ''],
        ['light', '#777777', 'Not saved: the light color is too dark for phones to read the code.'],
        ['dark', '#ffffff', 'Not saved: many phones can’t read light-on-dark codes.'],
        ['moduleSize', '41', 'Enter a whole number from 1 to 40.'],
        ['quietZone', '2.5', 'Enter a whole number from 0 to 10.'],
        [
          'lanAddress',
          'localhost',
          'Enter an address or a name by which other devices reach this computer, such as 192.168.1.20.',
        ],
      ] as const) {
        await enter(page, name, text);
        await waitForText(page, `#${name}-fault`, reason);
      }
      expect(await shownIn(page)).toMatchObject({
        dark: '#ffffff',
        light: '#777777',
        moduleSize: '41',
        quietZone: '2.5',
        lanAddress: 'localhost',
      });
      expect(await page.evaluate(() => document.querySelector('#dark')?.ariaInvalid)).toBe('true');
      // There is nothing wrong with the other color.
      expect(await textOf(page, '#light-fault')).toBe('');
      // "Saved." is not shown beside "Not saved".
      expect(await textOf(page, '#outcome')).toBe('');
      // Black, which was accepted beside white, is already stored.
      expect(await storedIn(page)).toEqual({ version: 1, dark: '#000000', light: '#ffffff' });
      await page.click('checkbox', 'Links');
      await waitForOutcome(page, 'The rest is saved.');
      expect(await storedIn(page)).toMatchObject({ menuLink: false });
      // Resetting to the defaults discards what was refused, and why.
      await page.click('button', 'Reset to defaults');
      await waitForOutcome(page, 'All settings are back to the defaults.');
      expect(await shownIn(page)).toMatchObject({
        dark: '#000000',
        light: '#ffffff',
        moduleSize: '10',
        quietZone: '4',
      });
      expect(await faultsIn(page)).toBe(0);

      for (const [name, text] of [
        ['moduleSize', '41'],
        ['dark', 'black'],
      ] as const) {
        await enter(page, name, text);
        await page.waitFor((name) => document.querySelector(`#${name}-fault`)?.textContent, name);
      }
      await page.click('button', 'Undo');
      await waitForOutcome(page, 'Saved.');
      expect(await shownIn(page)).toMatchObject({ dark: '#000000', moduleSize: '10' });
      expect(await faultsIn(page)).toBe(0);
    });

    test('that are damaged or from a newer version are read as far as they can be, and not lost', async () => {
      const stored = {
        version: 2,
        errorCorrection: 'XL',
        moduleSize: -3,
        quietZone: 6,
        dark: '#eeeeee',
        menuImage: false,
        shape: 'round',
      };
      const page = await optionsWith(stored);
      expect(await textOf(page, '#stored')).toBe(
        'These settings were stored by a newer version of PageHop. Ignored because unreadable: Error correction, Size of a square (pixels), and Dark color.',
      );
      expect(await shownIn(page)).toMatchObject({
        errorCorrection: 'auto',
        moduleSize: '10',
        quietZone: '6',
        dark: '#000000',
        menuImage: false,
      });
      await page.click('checkbox', 'Images');
      await waitForOutcome(page, 'Saved.');
      expect(await storedIn(page)).toEqual({ ...stored, menuImage: true });
      const popup = await session.browser.clickToolbar(await visit(session, ADDRESS));
      expect(await codeIn(popup)).toBe(ADDRESS);
      await popup.close();
    });

    test('go back to the defaults, come back by Undo, and travel in a file', async () => {
      const CHOSEN = {
        version: 1,
        moduleSize: 3,
        dark: '#1b3a57',
        light: '#fff4d6',
        lanAddress: 'desk.local',
      };
      const page = await optionsWith(CHOSEN);
      const chosen = await shownIn(page);
      expect(chosen).toMatchObject({
        moduleSize: '3',
        dark: '#1b3a57',
        light: '#fff4d6',
        lanAddress: 'desk.local',
      });
      await page.click('button', 'Export');
      const file = join(session.browser.downloadDir, 'pagehop-settings.json');
      const exported = JSON.parse((await downloaded('pagehop-settings.json')).toString());
      expect(exported).toMatchObject({
        type: 'PageHop settings',
        version: 1,
        settings: { moduleSize: 3, menuPage: true },
      });

      await page.click('button', 'Reset to defaults');
      await waitForOutcome(page, 'All settings are back to the defaults.');
      expect(await shownIn(page)).toMatchObject({ moduleSize: '10', dark: '#000000', lanAddress: '' });
      await page.click('button', 'Undo');
      await waitForOutcome(page, 'Saved.');
      expect(await shownIn(page)).toEqual(chosen);

      await page.click('button', 'Reset to defaults');
      await waitForOutcome(page, 'All settings are back to the defaults.');
      await page.chooseFile('#file', file);
      await waitForOutcome(page, 'Settings imported.');
      expect(await shownIn(page)).toEqual(chosen);
      await vi.waitFor(
        async () => expect(await storedIn(page)).toEqual({ version: 1, ...exported.settings }),
        PATIENCE_MS,
      );

      for (const [content, sentence] of [
        ['<!doctype html>', 'Nothing imported: this is not a JSON file.'],
        ['{"moduleSize": 7}', 'Nothing imported: this file is not from PageHop.'],
        [
          JSON.stringify({ ...exported, settings: { moduleSize: 7, quietZone: 11 } }),
          'Nothing imported: the file has an invalid value for “White margin (squares)”.',
        ],
      ] as const) {
        writeFileSync(file, content);
        await page.chooseFile('#file', file);
        await waitForOutcome(page, sentence);
        expect(await shownIn(page)).toEqual(chosen);
      }
      writeFileSync(
        file,
        JSON.stringify({ ...exported, version: 2, settings: { moduleSize: 7, quietZone: 'auto' } }),
      );
      await page.chooseFile('#file', file);
      await waitForOutcome(
        page,
        'The file is from a newer version of PageHop. The settings that this version has were imported. Ignored because unreadable: White margin (squares).',
      );
      expect(await shownIn(page)).toEqual({ ...chosen, moduleSize: '7' });
      rmSync(file);
    });

    test('say so when the browser has no more room for them, and stay on the page', async () => {
      const page = await optionsWith({});
      await page.evaluate(async () => {
        const filler = (length: number, item: number) => ({
          [`filler ${length} ${item}`]: 'x'.repeat(length),
        });
        const fits = (length: number, item: number) =>
          chrome.storage.sync.set(filler(length, item)).then(
            () => true,
            () => false,
          );
        // First nearly all of the 100 kB at once.
        const most = Array.from({ length: 12 }, (_, item) => filler(8000, item));
        await chrome.storage.sync.set(Object.assign({}, ...most));
        for (const length of [1000, 100, 10, 0]) {
          for (let item = 0; item < 14 && (await fits(length, item)); item++);
        }
      });
      await enter(page, 'moduleSize', '25');
      await waitForOutcome(
        page,
        'Not saved: the browser has no more room for settings. They stay on this page until you close it.',
      );
      expect(await shownIn(page)).toMatchObject({ moduleSize: '25' });
      // Once there is room, the next change includes it.
      await page.evaluate(() => chrome.storage.sync.clear());
      await page.click('checkbox', 'Images');
      await waitForOutcome(page, 'Saved.');
      expect(await storedIn(page)).toMatchObject({ menuImage: false, moduleSize: 25 });
      // However fast something changes, the browser's limit of two writes per second is kept, and the last value is stored.
      await page.click('spinbutton', 'Size of a square (pixels)');
      await page.pressAll(Array(15).fill('ArrowUp'));
      await vi.waitFor(
        async () => expect(await storedIn(page)).toMatchObject({ moduleSize: 40 }),
        PATIENCE_MS,
      );
    });

    test('have a control each on the page, and what is chosen there is what is stored', async () => {
      const page = await optionsWith({});
      const stored: Record<string, unknown> = {};
      const isFirefox = name === 'firefox';
      for (const name of SETTING_NAMES) {
        // The setting for frames is on only in Firefox.
        const row = settingOf(name);
        const setting = name === 'menuFrame' ? ({ ...row, default: isFirefox } as Setting) : row;
        const { onlyWith } = setting;
        if (onlyWith !== undefined) {
          await choose(page, onlyWith[0], onlyWith[1]);
          stored[onlyWith[0]] = onlyWith[1];
        }
        const value = anotherValue(setting);
        if (setting.kind === 'checkbox') await page.click('checkbox', english(setting.label));
        else if (setting.kind === 'choice') await choose(page, name, String(value));
        else {
          const role = setting.kind === 'number' ? 'spinbutton' : 'textbox';
          await page.click(role, english(setting.label));
          expect(await enterInFocused(page, String(value))).toBe(name);
        }
        stored[name] = value;
      }
      // The row says where a setting is stored. Each change reaches the browser at once or after a moment.
      for (const area of ['sync', 'local'] as const) {
        const here = SETTING_NAMES.filter((name) => (settingOf(name).isLocal ? 'local' : 'sync') === area);
        const expected = Object.fromEntries(here.map((name) => [name, stored[name]]));
        await vi.waitFor(
          async () =>
            expect(await page.evaluate((area) => chrome.storage[area].get(), area)).toMatchObject(expected),
          PATIENCE_MS,
        );
      }
      await waitForEntries(session.browser, []);
      await page.reload();
      await waitForSettings(page);
      const shown = Object.entries(stored).map(([name, value]) => [
        name,
        typeof value === 'number' ? String(value) : value,
      ]);
      expect(await shownIn(page)).toMatchObject(
        // Choices that other settings depend on were made for each of them.
        Object.fromEntries(shown.filter(([name]) => name !== 'pictureSizeUnit' && name !== 'caption')),
      );
    });

    test('are on the page where they have an effect, and say how large a picture becomes', async () => {
      const page = await optionsWith({});
      for (const [unit, control, value, size] of [
        ['module', 'moduleSize', '6', '198 × 198 pixels'],
        ['pixels', 'pictureSide', '720', '720 × 720 pixels'],
        ['millimeters', 'pictureWidth', '60', '709 × 709 pixels'],
      ] as const) {
        await choose(page, 'pictureSizeUnit', unit);
        await typeInto(page, control, value);
        await page.press('Tab');
        await waitForText(page, '#preview-size', size);
        expect(
          await page.evaluate(() =>
            ['moduleSize', 'pictureSide', 'pictureWidth'].filter((name) =>
              document.getElementById(name)?.checkVisibility(),
            ),
          ),
        ).toEqual([control]);
      }
      expect(await page.evaluate(() => document.querySelector('#captionText')?.checkVisibility())).toBe(
        false,
      );
      await choose(page, 'caption', 'own');
      await page.waitFor(() => document.querySelector('#captionText')?.checkVisibility());
    });

    test('show the caption in the example, and count its height', async () => {
      const page = await optionsWith({ moduleSize: 10 });
      await waitForText(page, '#preview-size', '330 × 330 pixels');
      const light = () =>
        page.evaluate(() => {
          const canvas = document.querySelector('canvas') as HTMLCanvasElement;
          const { width, height } = canvas;
          const below =
            canvas.getContext('2d')?.getImageData(0, width, width, Math.max(1, height - width)).data ?? [];
          return {
            isHigher: height > width,
            inked: below.filter((_, i) => i % 4 === 0 && below[i] !== 255).length,
          };
        });
      expect(await light()).toMatchObject({ isHigher: false });
      await choose(page, 'caption', 'address');
      // Four modules to the caption, its line, and the quiet zone under it.
      await waitForText(page, '#preview-size', '330 × 401 pixels');
      const { isHigher, inked } = await light();
      expect(isHigher).toBe(true);
      expect(inked).toBeGreaterThan(50);
    });

    test('show the shortcut that is set, the version, and what PageHop does with data', async () => {
      const page = await optionsWith({});
      await page.waitFor(() => document.querySelector('#shortcut-keys')?.checkVisibility());
      expect(await textOf(page, '#shortcut-keys')).toBe('Alt+Shift+Q');
      const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
      expect(await textOf(page, '#version')).toBe(`PageHop ${version}`);
      const privacy = await page.evaluate(() => document.querySelector<HTMLAnchorElement>('footer a')?.href);
      const policy = await session.browser.open(String(privacy));
      expect(await policy.evaluate(() => document.body.textContent)).toContain(
        'PageHop sends nothing anywhere.',
      );
      await policy.close();
    });

    describe('are stored when the tab is closed', () => {
      test.each(LAST_CHANGES)('%s', async (_when, change, stored) => {
        const page = await optionsWith({});
        await change(page);
        await closePage();
        await waitForStored(stored);
      });
    });

    // One page for all of these tests. It has nothing unsaved once it is loaded again, and shows the defaults again once
    // what is stored has been cleared.
    describe('are stored when the tab is loaded again', () => {
      let page: ExtensionPage;
      let defaults: unknown;

      beforeAll(async () => {
        page = await openPage();
        defaults = await shownIn(page);
      });

      afterAll(() => page.close());

      test.each(LAST_CHANGES)('%s', async (_when, change, stored) => {
        await vi.waitFor(async () => expect(await shownIn(page)).toEqual(defaults), PATIENCE_MS);
        await change(page);
        await page.reload();
        await waitForSettings(page);
        await waitForStored(stored);
      });
    });

    test('remove tracking from what was clicked, by themselves, with Undo', async () => {
      await store({ version: 1, alwaysRemoveTracking: true });
      const tracked = await visit(session, 'https://example.com/read?utm_source=newsletter&id=3');
      const popup = await session.browser.clickToolbar(tracked);
      await waitForText(popup, 'advice-list p', 'Tracking data removed.');
      expect(await codeIn(popup)).toBe('https://example.com/read?id=3');
      await popup.click('button', 'Undo');
      expect(await outcomeIn(popup)).toBe('Undone.');
      expect(await codeIn(popup)).toBe('https://example.com/read?utm_source=newsletter&id=3');
      expect(await textOf(popup, 'advice-list p')).toBe('This address contains tracking data.');
      // Typed text is left alone.
      const written = 'https://kim:hunter22@example.com/?utm_source=x';
      await write(popup, written);
      await waitForText(popup, 'advice-list p', 'There is a password in this address.');
      expect(await codeIn(popup)).toBe(written);
      await popup.close();
    });

    test('remember this computer’s address, and offer it in place of localhost', async () => {
      const local = await visit(session, 'https://example.com/local');
      /** A popup with a text that only this computer can open. */
      const popupWithLocalhost = async () => {
        const popup = await session.browser.clickToolbar(local);
        await popup.waitFor(() => document.querySelector('[role="img"]'));
        await write(popup, 'http://localhost:3000/a');
        return popup;
      };
      // In a network, Chromium finds the address itself.
      if (name === 'firefox') {
        const popup = await popupWithLocalhost();
        await popup.click('button', 'Enter the computer’s address');
        // Closing, it gives the focus back.
        await popup.waitForClose();
      } else await session.browser.open(`${session.browser.extensionOrigin}/options.html#lanAddress`);
      const field = await session.browser.waitForPage('options');
      opened = field;
      await field.waitFor(() => document.hasFocus() && document.activeElement?.id === 'lanAddress');
      await field.type(' 192.168.77.20 ');
      await field.press('Tab');
      await waitForOutcome(field, 'Saved.');
      expect(await storedIn(field)).toMatchObject({ lanAddress: '192.168.77.20' });

      const again = await popupWithLocalhost();
      // It comes before what Chromium finds itself.
      await waitForText(again, 'advice-list button', 'Switch to 192.168.77.20');
      await again.click('button', 'Switch to 192.168.77.20');
      expect(await codeIn(again)).toBe('http://192.168.77.20:3000/a');
      await again.close();
    });

    test('are accessible in both themes and directions, and lead to the browser’s own page for shortcuts', async () => {
      const page = await optionsWith({ version: 2 });
      // Everything the page can say at once.
      await enter(page, 'moduleSize', '41');
      await enter(page, 'quietZone', '0');
      await enter(page, 'lanAddress', 'a b');
      const file = join(session.browser.downloadDir, 'no-settings.json');
      writeFileSync(file, '[]');
      for (const [scheme, direction] of [
        ['light', 'ltr'],
        ['dark', 'rtl'],
      ] as const) {
        await session.browser.setColorScheme(scheme);
        await page.waitFor((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme);
        await page.evaluate((direction) => {
          document.documentElement.dir = direction;
        }, direction);
        await enter(page, 'dark', scheme === 'light' ? '#cccccc' : '#dddddd');
        await page.chooseFile('#file', file);
        await waitForOutcome(page, 'Nothing imported: this file is not from PageHop.');
        const unsaid = await page.evaluate(() =>
          ['stored', 'moduleSize-fault', 'quietZone-warning', 'dark-fault', 'lanAddress-fault'].filter(
            (id) => document.querySelector(`#${id}:not(:empty)`) === null,
          ),
        );
        expect(unsaid).toEqual([]);
        expect(await violations(page), scheme).toEqual([]);
      }
      rmSync(file);
      await page.click('button', 'Change the keyboard shortcut');
      await page.waitFor(() => document.visibilityState === 'hidden');
    });
  });
});

/** A part of a picture, in pixels. */
interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The colors in a part of a picture, as `rrggbbaa`, in order. */
function colorsIn(picture: PNG, { left, top, width, height }: Part): string[] {
  const colors = new Set<number>();
  for (let row = top; row < top + height; row++)
    for (let column = left; column < left + width; column++)
      colors.add(picture.data.readUInt32BE(4 * (row * picture.width + column)));
  return [...colors].map((color) => color.toString(16).padStart(8, '0')).sort();
}
