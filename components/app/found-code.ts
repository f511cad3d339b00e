import type { AdviceContext, AdviceKind } from '../advice/advice.ts';
import { advise, topAdvice } from '../advice/advise.ts';
import { bizcardFields } from '../formats/bizcard.ts';
import { fileName } from '../formats/file-name.ts';
import { type FormatId, type Recognized, recognize } from '../formats/formats.ts';
import { contactForm } from '../formats/forms/contact.ts';
import type { CodeAction, FoundCode } from '../payload/found-code.ts';
import { type Payload, payloadFrom } from '../payload/payload.ts';
import type { Found } from '../reading/reading.ts';
import { type Address, addressOf, isOnWeb } from '../text/address.ts';
import { countedMessage, type Message, messageOf } from '../text/message.ts';
import { visiblePieces } from '../text/visible.ts';
import { isBarcode, symbologyName } from './symbology-name.ts';

/** What is known besides the code. */
export interface FoundContext {
  /** Of the window that it was read in. */
  isPrivate: boolean;
  /** From `loadTrackers`; without it there is no advice on tracking. */
  trackers?: AdviceContext['trackers'];
}

/** Kinds whose caption says less than the text. */
const NAMED: readonly FormatId[] = ['wifi', 'contact', 'event', 'payment', 'second-factor'];

/** Advice on the size of a code, which only helps while making one. */
const OF_MAKING: readonly AdviceKind[] = ['dense', 'too-long', 'capitals'];

/** Schemes whose addresses contain a program or a document. */
const CONTENT = /^\s*(?:javascript|vbscript|data):/i;

/** What a code that was read holds, judged before anything is done with it. */
export function foundCode(found: Found, { isPrivate, trackers }: FoundContext): FoundCode {
  if (found.bytes !== undefined) return binaryCode(found, Uint8Array.from(found.bytes), isPrivate);
  const { text } = found;
  const recognized = recognize(text);
  if (found.part !== undefined) return partOfCode(found, recognized);
  const payload = payloadFrom('read', { text }, isPrivate);
  const address = addressOf(text);
  const onWeb = address && isOnWeb(address) ? address : undefined;
  const advice = topAdvice(
    advise(payload, { ...(trackers && { trackers }) }).filter(({ kind }) => !OF_MAKING.includes(kind)),
  );
  return {
    ...named(found, recognized),
    pieces: visiblePieces(text, onWeb?.host),
    leadsTo: onWeb && hostElsewhere(onWeb),
    advice: [
      ...(CONTENT.test(text) ? [messageOf('foundContent')] : []),
      ...advice.map(({ sentence }) => sentence),
    ],
    actions: [
      ...(onWeb ? [{ type: 'open', address: onWeb.url.href } as const] : []),
      { type: 'copy', text },
      ...(recognized.password ? [{ type: 'copy-password', password: recognized.password } as const] : []),
      ...savedFile(payload, recognized.id),
      ...(text === '' ? [] : [{ type: 'show', payload } as const]),
    ],
  };
}

/** One part of several is neither an address nor a file. */
function partOfCode(found: Found, recognized: Recognized): FoundCode {
  return {
    ...named(found, recognized),
    caption: undefined,
    pieces: visiblePieces(found.text),
    leadsTo: undefined,
    advice: [messageOf('foundPartHint')],
    actions: [{ type: 'copy', text: found.text }],
  };
}

/** Most barcodes hold a plain number, so the name of the barcode says more than that of the text. */
function named(
  found: Found,
  { id, name, caption, direction }: Recognized,
): Pick<FoundCode, 'name' | 'caption' | 'notes' | 'direction'> {
  const code = symbologyName(found.symbology);
  const isNumber = code !== undefined && isBarcode(found.symbology) && id === 'plain';
  return {
    name: isNumber ? code : messageOf(name),
    caption: NAMED.includes(id) && caption !== found.text ? caption : undefined,
    notes: [...(code && !isNumber ? [code] : []), ...partNote(found)],
    direction: isNumber ? 'ltr' : direction,
  };
}

function partNote({ part }: Found): Message[] {
  return part ? [messageOf('foundPart', part.number, part.total)] : [];
}

/** Shown as hexadecimal digits, which every tool reads, and saved as a file. */
function binaryCode(found: Found, bytes: Uint8Array<ArrayBuffer>, isPrivate: boolean): FoundCode {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const code = symbologyName(found.symbology);
  const name = fileName(payloadFrom('read', { text: '' }, isPrivate), 'bin');
  return {
    name: messageOf('foundBinary'),
    caption: undefined,
    notes: [countedMessage('foundBytes', bytes.length), ...(code ? [code] : []), ...partNote(found)],
    pieces: [{ text: hex }],
    direction: 'ltr',
    leadsTo: undefined,
    advice: [messageOf('foundBinaryHint')],
    actions: [
      { type: 'copy', text: hex },
      { type: 'save', fileName: name, mediaType: 'application/octet-stream', content: bytes },
    ],
  };
}

/** The host that the browser goes to, if that differs from what is written: Punycode, invisible characters, an IP address. */
function hostElsewhere({ text, host, url }: Address): string | undefined {
  const written = text.slice(host.start, host.end).toLowerCase();
  return written === url.hostname ? undefined : url.hostname;
}

/** What other programs take: lines end as their standards have it (RFC 6350 3.2, RFC 5545 3.1). */
function savedFile(payload: Payload, id: FormatId): CodeAction[] {
  const lines = payload.text.trim().replace(/\r\n?|\n/g, '\r\n');
  if (id === 'contact') {
    const card = /^BEGIN:VCARD/i.test(lines) ? lines : cardOf(payload.text);
    if (card === '') return [];
    const content = `${card}\r\n`;
    return [{ type: 'save', fileName: fileName(payload, 'vcf'), mediaType: 'text/vcard', content }];
  }
  if (id !== 'event') return [];
  const content = /^BEGIN:VCALENDAR/i.test(lines) ? `${lines}\r\n` : calendarOf(lines);
  return [{ type: 'save', fileName: fileName(payload, 'ics'), mediaType: 'text/calendar', content }];
}

/** A contact in another format, as a vCard; empty if it has no fields. */
function cardOf(contact: string): string {
  const fields = contactForm.read(contact) ?? bizcardFields(contact);
  return fields === undefined ? '' : contactForm.write({ ...fields, short: false }).text;
}

/** An event that stands alone, as codes have it, in the calendar that files have it in (RFC 5545 3.4). */
function calendarOf(event: string): string {
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//PageHop//EN\r\n${event}\r\nEND:VCALENDAR\r\n`;
}
