/**
 * The modules of a symbol, 32 to a word: those of `line` at positions 32 × k to 32 × k + 31 are the bits, lowest first,
 * of word k × size + line; 1 is dark. Bits beyond the symbol are 0. A line is a row, or a column where that is said.
 *
 * Neighboring lines are neighboring words, so a loop along the words looks along 32 columns (or rows) at once.
 */
export type Lines = Int32Array;

/**
 * Penalty points of a whole symbol, given by rows and by columns: ISO/IEC 18004:2015 7.8.3.1 (8.8.2 in the edition of
 * 2000). Where the wording leaves room, it is read as it stands:
 *
 * - Only the symbol is evaluated, so the quiet zone is no light area beside a 1:1:3:1:1 pattern.
 * - Such a pattern with light areas on both sides is one occurrence, 40 points. (`qrcode` counts two.)
 * - The deviation of the dark modules from 50 % counts the same either way. (`qrcode` adds ten points above 50 %.)
 *
 * These two differences are why `qrcode` picks another mask for some texts.
 */
export function penalty(rows: Lines, columns: Lines, size: number): number {
  return acrossLines(rows, size) + acrossLines(columns, size) + blocksAndBalance(rows, size);
}

/** Rules 1 and 3, along every position from line to line. */
function acrossLines(lines: Lines, size: number): number {
  let points = 0;
  for (let start = 0; start < lines.length; start += size) {
    const inside = positionsInside(lines, start, size);
    let run = 0;
    for (let i = 4; i < size; i++) {
      const at = start + i;
      const line = lines[at]!;
      const line1 = lines[at - 1]!;
      const line2 = lines[at - 2]!;
      const line3 = lines[at - 3]!;
      const line4 = lines[at - 4]!;

      // Positions where five lines agree. A run of 5 + n gives 3 + n points: one for each five in it, two when it begins.
      const all = line & line1 & line2 & line3 & line4;
      const none = ~(line | line1 | line2 | line3 | line4);
      const five = (all | none) & inside;
      points += bitCount(five) + 2 * bitCount(five & ~run);
      run = five;

      if (i < 6) continue;
      const pattern = line & ~line1 & line2 & line3 & line4 & ~lines[at - 5]! & lines[at - 6]!;
      if (pattern === 0) continue;
      const before = i < 10 ? 0 : ~(lines[at - 7]! | lines[at - 8]! | lines[at - 9]! | lines[at - 10]!);
      const after = i + 4 >= size ? 0 : ~(lines[at + 1]! | lines[at + 2]! | lines[at + 3]! | lines[at + 4]!);
      points += 40 * bitCount(pattern & (before | after));
    }
  }
  return points;
}

/** Rules 2 and 4. A block of m × n modules holds (m − 1) × (n − 1) blocks of 2 × 2, so counting those is enough. */
function blocksAndBalance(rows: Lines, size: number): number {
  let blocks = 0;
  let dark = 0;
  for (let start = 0; start < rows.length; start += size) {
    const inside = positionsInside(rows, start, size);
    // The last column has no right neighbor.
    const paired = start + size < rows.length ? inside : inside >>> 1;
    let above = 0;
    let pairsAbove = 0;
    for (let i = 0; i < size; i++) {
      const row = rows[start + i]!;
      const right = (row >>> 1) | ((rows[start + size + i] ?? 0) << 31);
      const pairs = ~(row ^ right) & paired;
      blocks += bitCount(pairs & pairsAbove & ~(row ^ above));
      dark += bitCount(row);
      above = row;
      pairsAbove = pairs;
    }
  }
  const modules = size * size;
  return 3 * blocks + 10 * Math.floor(Math.abs(20 * dark - 10 * modules) / modules);
}

/** The bits, of the words that begin at `start`, that are modules of the symbol. */
function positionsInside(lines: Lines, start: number, size: number): number {
  return start + size < lines.length ? -1 : -1 >>> -size;
}

function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
