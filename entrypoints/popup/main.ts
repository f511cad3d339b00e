import { onArrival } from '../../components/browser/arrival.ts';
import { readChosenLevel } from '../../components/browser/chosen-level.ts';
import { codeLabel } from '../../components/browser/code-label.ts';
import { keepOnScreen } from '../../components/browser/keep-on-screen.ts';
import { counted, formatNumber, localize, message } from '../../components/browser/messages.ts';
import { isOwnWindow } from '../../components/browser/own-window.ts';
import type { NoPayload } from '../../components/payload/no-payload.ts';
import { type Payload, type PayloadKind, payloadOf } from '../../components/payload/payload.ts';
import { type EncodeResult, encode, type Notice } from '../../components/qr/encode.ts';
import type { ChosenLevel } from '../../components/settings/chosen-level.ts';
import type { SettingName } from '../../components/settings/settings.ts';
import type { MessageKey } from '../../components/text/message.ts';
import { exact, readable } from '../../components/text/readable-address.ts';
import { find } from '../../components/ui/find.ts';
import { setText } from '../../components/ui/set-text.ts';
import '../../components/ui/action-menu.ts';
import type { AdviceList } from '../../components/ui/advice-list.ts';
import type { QrView } from '../../components/ui/qr-view.ts';
import '../../components/ui/qr-view.ts';
import type { TextBox } from '../../components/ui/text-box.ts';
import '../../components/ui/text-box.ts';
import type { Outcome } from './actions.ts';
import type { Advisor } from './advice.ts';

/** What the popup shows; `render` derives everything else. */
interface State {
  /** What the box was filled with, if there was something to fill it with. */
  source: Payload | undefined;
  /** Why there was not; `undefined` until the browser has answered. */
  absence: NoPayload | undefined;
  /** Whether the box shows an address as it is read, and what is shared is the address that this stands for. */
  isReadable: boolean;
  /** Of what the box says now. */
  code: EncodeResult;
  outcome: Outcome | undefined;
}

/** What buttons do; not needed for the first paint. */
type Actions = Omit<typeof import('./actions.ts'), 'pictureOf'>;

const KINDS: Record<PayloadKind, MessageKey> = {
  page: 'kindPage',
  link: 'kindLink',
  selection: 'kindSelection',
  image: 'kindImage',
  text: 'kindText',
};

const NO_CODE: Record<NoPayload, MessageKey> = {
  'new-tab': 'noCodeNewTab',
  'browser-page': 'noCodeBrowserPage',
  'hidden-browser-page': 'noCodeHiddenBrowserPage',
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

const card = find('.card');
const view = find<QrView>('#code');
const absence = find('#no-code');
const kind = find('#kind');
const size = find('#size');
const box = find<TextBox>('#text');
const area = find<HTMLTextAreaElement>('textarea');
const notice = find('#notice');
const list = find<AdviceList>('#advice');
const outcome = find('#outcome');
/** Those that do something with the code. */
const buttons = document.querySelectorAll<HTMLButtonElement>(
  '.actions button:not(.more, #settings, #shortcuts)',
);

let filled = false;
let errorCorrectionLevel: ChosenLevel = 'auto';
let advisor: Promise<Advisor> | undefined;
let state: State = {
  source: undefined,
  absence: undefined,
  isReadable: false,
  code: codeOf(''),
  outcome: undefined,
};

localize(document);
box.addEventListener('beforeinput', beginAnew);
box.addEventListener('input', () => {
  // What is no address any more, emptied above all, is plain text; the address that was there is again what it was.
  if (!/^https?:/i.test(box.text)) state.isReadable = false;
  else if (state.source && readable(state.source.text) === box.text) state.isReadable = true;
  show({ code: codeOf(sharedText()), absence: 'erased' });
  adviseAfterPaint();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) window.close();
});
// Firefox may move a popup into another panel while it opens, and the focus is lost on the way.
window.addEventListener('focus', focusEmptyBox);
onClick('#download-png', 'downloadPng');
onClick('#copy-image', 'copyImage');
onClick('#copy-data-uri', 'copyDataUri');
onClick('#download-svg', 'downloadSvg');
onClick('#copy-text', 'copyTextInCode');
onClick('#full-window', 'showInFullWindow');
onClick('#print', 'printSheet');
find('#settings').addEventListener('click', () => openSettings());
if (isOwnWindow()) void fitWindow();
else if (import.meta.env.FIREFOX) keepOnScreen();
// Not awaited here: whatever is loaded meanwhile may import from this file, and would wait for it as it waits for that.
void onArrival(fill).then(() => afterPaint(equip));
// Asked in parallel, and usually answered first. If not, the code does not wait: it is made again if it is to be another.
void readChosenLevel().then((chosen) => {
  if (chosen === errorCorrectionLevel) return;
  errorCorrectionLevel = chosen;
  show({ code: codeOf(sharedText()) });
});

