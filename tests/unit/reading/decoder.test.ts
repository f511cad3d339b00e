import { expect, test } from 'vitest';
import { binarySymbol, blank, decode, draw, symbol } from './draw.ts';

const read = (grid: ReturnType<typeof symbol>) =>
  decode(draw(blank(160, 160), grid, { left: 20, top: 20, module: 4 }), { formats: ['QRCode'] });

test('a code is read with its text, its bytes and its place', async () => {
  const grid = symbol('https://example.com/');
  const [code, ...others] = await read(grid);
  expect(others).toEqual([]);
  expect(code).toMatchObject({ text: 'https://example.com/', isBinary: false, symbology: 'QRCode' });
  expect(new TextDecoder().decode(code?.bytes)).toBe('https://example.com/');
  const end = 20 + 4 * grid.size;
  const corners = [
    [20, 20],
    [end, 20],
    [end, end],
    [20, end],
  ];
  for (const [at, [x = 0, y = 0]] of corners.entries()) {
    const corner = code?.corners[at];
    expect(Math.hypot((corner?.x ?? 0) - x, (corner?.y ?? 0) - y)).toBeLessThan(4);
  }
});

test('bytes that are no text are said to be none', async () => {
  const bytes = [0, 1, 2, 0xff, 0xfe, 0x80, 0x81];
  const [code] = await read(binarySymbol(bytes));
  expect([...(code?.bytes ?? [])]).toEqual(bytes);
  expect(code?.isBinary).toBe(true);
});

test('in nothing, nothing is read', async () => {
  expect(await decode(blank(100, 100), { formats: ['QRCode'] })).toEqual([]);
});
