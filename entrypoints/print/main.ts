import { formatDate } from '../../components/browser/format-date.ts';
import { formatNumber, localize, message, textOf } from '../../components/browser/messages.ts';
import type { PageContent } from '../../components/browser/own-pages.ts';
import { openedPage } from '../../components/outputs/opened-page.ts';
import { writtenCaption, writtenPassword } from '../../components/outputs/written-caption.ts';
import { smallestPrintedSide } from '../../components/picture/printed-side.ts';
import type { QrSymbol } from '../../components/qr/symbol.ts';
import { codeLabel } from '../../components/text/code-label.ts';
import type { PrintSheet } from '../../components/ui/print-sheet.ts';
import { query } from '../../components/ui/query.ts';
import '../../components/ui/print-sheet.ts';

const sheet = query<PrintSheet>('#sheet');

localize(document);
const opened = await openedPage();
if (opened.ok) show(opened.shown, opened.symbol);
else query('#gone').textContent = opened.sentence;

function show(shown: PageContent, symbol: QrSymbol): void {
  const caption = writtenCaption(shown);
  const label = textOf(codeLabel(caption.text));
  const password = writtenPassword(shown);
  const box = query<HTMLInputElement>('#password input');
  const layOut = () => {
    const written = { ...caption, ...(box.checked && password !== undefined && { password }) };
    sheet.show(symbol, label, written, message('scanHint'), formatDate(new Date()));
  };
  // Browsers keep what was chosen when a page is loaded again: a password is hidden each time.
  box.checked = false;
  box.addEventListener('change', layOut);
  query('#password').hidden = password === undefined;
  layOut();
  sheet.hidden = false;
  const least = Math.ceil(smallestPrintedSide(symbol));
  const written = formatNumber(least, { style: 'unit', unit: 'millimeter' });
  query('#smallest').textContent = message('printSmallest', written);
  for (const radio of document.querySelectorAll<HTMLInputElement>('[name="side"]')) {
    const text = formatNumber(Number(radio.value), { style: 'unit', unit: 'centimeter' });
    if (radio.nextElementSibling) radio.nextElementSibling.textContent = text;
    radio.addEventListener('change', applySide);
  }
  applySide();
  const button = query('#print');
  button.addEventListener('click', () => print());
  query('#controls').hidden = false;
  button.focus();
  if (isJustOpened()) requestAnimationFrame(() => setTimeout(() => print()));
}

/** Also at the start: browsers restore the chosen size on reload. */
function applySide(): void {
  const chosen = query<HTMLInputElement>('[name="side"]:checked');
  sheet.style.setProperty('--side', `${chosen.value}cm`);
}

/** Choosing Print opens the browser's dialog; reloading the page does not. */
function isJustOpened(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'navigate';
}