/** Loaded once, whoever asks. */
function late(): Promise<typeof import('./late.ts')> {
  return import('./late.ts');
}

async function fitWindow(): Promise<void> {
  const { fitOwnWindow } = await import('../../components/browser/fit-own-window.ts');
  await fitOwnWindow();
}

/** Puts what was clicked into the box. */
function fill(content: Payload | NoPayload): void {
  // What was typed before the browser first answered stays.
  const typedBefore = !filled && box.text !== '';
  filled = true;
  if (typedBefore) return;
  if (typeof content === 'string') put('', { source: undefined, absence: content });
  else put(content.text, { source: content, absence: undefined });
  adviseAfterPaint();
  focusEmptyBox();
}

/** Puts a text into the box, and shows the code of what the box makes of it: it has its own way with line breaks. */
function put(text: string, { source, absence }: Pick<State, 'source' | 'absence'>): void {
  const shown = readable(text);
  box.text = shown ?? text;
  state.isReadable = shown !== undefined;
  const shared = sharedText();
  show({ source: source && { ...source, text: shared }, absence, code: codeOf(shared) });
}

function codeOf(text: string): EncodeResult {
  return encode(text, { errorCorrectionLevel });
}

/** What the text in the box stands for. */
function sharedText(): string {
  return state.isReadable ? exact(box.text) : box.text;
}

/** What is written over all of the text is the person's own, and means what it says. */
function beginAnew(): void {
  if (area.selectionStart === 0 && area.selectionEnd === area.value.length) state.isReadable = false;
}

/** Shares something else than before, and gives what brings back all that was. */
function replace(payload: Payload): () => void {
  const { text } = box;
  const { source, absence, isReadable, code } = state;
  put(payload.text, { source: payload, absence });
  return () => {
    box.text = text;
    show({ source, absence, isReadable, code });
  };
}

/** The code never waits for advice: neither for it to be thought of, nor for its rules to be loaded. */
function adviseAfterPaint(): void {
  const { text } = box;
  afterPaint(async () => {
    advisor ??= loadAdvisor();
    const loaded = await advisor;
    if (box.text === text) await loaded.update();
  });
}

/** Keys, and what is pasted, dropped and dragged. */
async function equip(): Promise<void> {
  const { givePicture, listenForKeys, takeText } = await late();
  listenForKeys(view);
  takeText(box);
  givePicture(view, () =>
    state.code.ok ? { symbol: state.code.symbol, payload: payloadOf(sharedText(), state.source) } : undefined,
  );
}

function afterPaint(run: () => Promise<void>): void {
  requestAnimationFrame(() => setTimeout(run));
}

async function loadAdvisor(): Promise<Advisor> {
  const { createAdvisor } = await late();
  return createAdvisor({
    list,
    shared: () => payloadOf(sharedText(), state.source),
    moduleSize: () => view.moduleSize,
    replace,
    say: (sentence) => show({ outcome: { message: sentence, failed: false } }),
    openSettings,
  });
}

/** @param name of the one to go to */
async function openSettings(name?: SettingName): Promise<void> {
  const { openSettings } = await late();
  await openSettings(name);
  if (!isOwnWindow()) window.close();
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

function render({ source, absence: why, isReadable, code, outcome: result }: State): void {
  const payload = payloadOf(sharedText(), source);
  const reason = code.ok ? '' : sentence(code, why);
  card.classList.toggle('empty', reason !== '');
  setText(absence, reason);
  const spoken = code.ok && !isReadable ? code.text : box.text;
  if (code.ok) view.show(code.symbol, codeLabel(spoken));
  else view.clear();
  area.ariaInvalid = String(!code.ok && code.reason === 'too-long');
  setText(kind, code.ok ? message(KINDS[payload.kind]) : '');
  setText(size, code.ok ? message('codeSize', String(code.symbol.size)) : '');
  size.title = code.ok ? message('codeSizeLabel', String(code.symbol.size)) : '';
  setText(notice, noticeOf(code));
  for (const button of buttons) button.disabled = !code.ok;
  setText(outcome, result?.message ?? '');
  outcome.classList.toggle('failed', result?.failed ?? false);
  if (result) outcome.scrollIntoView({ block: 'nearest' });
}

/** Why there is no code. */
function sentence(code: EncodeResult & { ok: false }, why: NoPayload | undefined): string {
  switch (code.reason) {
    case 'empty':
      return why === undefined ? '' : message(NO_CODE[why]);
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
function onClick(selector: string, action: keyof Actions): void {
  find(selector).addEventListener('click', async () => {
    const { code, source } = state;
    if (!code.ok) return;
    // Gone for a moment, so that the same outcome is announced once more.
    show({});
    const payload = payloadOf(sharedText(), source);
    const actions: Actions = await late();
    show({ outcome: await actions[action](code.symbol, payload) });
  });
}
