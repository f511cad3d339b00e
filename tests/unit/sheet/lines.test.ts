import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_CHARACTERS, MOST_ENTRIES, readLines } from '../../../components/sheet/lines.ts';

/** Each entry as `caption → text`, or the text alone. */
function read(box: string): string[] {
  const result = readLines(box);
  if (!result.ok) throw new Error(result.reason);
  return result.entries.map(({ caption, text }) => (caption === '' ? text : `${caption} → ${text}`));
}

describe('a line', () => {
  test.each([
    ['https://example.org/', 'https://example.org/'],
    ['  https://example.org/ ', 'https://example.org/'],
    ['Hello world', 'Hello world'],
    ['Home\thttps://example.org/', 'Home → https://example.org/'],
    ['Home | https://example.org/', 'Home → https://example.org/'],
    ['Table 4\tAsk for the menu', 'Table 4 → Ask for the menu'],
    ['Table 4 | Ask for the menu | please', 'Table 4 → Ask for the menu | please'],
  ])('is a text, or a caption and a text: %j', (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  test.each([
    ['https://example.org/\tHome', 'Home → https://example.org/'],
    ['https://example.org/ | Home', 'Home → https://example.org/'],
    ['example.org\tHome', 'Home → example.org'],
    ['kim@example.org\tKim', 'Kim → kim@example.org'],
    ['WIFI:S:Home;T:WPA;P:secret123;;\tLiving room', 'Living room → WIFI:S:Home;T:WPA;P:secret123;;'],
    ['tel:+491701234567\tAda', 'Ada → tel:+491701234567'],
    ['tel:+491701234567 | Ada', 'Ada → tel:+491701234567'],
    ['mailto:kim@example.org | Kim', 'Kim → mailto:kim@example.org'],
    ['WIFI:S:Home;T:WPA;P:secret123;; | Living room', 'Living room → WIFI:S:Home;T:WPA;P:secret123;;'],
  ])('may have them the other way round if the text is an address: %j', (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  test.each([
    ['Room:4\tHello there', 'Room:4 → Hello there'],
    ['Note: today\tHello there', 'Note: today → Hello there'],
    ['3.5\tHello there', '3.5 → Hello there'],
  ])('has no address in what only looks a little like one: %j', (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  test.each([
    ['A | B | https://example.org/', 'A | B → https://example.org/'],
    ['A | https://example.org/ | B', 'A | B → https://example.org/'],
    ['WIFI:S:Home | Guest;T:WPA;P:secret123;;', 'WIFI:S:Home | Guest;T:WPA;P:secret123;;'],
    ['SMSTO:+491701234567:this | that', 'SMSTO:+491701234567:this | that'],
    ['Guests | WIFI:S:Home;T:WPA;P:a | b;;', 'Guests → WIFI:S:Home;T:WPA;P:a | b;;'],
    [
      'Guests | WIFI:S:Home | Guest;T:WPA;P:a | b;; | Hall',
      'Guests | Hall → WIFI:S:Home | Guest;T:WPA;P:a | b;;',
    ],
    ['Guests | WIFI:S:Home;T:WPA;P:a | b', 'Guests → WIFI:S:Home;T:WPA;P:a | b'],
    ['otpauth://totp/A | B?secret=JBSWY3DPEHPK3PXP', 'otpauth://totp/A | B?secret=JBSWY3DPEHPK3PXP'],
  ])('may have bars in its caption, and in what a phone knows: %j', (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  test('of a spreadsheet has the address as its text and all other cells as its caption', () => {
    expect(read('Ada\t4b\thttps://example.org/ada\tborn 1815')).toEqual([
      'Ada · 4b · born 1815 → https://example.org/ada',
    ]);
    expect(read('https://example.org/ada\tAda\thttps://example.org/ada.png')).toEqual([
      'https://example.org/ada · Ada → https://example.org/ada.png',
    ]);
    expect(read('\t\thttps://example.org/\t')).toEqual(['https://example.org/']);
  });

  test('of a spreadsheet may have line breaks in a cell', () => {
    const contact = 'BEGIN:VCARD\nVERSION:3.0\nN:Lovelace;Ada\nFN:Ada Lovelace\nEND:VCARD';
    expect(read(`"${contact}"\tAda`)).toEqual([`Ada → ${contact}`]);
    expect(read(`"Ada\nLovelace"\thttps://example.org/`)).toEqual(['Ada Lovelace → https://example.org/']);
  });

  test('without anything in it is passed over, but counted', () => {
    const result = readLines('\n a\n\t\n\r\n b');
    expect(result).toMatchObject({
      ok: true,
      entries: [
        { line: 2, text: 'a' },
        { line: 5, text: 'b' },
      ],
    });
  });
});

test('each text is where its entry says', () => {
  const part = fc.constantFrom(
    'a',
    ' ',
    ' | ',
    '\t',
    '\n',
    '\r\n',
    'https://example.org/',
    'x.org',
    '"',
    'é',
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const box = parts.join('');
      const result = readLines(box);
      if (!result.ok) throw new Error(result.reason);
      let from = 0;
      for (const { text, start, end, line } of result.entries) {
        const written = box.slice(start, end);
        expect(text).not.toBe('');
        expect(written === text || written.slice(1, -1).replaceAll('""', '"').trim() === text).toBe(true);
        expect(start).toBeGreaterThanOrEqual(from);
        expect(line).toBeLessThanOrEqual(box.slice(0, start).split(/\r\n|\r|\n/).length);
        from = end;
      }
    }),
  );
});

describe('too much', () => {
  test('is refused by the number of lines', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, at) => `https://example.org/${at}`).join('\n');
    expect(readLines(lines(MOST_ENTRIES))).toMatchObject({ ok: true });
    expect(readLines(lines(MOST_ENTRIES + 1))).toEqual({ ok: false, reason: 'too-many' });
    expect(readLines(lines(10_000))).toEqual({ ok: false, reason: 'too-many' });
  });

  test('is refused even if most of the lines are blank', () => {
    expect(readLines('\n'.repeat(MOST_ENTRIES))).toMatchObject({ ok: true, entries: [] });
    expect(readLines('\n'.repeat(MOST_CHARACTERS))).toEqual({ ok: false, reason: 'too-many' });
  });

  test('is refused by its length', () => {
    expect(readLines('a'.repeat(MOST_CHARACTERS))).toMatchObject({ ok: true });
    expect(readLines('a'.repeat(MOST_CHARACTERS + 1))).toEqual({ ok: false, reason: 'too-long' });
    expect(readLines('a'.repeat(5_000_000))).toEqual({ ok: false, reason: 'too-long' });
  });

  test.each([
    ['cells in a row', 'a\t'.repeat(1_000_000)],
    ['cells without anything in them', '\t'.repeat(1_000_000)],
    ['cells in many rows', `${'a\t'.repeat(30)}\n`.repeat(4000)],
    ['bars in a line', 'a | '.repeat(500_000)],
  ])('is refused by the number of its %s', (_what, box) => {
    expect(readLines(box)).toEqual({ ok: false, reason: 'too-long' });
  });

  test('is not what a spreadsheet with many columns has', () => {
    expect(readLines(`${'a\t'.repeat(20)}\n`.repeat(MOST_ENTRIES))).toMatchObject({ ok: true });
  });

  test.each(['\n', '\t', '"', '"\n', '""\n', ' | ', '| ', ' ', 'a.', 'a:', '\r', '"a\n', '@'])(
    'of %j alone is read in time that grows with it',
    (part) => {
      expect(readLines(part.repeat(Math.floor(MOST_CHARACTERS / 4 / part.length)))).toHaveProperty('ok');
    },
  );
});
