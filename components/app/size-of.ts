import { type MeasureResult, measure } from '../qr/measure.ts';
import type { ChosenLevel } from '../settings/chosen-level.ts';
import { byStandard } from './code-of.ts';

/** How large the code of a text is, without making it. */
export function sizeOf(text: string, level: ChosenLevel): MeasureResult {
  return byStandard(text, level, measure).code;
}
