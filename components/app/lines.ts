import { type Advice, type Fix, MOST_LINES } from '../advice/advice.ts';
import type { SettingName } from '../settings/settings.ts';
import { type Message, type MessageKey, messageOf } from '../text/message.ts';
import { type Change, type State, sharedText } from './state.ts';

/** A line of advice, or of what was done about it. */
export interface Line {
  sentence: Message;
  hint: Message | undefined;
  buttons: readonly LineButton[];
  /** Without it, something is wrong. */
  mark: 'done' | 'offer' | undefined;
}

export interface LineButton {
  label: Message;
  /** Set if the code gets smaller, with how much. */
  gain: { short: Message; figures: Message } | undefined;
  /** The letter that presses it. */
  key: string | undefined;
  press: Press;
}

/** What pressing a button of a line does. */
export type Press =
  | { type: 'undo' }
  | { type: 'fix'; about: string; advice: Advice; fix: Fix }
  | { type: 'setting'; name: SettingName };

/** Buttons of one line. */
const MOST_FIXES = 3;

/**
 * What was done last, then advice, then what is optional. Old advice stays until there is new advice, so that lines
 * do not flicker.
 */
export function linesOf(state: State): Line[] {
  const { changes, advice } = state;
  const last = changes.at(-1);
  const done = last?.after === sharedText(state) ? [doneLine(last)] : [];
  const lines = advice.items.map((item) => adviceLine(item, advice.about));
  const needed = [...done, ...lines.filter(({ mark }) => mark !== 'offer')];
  return [...needed.slice(0, MOST_LINES), ...lines.filter(({ mark }) => mark === 'offer')];
}

function doneLine({ advice, fix, cost }: Change): Line {
  // Fixing a fault is worth a larger code, so its cost is not told.
  const isOptional = advice.severity === 'optional';
  return {
    sentence: messageOf(doneKey(fix.label.key), ...fix.label.substitutions),
    hint: advice.hint ?? (isOptional && cost ? messageOf('adviceCost', cost.from, cost.to) : undefined),
    buttons: [{ label: messageOf('undo'), gain: undefined, key: fix.key, press: { type: 'undo' } }],
    mark: 'done',
  };
}

function adviceLine(advice: Advice, about: string): Line {
  const { sentence, hint, fixes, setting, severity } = advice;
  const buttons: LineButton[] = fixes.slice(0, MOST_FIXES).map((fix) => ({
    label: fix.label,
    gain: gainOf(fix),
    key: fix.key,
    press: { type: 'fix', about, advice, fix },
  }));
  if (setting !== undefined) {
    const press: Press = { type: 'setting', name: setting.name };
    buttons.push({ label: setting.label, gain: undefined, key: undefined, press });
  }
  return { sentence, hint, buttons, mark: severity === 'optional' ? 'offer' : undefined };
}

function gainOf({ gain }: Fix): LineButton['gain'] {
  return gain && { short: messageOf('smallerCode'), figures: messageOf('adviceGain', gain.from, gain.to) };
}

/** Each `…Fix` of the locales has a `…Done`, with the same placeholders. */
function doneKey(label: MessageKey): MessageKey {
  return label.replace(/Fix$/, 'Done') as MessageKey;
}
