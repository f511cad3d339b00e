import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS, withOptions } from '../../../components/sheet/options.ts';

const changed = (options: object) => withOptions(DEFAULT_OPTIONS, options);

test('what is not changed stays', () => {
  expect(changed({})).toEqual(DEFAULT_OPTIONS);
  expect(changed({ columns: 2, caption: 'none' })).toEqual({
    ...DEFAULT_OPTIONS,
    columns: 2,
    caption: 'none',
  });
});

describe('a number', () => {
  test('is brought into its range', () => {
    expect(changed({ columns: 0, rows: 1000, margin: -5, gap: 31 })).toMatchObject({
      columns: 1,
      rows: 20,
      margin: 0,
      gap: 30,
    });
  });

  test('is at most that of the labels on a sheet where it says which is first', () => {
    expect(changed({ labels: 'Avery L7120', start: 80 }).start).toBe(35);
    const started = changed({ labels: 'Avery 5167', start: 80.4 });
    expect(started.start).toBe(80);
    expect(withOptions(started, { labels: 'Avery 5163' }).start).toBe(10);
  });

  test('of columns and rows is whole', () => {
    expect(changed({ columns: 2.6, rows: 1.2, margin: 7.5 })).toMatchObject({
      columns: 3,
      rows: 1,
      margin: 7.5,
    });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, '3'])(
    'that is none stays as it was: %s',
    (columns) => {
      expect(changed({ columns }).columns).toBe(DEFAULT_OPTIONS.columns);
    },
  );
});

test('paper and labels that there are not stay as they were', () => {
  expect(changed({ paper: 'a3', labels: 'Avery 1' })).toEqual(DEFAULT_OPTIONS);
  expect(changed({ labels: 'toString' })).toEqual(DEFAULT_OPTIONS);
});

test('a caption for all is not longer than two lines', () => {
  expect(changed({ ownCaption: 'a'.repeat(1000) }).ownCaption).toHaveLength(200);
});

test('what a later version adds is dropped', () => {
  expect(changed({ color: 'red' })).toEqual(DEFAULT_OPTIONS);
});
