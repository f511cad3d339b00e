import { readChosenLevel } from '../../components/browser/chosen-level.ts';
import { formatDate } from '../../components/browser/format-date.ts';
import { formatNumber, localize, message } from '../../components/browser/messages.ts';
import { type Shown, shownHere } from '../../components/browser/shown-page.ts';
import { captionOf } from '../../components/content/caption.ts';
import { excerpt } from '../../components/content/excerpt.ts';
import { encode } from '../../components/qr/encode.ts';
import type { QrSymbol } from '../../components/qr/symbol.ts';
import type { PrintSheet } from '../../components/ui/print-sheet.ts';
import '../../components/ui/print-sheet.ts';

/** Enough to know what the picture is of; the sheet has more of it. */
const LABEL_LENGTH = 100;

const sheet = find<PrintSheet>('#sheet');

localize(document);
const [shown, errorCorrectionLevel] = await Promise.all([shownHere(), readChosenLevel()]);
const code = encode(shown?.text ?? '', { errorCorrectionLevel });
if (shown !== undefined && code.ok) show(shown, code.symbol);
else find('#gone').textContent = message('shownGone');

function show(shown: Shown, symbol: QrSymbol): void {
  const label = message('codeLabel', excerpt(shown.text, LABEL_LENGTH));
  sheet.show(symbol, label, captionOf(shown), formatDate(new Date()));
  sheet.hidden = false;
  for (const radio of document.querySelectorAll<HTMLInputElement>('[name="side"]')) {
    const text = formatNumber(Number(radio.value), { style: 'unit', unit: 'centimeter' });
    if (radio.nextElementSibling) radio.nextElementSibling.textContent = text;
    radio.addEventListener('change', applySide);
  }
  applySide();
  const button = find('#print');
  button.addEventListener('click', () => print());
  find('#controls').hidden = false;
  button.focus();
  if (isJustOpened()) requestAnimationFrame(() => setTimeout(() => print()));
}

/** Browsers keep what was chosen when a page is loaded again. */
function applySide(): void {
  const chosen = find<HTMLInputElement>('[name="side"]:checked');
  sheet.style.setProperty('--side', `${chosen.value}cm`);
}

/** Whoever chose Print wants the browser's dialog; whoever loads the page again may not. */
function isJustOpened(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'navigate';
}

function find<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`No ${selector} in the page`);
  return found;
}
