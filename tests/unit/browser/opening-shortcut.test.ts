import { expect, test } from 'vitest';
import { openingShortcut } from '../../../components/browser/opening-shortcut.ts';

test.each([
  [
    [
      { name: 'other', shortcut: 'Alt+X' },
      { name: '_execute_action', shortcut: 'Alt+Shift+Q' },
    ],
    'Alt+Shift+Q',
  ],
  [[{ name: '_execute_action', shortcut: '' }], ''],
  [[], ''],
])('of %j: %j', async (commands, expected) => {
  expect(await openingShortcut({ getAll: async () => commands })).toBe(expected);
});
