import type { NoPayload } from '../payload/no-payload.ts';
import type { Outcome } from '../payload/outcome.ts';
import type { EncodeResult, Notice } from '../qr/encode.ts';
import type { QrSymbol } from '../qr/symbol.ts';
import { titleOf } from '../sources/title.ts';
import { codeLabel } from '../text/code-label.ts';
import { countedMessage, type Message, type MessageKey, messageOf } from '../text/message.ts';
import { type State, sharedPayload } from './state.ts';

/** What is seen and heard of the popup at first, not yet in anybody's language; lines.ts has what comes later. */
export interface View {
  box: string;
  code: { symbol: QrSymbol; label: Message } | undefined;
  /** In place of the code. */
  noCode: Message | undefined;
  isTooLong: boolean;
  kind: Message | undefined;
  /** Modules a side, and what that means in words. */
  size: { short: Message; long: Message } | undefined;
  notices: readonly Message[];
  outcome: Outcome | undefined;
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

export function view(state: State): View {
  const { code, isReadable, text } = state;
  const side = code.ok ? code.symbol.size : undefined;
  // The label is read out: an address the way it is read.
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
