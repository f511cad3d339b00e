import { type ChosenLevel, isChosenLevel } from '../settings/chosen-level.ts';
import { type Areas, areaOfSettings } from './settings-area.ts';

/** The one setting that the first paint needs, without loading the code for all of them. Never rejects. */
export async function readChosenLevel(areas?: Areas): Promise<ChosenLevel> {
  try {
    const { stored } = await areaOfSettings(areas);
    return isChosenLevel(stored.errorCorrection) ? stored.errorCorrection : 'auto';
  } catch {
    return 'auto';
  }
}
