import { onArrival } from '../../components/browser/arrival.ts';
import {
  counted,
  formatNumber,
  localize,
  type MessageKey,
  message,
} from '../../components/browser/messages.ts';
import { fitOwnWindow, isOwnWindow } from '../../components/browser/own-window.ts';
import { defaultZoom } from '../../components/browser/zoom.ts';
import type { Absence } from '../../components/content/absence.ts';
import { excerpt } from '../../components/content/excerpt.ts';
import { type Payload, type PayloadKind, payloadOf } from '../../components/content/payload.ts';
import { type EncodeResult, encode, type Notice } from '../../components/qr/encode.ts';
import '../../components/ui/action-menu.ts';
import type { QrView } from '../../components/ui/qr-view.ts';
import '../../components/ui/qr-view.ts';
import type { TextBox } from '../../components/ui/text-box.ts';
import '../../components/ui/text-box.ts';
import {
  type Action,
  copyDataUri,
  copyImage,
  copyTextInCode,
  downloadPng,
  downloadSvg,
  type Outcome,
} from './actions.ts';

/** What the popup shows; `render` derives everything else. */
interface State {
  /** What the box was filled with, if there was something to fill it with. */
  source: Payload | undefined;
  /** Why there was not; `undefined` until the browser has answered. */
  absence: Absence | undefined;
  /** Of what the box says now. */
  code: EncodeResult;
  outcome: Outcome | undefined;
}

/** Modules a side, quiet zone not included, from which a code goes into the larger card: version 10. */
const DENSE = 57;

/** Enough to know what the picture is of; the box has all of it. */
const LABEL_LENGTH = 100;

const KINDS: Record<PayloadKind, MessageKey> = {
  page: 'kindPage',
  link: 'kindLink',
  selection: 'kindSelection',
  image: 'kindImage',
  text: 'kindText',
};

const ABSENCES: Record<Absence, MessageKey> = {
  'new-tab': 'absenceNewTab',
  'browser-page': 'absenceBrowserPage',
  'hidden-browser-page': 'absenceHiddenBrowserPage',
  'extension-page': 'absenceExtensionPage',
  'hidden-page': 'absenceHiddenPage',
  'too-large': 'absenceTooLarge',
  gone: 'absenceGone',
  erased: 'absenceErased',
};

const NOTICES: Record<Notice, MessageKey> = {
  'made-well-formed': 'noticeMadeWellFormed',
  'control-characters': 'noticeControlCharacters',
};

const popup = find('main');
const card = find('.card');
const view = find<QrView>('#code');
const absence = find('#absence');
const kind = find('#kind');
const size = find('#size');
const box = find<TextBox>('#text');
const area = find<HTMLTextAreaElement>('textarea');
const notice = find('#notice');
const outcome = find('#outcome');
const buttons = document.querySelectorAll<HTMLButtonElement>('.actions button');

let filled = false;
let state: State = { source: undefined, absence: undefined, code: encode(''), outcome: undefined };

localize(document);
box.addEventListener('input', () => show({ code: encode(box.text), absence: 'erased' }));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) window.close();
});
// Firefox may move a popup into another panel while it opens, and the focus is lost on the way.
window.addEventListener('focus', focusEmptyBox);
onClick('#download-png', downloadPng);
onClick('#copy-image', copyImage);
onClick('#copy-data-uri', copyDataUri);
onClick('#download-svg', downloadSvg);
onClick('#copy-text', copyTextInCode);
if (isOwnWindow()) new ResizeObserver(() => fitOwnWindow(popup.getBoundingClientRect())).observe(popup);
// Asked first, and so answered before there is something to show.
void defaultZoom().then((zoom) => document.documentElement.style.setProperty('--zoom', String(zoom)));
await onArrival(fill);

/** Puts what was clicked into the box. */
function fill(content: Payload | Absence): void {
  // What was typed before the browser first answered stays.
  const typedBefore = !filled && box.text !== '';
  filled = true;
  if (typedBefore) return;
  const source = typeof content === 'string' ? undefined : content;
  box.text = source?.text ?? '';
  show({
    // The box has its own way with line breaks, and the code is of what the box says.
    source: source && { ...source, text: box.text },
    absence: typeof content === 'string' ? content : undefined,
    code: encode(box.text),
  });
  focusEmptyBox();
}

/** Where there is nothing to show, one can type at once. */
function focusEmptyBox(): void {
  if (state.absence !== undefined && box.text === '') box.focus();
}

/** Anything newly shown leaves the last outcome behind, unless it is one. */
function show(change: Partial<State>): void {
  state = { ...state, outcome: undefined, ...change };
  render(state);
}

function render({ source, absence: why, code, outcome: result }: State): void {
  const payload = payloadOf(box.text, source);
  popup.classList.toggle('dense', isDense(code));
  const reason = code.ok ? '' : sentence(code, why);
  card.classList.toggle('empty', reason !== '');
  setText(absence, reason);
  if (code.ok) view.show(code.symbol, message('codeLabel', excerpt(code.text, LABEL_LENGTH)));
  else view.clear();
  area.ariaInvalid = String(!code.ok && code.reason === 'too-long');
  setText(kind, code.ok ? message(KINDS[payload.kind]) : '');
  setText(size, code.ok ? message('codeSize', String(code.symbol.size)) : '');
  size.title = code.ok ? message('codeSizeLabel', String(code.symbol.size)) : '';
  setText(notice, noticeOf(code));
  for (const button of buttons) button.disabled = !code.ok;
  setText(outcome, result?.message ?? '');
  outcome.classList.toggle('failed', result?.failed ?? false);
}

/** Whether the code goes into the larger card. Once there it stays until it is a good deal smaller, or nothing. */
function isDense(code: EncodeResult): boolean {
  const wasDense = popup.classList.contains('dense');
  if (code.ok) return code.symbol.size >= (wasDense ? DENSE - 8 : DENSE);
  return wasDense && code.reason === 'too-long';
}

/** Why there is no code. */
function sentence(code: EncodeResult & { ok: false }, why: Absence | undefined): string {
  switch (code.reason) {
    case 'empty':
      return why === undefined ? '' : message(ABSENCES[why]);
    case 'too-long':
      return counted('tooLong', code.over, formatNumber(code.capacity));
    case 'bad-option':
      throw new RangeError(`No such ${code.option}: ${code.value}`);
  }
}

/** What is worth knowing of the text in the box. */
function noticeOf(code: EncodeResult): string {
  if (box.hiddenLength > 0) return counted('noticeHidden', box.hiddenLength);
  return code.ok ? code.notices.map((notice) => message(NOTICES[notice])).join(' ') : '';
}

/** Makes a button do something with the code on show, and tells how that went. */
function onClick(selector: string, action: Action): void {
  find(selector).addEventListener('click', async () => {
    const { code, source } = state;
    if (!code.ok) return;
    // Gone for a moment, so that the same outcome is announced once more.
    show({});
    show({ outcome: await action(code.symbol, payloadOf(box.text, source)) });
  });
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function find<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`No ${selector} in the popup`);
  return found;
}
