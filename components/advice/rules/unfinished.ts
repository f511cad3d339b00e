import { contentLines } from '../../text/content-lines.ts';
import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';

/** A contact or an event that begins and does not end. */
export const unfinished: Rule = (payload) => {
  const { text } = payload;
  if (!/^\s*BEGIN:(?:VCARD|VEVENT|VCALENDAR)\b/i.test(text)) return undefined;
  const open: string[] = [];
  for (const { name, value } of contentLines(text)) {
    const what = value.trim().toUpperCase();
    if (name === 'BEGIN') open.push(what);
    // If the parts do not nest, it is unclear what is missing.
    else if (name === 'END' && open.pop() !== what) return undefined;
  }
  // Of anything else, and of what is indented, it is unclear too.
  if (open.length === 0 || !open.every((what) => /^(?:VCARD|VEVENT|VCALENDAR)$/.test(what))) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const ends = open.toReversed().map((what) => `END:${what}`);
  return {
    kind: 'unfinished',
    severity: 'limited',
    sentence: messageOf('adviceUnfinished'),
    fixes: [fix(payload, [text.trimEnd(), ...ends].join(lineBreak), messageOf('adviceCorrectFix'))],
  };
};
