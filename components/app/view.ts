import type { Recognized } from '../formats/formats.ts';
import type { NoPayload } from '../payload/no-payload.ts';
import type { Outcome } from '../payload/outcome.ts';
import type { EncodeResult, Notice } from '../qr/encode.ts';
import type { QrSymbol } from '../qr/symbol.ts';
import { titleOf } from '../sources/title.ts';
import { codeLabel } from '../text/code-label.ts';
import { countedMessage, type Message, type MessageKey, messageOf } from '../text/message.ts';
import type { Code } from './code-of.ts';
import { type State, sharedPayload, sharedText } from './state.ts';

/** What is seen and heard of the popup at first, not yet in anybody's language; lines.ts has what comes later. */
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
  outcome: Outcome | undefined;
}

/** Beside the code: where it is from, or what it is of. */
export interface Kind {
  title: Message;
  /** Whether it contains a name, which may not fit on the line. */
  isNamed: boolean;
}

const NO_CODE: Record<NoPayload, MessageKey> = {
  'new-tab': 'noCodeNewTab',
  'browser-page': 'noCodeBrowserPage',
  'extension-page': 'noCodeExtensionPage',
  'hidden-page': 'noCodeHiddenPage',
  loading: 'noCodeLoading',
  'went-on': 'noCodeWentOn',
  'too-large': 'noCodeTooLarge',
  gone: 'noCodeGone',
  erased: 'noCodeErased',
};

const NOTICES: Record<Notice, MessageKey> = {
  'made-well-formed': 'noticeMadeWellFormed',
  'control-characters': 'noticeControlCharacters',
};

/**
 * @param recognize tells what a text is; loaded after the first paint. Its result follows from the text alone, so it is not
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
    outcome: state.outcome,
  };
}

/** Read out: what it is, or an address the way it is read. Until it is known that a text is no secret, it is not named. */
function labelOf({ isReadable, text }: State, encoded: string, recognized: Recognized | undefined): Message {
  if (isReadable || /^https?:/i.test(text)) return codeLabel(text);
  return recognized ? codeLabel(recognized.description ?? encoded) : messageOf('codeLabelAlone');
}

/** What was clicked is named after its source. Words are named after their kind, if they have one. */
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

/** How a code differs from its text, or from the standard for it. */
export function noticesOn({ code, isOffStandard }: Code): Message[] {
  if (!code.ok) return [];
  const notices = code.notices.map((notice) => messageOf(NOTICES[notice]));
  return isOffStandard ? [...notices, messageOf('noticeOffStandard')] : notices;
}
