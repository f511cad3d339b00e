import fc from 'fast-check';
import { LABELS, type LabelName } from '../../../components/sheet/labels.ts';
import { RANGES, type SheetOptions } from '../../../components/sheet/options.ts';

export const LABEL_NAMES = Object.keys(LABELS) as LabelName[];

/** Any sheet that a person can ask for. */
export const anyOptions: fc.Arbitrary<SheetOptions> = fc.record({
  labels: fc.oneof(fc.constant('none' as const), fc.constantFrom('none' as const, ...LABEL_NAMES)),
  start: fc.integer({ min: RANGES.start[0], max: RANGES.start[1] }),
  paper: fc.constantFrom('a4', 'letter', 'a5'),
  isLandscape: fc.boolean(),
  margin: fc.double({ min: RANGES.margin[0], max: RANGES.margin[1], noNaN: true }),
  columns: fc.integer({ min: RANGES.columns[0], max: RANGES.columns[1] }),
  rows: fc.integer({ min: RANGES.rows[0], max: RANGES.rows[1] }),
  gap: fc.oneof(fc.constant(0), fc.double({ min: RANGES.gap[0], max: RANGES.gap[1], noNaN: true })),
  equal: fc.constantFrom('side', 'module'),
  caption: fc.constantFrom('none', 'line', 'address', 'own'),
  ownCaption: fc.constant('Scan me'),
  hasCutMarks: fc.boolean(),
});

/** Modules a side, of any version. */
export const anySize: fc.Arbitrary<number> = fc
  .integer({ min: 1, max: 40 })
  .map((version) => 17 + 4 * version);
