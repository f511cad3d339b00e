import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../components/app/code-of.ts';
import { type CodeZip, writeZip } from '../../../components/outputs/code-zip.ts';
import { decodeWithJsqr, decodeWithZxing } from '../decode.ts';

const symbolOf = (text: string) => {
  const { code } = codeOf(text, 'auto');
  if (!code.ok) throw new RangeError(code.reason);
  return code.symbol;
};

/** The archive, its files, and what was told meanwhile. */
function made(zip: Partial<CodeZip>) {
  const chunks: Uint8Array[] = [];
  const told: number[] = [];
  const whole = { codes: [], format: 'png', options: {}, texts: [], ...zip } satisfies CodeZip;
  writeZip(
    whole,
    symbolOf,
    (bytes) => chunks.push(bytes),
    (done) => told.push(done),
  );
  const bytes = Buffer.concat(chunks);
  return { bytes, chunks, told, files: unzipSync(bytes) };
}

/** How a file of an archive is packed (APPNOTE 4.4.5), from the directory at its end. */
function methodOf(archive: Buffer, name: string): number {
  for (let at = archive.indexOf('PK\x01\x02'); at >= 0; at = archive.indexOf('PK\x01\x02', at + 1)) {
    const length = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + length) === name) return archive.readUInt16LE(at + 10);
  }
  throw new RangeError(name);
}

const CODES = [
  { name: 'one.png', text: 'https://example.com/one' },
  { name: '二.png', text: '二维码 and a longer text, so that the symbols differ in size' },
  { name: 'three (2).png', text: 'BCD\n002\n1\nSCT\n\nName\nDE89370400440532013000\nEUR12.3' },
];

describe('an archive of codes', () => {
  test('has each code as a PNG that two decoders read, under its name', async () => {
    const { files } = made({ codes: CODES });
    expect(Object.keys(files)).toEqual(CODES.map(({ name }) => name));
    for (const { name, text } of CODES) {
      const { data, width, height } = PNG.sync.read(Buffer.from(files[name]!));
      expect(width).toBe((symbolOf(text).size + 8) * 10);
      expect(decodeWithJsqr({ data: new Uint8ClampedArray(data), width, height })).toBe(text);
      expect(await decodeWithZxing(new Uint8Array(files[name]!))).toBe(text);
    }
  });

  test('looks as asked for', () => {
    const options = { moduleSize: 3, quietZone: 2, dark: '#112233', light: '#ffeedd' };
    const { files } = made({ codes: CODES.slice(0, 1), options });
    const { data, width } = PNG.sync.read(Buffer.from(files['one.png']!));
    expect(width).toBe((symbolOf('https://example.com/one').size + 4) * 3);
    expect(data.readUInt32BE(0)).toBe(0xffeeddff);
    expect(data.readUInt32BE(4 * (6 * width + 6))).toBe(0x112233ff);
  });

  test('has SVG files instead where they are asked for', () => {
    const { files } = made({ codes: [{ name: 'one.svg', text: 'one' }], format: 'svg' });
    expect(new TextDecoder().decode(files['one.svg'])).toMatch(/^<svg .*<\/svg>$/);
  });

  test('stores what is packed already, and packs what is not', () => {
    const texts = [{ name: 'codes.csv', text: 'text,'.repeat(100) }];
    const png = made({ codes: CODES, texts }).bytes;
    expect(methodOf(png, 'one.png')).toBe(0);
    expect(methodOf(png, 'codes.csv')).toBe(8);
    const svg = made({ codes: [{ name: 'one.svg', text: 'one' }], format: 'svg' });
    expect(methodOf(svg.bytes, 'one.svg')).toBe(8);
  });

  test('has the texts that go with it', () => {
    const { files } = made({ texts: [{ name: 'codes.csv', text: 'naïve,二\r\n' }] });
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['codes.csv'])).toBe('naïve,二\r\n');
  });

  test('tells after each code how many are done', () => {
    expect(made({ codes: CODES }).told).toEqual([1, 2, 3]);
  });

  test('is written as it is made, so that it is never in memory as a whole', () => {
    const codes = Array.from({ length: 50 }, (_, i) => ({
      name: `${i}.png`,
      text: `https://example.com/${i}`,
    }));
    const written: number[] = [];
    let now = 0;
    const zip: CodeZip = { codes, format: 'png', options: {}, texts: [] };
    writeZip(
      zip,
      symbolOf,
      (bytes) => {
        now += bytes.length;
      },
      () => {
        written.push(now);
        now = 0;
      },
    );
    expect(Math.min(...written)).toBeGreaterThan(300);
    // What comes last is the directory, 46 bytes a file and its name (APPNOTE 4.3.12).
    expect(now).toBeLessThan(50 * 60 + 22);
  });
});
