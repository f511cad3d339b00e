import { formatDate } from '../../components/browser/format-date.ts';
import { formatNumber, localize, message, textOf } from '../../components/browser/messages.ts';
import type { PageContent } from '../../components/browser/own-pages.ts';
import { keepScreenAwake } from '../../components/browser/screen-wake.ts';
import { openedPage } from '../../components/outputs/opened-page.ts';
import { writtenCaption, writtenPassword } from '../../components/outputs/written-caption.ts';
import type { QrSymbol } from '../../components/qr/symbol.ts';
import { codeLabel } from '../../components/text/code-label.ts';
import { letterKey } from '../../components/ui/letter-key.ts';
import type { PrintSheet } from '../../components/ui/print-sheet.ts';
import { query } from '../../components/ui/query.ts';
import '../../components/ui/print-sheet.ts';
import type { QrView } from '../../components/ui/qr-view.ts';
import '../../components/ui/qr-view.ts';

/** In percent of the largest size that the window allows. */
const SCALE = { smallest: 20, step: 10, largest: 100 };

const stage = query('main');
const card = query('.card');
const caption = query('#caption');
const [fullScreen, larger, reset, smaller, hideText, showPassword] = [
  query('#full-screen'),
  query('#larger'),
  query('#reset'),
  query('#smaller'),
  query('#hide-text'),
  query('#show-password'),
];

/** The button that each key presses. */
const KEYS: Record<string, HTMLElement> = {
  f: fullScreen,
  '+': larger,
  // The key of + on keyboards where + needs Shift.
  '=': larger,
  '-': smaller,
  '0': reset,
  t: hideText,
  p: showPassword,
};

let scale = SCALE.largest;

localize(document);
const opened = await openedPage();
if (opened.ok) show(opened.shown, opened.symbol);
else query('#gone').textContent = opened.sentence;

function show(shown: PageContent, symbol: QrSymbol): void {
  const written = writtenCaption(shown);
  const { title = '', text, direction } = written;
  const label = textOf(codeLabel(text));
  query('#title').textContent = title;
  query('#text').textContent = text;
  query('#text').dir = direction;
  query('#shown').hidden = false;
  query('#controls').hidden = false;
  query<QrView>('#code').show(symbol, label);
  const password = writtenPassword(shown);
  const layOut = (isShown: boolean) => {
    const caption = { ...written, ...(isShown && password !== undefined && { password }) };
    query('#password').textContent = caption.password ?? '';
    query<PrintSheet>('#sheet').show(symbol, label, caption, message('scanHint'), formatDate(new Date()));
  };
  layOut(false);
  showPassword.hidden = password === undefined;
  showPassword.addEventListener('click', () => {
    const isShown = showPassword.ariaPressed !== 'true';
    showPassword.ariaPressed = String(isShown);
    layOut(isShown);
  });
  listen();
  resize(SCALE.largest);
  // Keys work from the start: they belong to the page, not to the browser around it.
  stage.focus();
  keepScreenAwake();
}

function listen(): void {
  fullScreen.hidden = !document.fullscreenEnabled;
  fullScreen.addEventListener('click', toggleFullScreen);
  document.addEventListener('fullscreenchange', () => {
    fullScreen.ariaPressed = String(document.fullscreenElement !== null);
  });
  larger.addEventListener('click', () => resize(scale + SCALE.step));
  smaller.addEventListener('click', () => resize(scale - SCALE.step));
  reset.addEventListener('click', () => resize(SCALE.largest));
  hideText.addEventListener('click', () => {
    caption.hidden = !caption.hidden;
    hideText.ariaPressed = String(caption.hidden);
  });
  for (const button of [fullScreen, larger, smaller, hideText, showPassword]) giveTip(button);
  stage.addEventListener('keydown', (event) => {
    const button = KEYS[letterKey(event) ?? ''];
    // Holding a key keeps resizing, but does not toggle back and forth.
    if (event.repeat && button?.ariaPressed) return;
    button?.click();
  });
}

/** Escape leaves full screen, too; the browser handles that. */
async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}

/** The tooltip is on an inner element: a button's own would be read after its name, which it repeats. */
function giveTip(button: HTMLElement): void {
  const tip = `${button.ariaLabel} (${button.getAttribute('aria-keyshortcuts')})`;
  (button.firstElementChild as HTMLElement).title = tip;
}

function resize(percent: number): void {
  scale = Math.min(Math.max(percent, SCALE.smallest), SCALE.largest);
  const spoken = formatNumber(scale / 100, { style: 'percent' });
  card.style.setProperty('--scale', String(scale / 100));
  query('#reset span').textContent = spoken;
  reset.ariaLabel = message('resetSize', spoken);
  giveTip(reset);
  // Only `aria-disabled`, so that a button pressed to its limit keeps the focus.
  larger.ariaDisabled = reset.ariaDisabled = String(scale === SCALE.largest);
  smaller.ariaDisabled = String(scale === SCALE.smallest);
}
