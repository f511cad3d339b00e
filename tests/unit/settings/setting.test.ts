import { expect, test } from 'vitest';
import { accepts, parseTyped, type Setting } from '../../../components/settings/setting.ts';

const common = { section: 'codes', label: 'caption', default: '' } as never as object;
const choice = { ...common, kind: 'choice', options: { a: null, b: null } } as unknown as Setting & {
  kind: 'choice';
};
const number = { ...common, kind: 'number', range: [1, 40] } as unknown as Setting & { kind: 'number' };
const color = { ...common, kind: 'color' } as unknown as Setting & { kind: 'color' };
const checkbox = { ...common, kind: 'checkbox' } as unknown as Setting;
const text = {
  ...common,
  kind: 'text',
  accepts: (value: string) => value !== 'no',
  tidy: (value: string) => value.trim(),
} as unknown as Setting & { kind: 'text' };

test.each<[Setting, unknown, boolean]>([
  [choice, 'a', true],
  [choice, 'toString', false],
  [number, 40, true],
  [number, 41, false],
  [number, 2.5, false],
  [number, '3', false],
  [color, '#0a1b2c', true],
  [color, '#0A1B2C', false],
  [color, 'black', false],
  [checkbox, false, true],
  [checkbox, 0, false],
  [text, 'yes', true],
  [text, 'no', false],
])('$kind accepts %j: %s', (setting, value, expected) => expect(accepts(setting, value)).toBe(expected));

test('what is typed is stored in one form', () => {
  expect(parseTyped(choice, 'a')).toBe('a');
  expect(parseTyped(number, '12')).toBe(12);
  expect(parseTyped(number, '')).toBeNaN();
  expect(parseTyped(color, ' #0A1B2C ')).toBe('#0a1b2c');
  expect(parseTyped(text, ' a ')).toBe('a');
});
