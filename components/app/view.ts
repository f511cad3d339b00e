import { type Advice, type Fix, MOST_LINES } from '../advice/advice.ts';
import type { Recognized } from '../formats/formats.ts';
import type { NoPayload } from '../payload/no-payload.ts';
import type { Outcome } from '../payload/outcome.ts';
import type { EncodeResult, Notice } from '../qr/encode.ts';
import type { QrSymbol } from '../qr/symbol.ts';
import type { SettingName } from '../settings/settings.ts';
import { titleOf } from '../sources/title.ts';
import { codeLabel } from '../text/code-label.ts';
import { countedMessage, type Message, type MessageKey, messageOf } from '../text/message.ts';
import type { Code } from './code-of.ts';
import { type Change, type State, sharedPayload, sharedText } from './state.ts';

/** What is seen and heard of the popup, not yet in anybody's language. */
export interface View {
  box: string;
  code: { symbol: QrSymbol; label: Message } | undefined;
  /** In place of the code. */
  noCode: Message | undefined;
  isTooLong: boolean;
  kind: Kind | undefined;
  /** Modules a side, and what that means in words. */
  size: { short: Message; long: Message } | undefined;
  notices: readonly Message[];
  lines: readonly Line[];
  outcome: Outcome | undefined;
}

/** Beside the code: where it is from, or what it is of. */
export interface Kind {
  title: Message;
  /** Whether there is a name in it, which may be longer than the line. */
  isNamed: boolean;
}

/** A line of advice, or of what was done about it. */
export interface Line {
  sentence: Message;
  hint: Message | undefined;
  buttons: readonly LineButton[];
  isDone: boolean;
}

export interface LineButton {
  label: Message;
  /** That the code gets smaller, and how much. */
  gain: { short: Message; figures: Message } | undefined;
  press: Press;
}

/** What pressing a button of a line does. */
export type Press =
  | { type: 'undo' }
  | { type: 'fix'; about: string; advice: Advice; fix: Fix }
  | { type: 'setting'; name: SettingName };

/** Buttons of one line. */
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

/**
 * @param recognize tells what a text is; loaded after the first paint. What it says is made of the text alone, and so is no
 * part of the state
 */
export function view(state: State, recognize?: (text: string) => Recognized): View {
  const { code, text } = state;
  const side = code.ok ? code.symbol.size : undefined;
  const recognized = code.ok ? recognize?.(sharedText(state)) : undefined;
  return {
    box: text,
    code: code.ok ? { symbol: code.symbol, label: labelOf(state, code.text, recognized) } : undefined,
    noCode: code.ok ? undefined : whyNoCode(code, state.missing),
    isTooLong: !code.ok && code.reason === 'too-long',
    kind: code.ok ? kindOf(state, recognized) : undefined,
    size:
      side === undefined
        ? undefined
        : { short: messageOf('codeSize', side), long: messageOf('codeSizeLabel', side) },
    notices: noticesOf(state),
    lines: linesOf(state),
    outcome: state.outcome,
  };
}

/** Read out: what it is, or an address the way it is read. Until it is known that a text is no secret, it is not named. */
function labelOf({ isReadable, text }: State, encoded: string, recognized: Recognized | undefined): Message {
  if (isReadable || /^https?:/i.test(text)) return codeLabel(text);
  return recognized ? codeLabel(recognized.description ?? encoded) : messageOf('codeLabelAlone');
}

/** What was clicked is called by that. Words are called by what they are, where that is more than words. */
function kindOf(state: State, recognized: Recognized | undefined): Kind {
  const { kind } = sharedPayload(state);
  const description = kind === 'text' || kind === 'selection' ? recognized?.description : undefined;
  return { title: description ?? messageOf(titleOf(kind)), isNamed: description !== undefined };
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

function noticesOf({ hiddenLength, ...state }: State): Message[] {
  return hiddenLength > 0 ? [countedMessage('noticeHidden', hiddenLength)] : noticesOn(state);
}

/** What there is to say of a code that was made otherwise than its text alone would tell. */
export function noticesOn({ code, isOffStandard }: Code): Message[] {
  if (!code.ok) return [];
  const notices = code.notices.map((notice) => messageOf(NOTICES[notice]));
  return isOffStandard ? [...notices, messageOf('noticeOffStandard')] : notices;
}

/**
 * What was done last, then advice. Advice on the text before stays until there is other, so that lines do not go and
 * come back.
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

/** Each `…Fix` of the locales has a `…Done`, with the same placeholders. */
function doneKey(label: MessageKey): MessageKey {
  return label.replace(/Fix$/, 'Done') as MessageKey;
}
