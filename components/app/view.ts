import { type Advice, type Fix, MOST_LINES } from '../advice/advice.ts';
import type { NoPayload } from '../payload/no-payload.ts';
import type { Outcome } from '../payload/outcome.ts';
import type { EncodeResult, Notice } from '../qr/encode.ts';
import type { QrSymbol } from '../qr/symbol.ts';
import type { SettingName } from '../settings/settings.ts';
import { titleOf } from '../sources/title.ts';
import { codeLabel } from '../text/code-label.ts';
import { countedMessage, type Message, type MessageKey, messageOf } from '../text/message.ts';
import { type Change, type State, sharedPayload, sharedText } from './state.ts';

/** What the popup shows, as messages that are not translated yet. */
export interface View {
  box: string;
  code: { symbol: QrSymbol; label: Message } | undefined;
  /** In place of the code. */
  noCode: Message | undefined;
  isTooLong: boolean;
  kind: Message | undefined;
  /** Modules per side, and the same in words. */
  size: { short: Message; long: Message } | undefined;
  notices: readonly Message[];
  lines: readonly Line[];
  outcome: Outcome | undefined;
}

/** A line of advice, or the report that its fix was applied. */
export interface Line {
  sentence: Message;
  hint: Message | undefined;
  buttons: readonly LineButton[];
  isDone: boolean;
}

export interface LineButton {
  label: Message;
  /** That the code gets smaller, and by how much. */
  gain: { short: Message; figures: Message } | undefined;
  press: Press;
}

/** What pressing a button of a line does. */
export type Press =
  | { type: 'undo' }
  | { type: 'fix'; about: string; advice: Advice; fix: Fix }
  | { type: 'setting'; name: SettingName };

/** Per line. */
const MOST_FIXES = 3;

const NO_CODE: Record<NoPayload, MessageKey> = {
  'new-tab': 'noCodeNewTab',
  'browser-page': 'noCodeBrowserPage',
  'extension-page': 'noCodeExtensionPage',
  'hidden-page': 'noCodeHiddenPage',
  'too-large': 'noCodeTooLarge',
  gone: 'noCodeGone',
  erased: 'noCodeErased',
};

const NOTICES: Record<Notice, MessageKey> = {
  'made-well-formed': 'noticeMadeWellFormed',
  'control-characters': 'noticeControlCharacters',
};

export function view(state: State): View {
  const { code, isReadable, text } = state;
  const side = code.ok ? code.symbol.size : undefined;
  // Screen readers read the label aloud, so an address is in its readable form.
  const spoken = code.ok && !isReadable ? code.text : text;
  return {
    box: text,
    code: code.ok ? { symbol: code.symbol, label: codeLabel(spoken) } : undefined,
    noCode: code.ok ? undefined : whyNoCode(code, state.missing),
    isTooLong: !code.ok && code.reason === 'too-long',
    kind: code.ok ? messageOf(titleOf(sharedPayload(state).kind)) : undefined,
    size:
      side === undefined
        ? undefined
        : { short: messageOf('codeSize', side), long: messageOf('codeSizeLabel', side) },
    notices: noticesOf(state),
    lines: linesOf(state),
    outcome: state.outcome,
  };
}

function whyNoCode(code: EncodeResult & { ok: false }, missing: NoPayload | undefined): Message | undefined {
  switch (code.reason) {
    case 'empty':
      return missing && messageOf(NO_CODE[missing]);
    case 'too-long':
      return countedMessage('tooLong', code.over, code.capacity);
    case 'bad-option':
      throw new RangeError(`No such ${code.option}: ${code.value}`);
  }
}

function noticesOf({ hiddenLength, code, isOffStandard }: State): Message[] {
  if (hiddenLength > 0) return [countedMessage('noticeHidden', hiddenLength)];
  if (!code.ok) return [];
  const notices = code.notices.map((notice) => messageOf(NOTICES[notice]));
  return isOffStandard ? [...notices, messageOf('noticeOffStandard')] : notices;
}

/**
 * The last fix applied, then advice. Advice on the previous text stays until new advice arrives, so that lines do not
 * flicker.
 */
function linesOf(state: State): Line[] {
  const { changes, advice } = state;
  const last = changes.at(-1);
  const done = last?.after === sharedText(state) ? [doneLine(last)] : [];
  return [...done, ...advice.items.map((item) => adviceLine(item, advice.about))].slice(0, MOST_LINES);
}

function doneLine({ advice, fix }: Change): Line {
  return {
    sentence: messageOf(doneKey(fix.label.key), ...fix.label.substitutions),
    hint: advice.hint,
    buttons: [{ label: messageOf('undo'), gain: undefined, press: { type: 'undo' } }],
    isDone: true,
  };
}

function adviceLine(advice: Advice, about: string): Line {
  const { sentence, hint, fixes, setting } = advice;
  const buttons: LineButton[] = fixes.slice(0, MOST_FIXES).map((fix) => ({
    label: fix.label,
    gain: gainOf(fix),
    press: { type: 'fix', about, advice, fix },
  }));
  if (setting !== undefined) {
    buttons.push({ label: setting.label, gain: undefined, press: { type: 'setting', name: setting.name } });
  }
  return { sentence, hint, buttons, isDone: false };
}

function gainOf({ gain }: Fix): LineButton['gain'] {
  return gain && { short: messageOf('smallerCode'), figures: messageOf('adviceGain', gain.from, gain.to) };
}

/** Each `…Fix` in the locales has a `…Done` with the same placeholders. */
function doneKey(label: MessageKey): MessageKey {
  return label.replace(/Fix$/, 'Done') as MessageKey;
}
