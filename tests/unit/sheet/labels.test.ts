import { describe, expect, test } from 'vitest';
import { LABELS } from '../../../components/sheet/labels.ts';
import { paperSize } from '../../../components/sheet/paper.ts';
import { LABEL_NAMES } from './any-options.ts';

describe.each(LABEL_NAMES)('the labels of %s', (name) => {
  const { paper, columns, rows, width, height, left, top, pitchX, pitchY } = LABELS[name];
  const size = paperSize(paper, false);

  test('are on their paper', () => {
    expect(left + (columns - 1) * pitchX + width).toBeLessThanOrEqual(size.width + 1e-9);
    expect(top + (rows - 1) * pitchY + height).toBeLessThanOrEqual(size.height + 1e-9);
  });

  test('do not overlap', () => {
    expect(pitchX).toBeGreaterThanOrEqual(width);
    expect(pitchY).toBeGreaterThanOrEqual(height);
  });

  test('are in the middle of it, within the half of a millimeter by which measures differ', () => {
    const right = size.width - left - (columns - 1) * pitchX - width;
    const bottom = size.height - top - (rows - 1) * pitchY - height;
    expect(Math.abs(left - right)).toBeLessThan(0.5);
    expect(Math.abs(top - bottom)).toBeLessThan(0.5);
  });
});

test('there are as many labels on a sheet as its package says', () => {
  const count = Object.fromEntries(
    LABEL_NAMES.map((name) => [name, LABELS[name].columns * LABELS[name].rows]),
  );
  expect(count).toMatchObject({
    'Avery 5160': 30,
    'Avery 5163': 10,
    'Avery 5167': 80,
    'Avery L7120': 35,
    'Avery L7159': 24,
    'Avery L7160': 21,
    'Avery L7163': 14,
    'Avery L7651': 65,
    'Zweckform 3474': 24,
    'Zweckform 3475': 24,
  });
});

test('inches are turned into millimeters', () => {
  expect(LABELS['Avery 5161']).toMatchObject({ paper: 'letter', width: 101.6, height: 25.4, left: 3.96875 });
});

test('the columns of 5160 are an eighth of an inch apart', () => {
  const { pitchX, width } = LABELS['Avery 5160'];
  expect(pitchX - width).toBeCloseTo(25.4 / 8);
});
