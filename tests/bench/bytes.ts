/** The size of a symbol's picture, as a file and as a data URI, by PageHop's PNG writer and others. */
import { encode } from '../../components/qr/encode.ts';
import type { QrSymbol } from '../../components/qr/symbol.ts';
import { seededRandom, seededText } from '../unit/corpus.ts';
import type { Part } from './part.ts';
import { WRITERS } from './png-writers.ts';
import { printTable } from './report.ts';
import { mean, median } from './statistics.ts';

const SYMBOLS = 40;

export const bytes: Part = async (launch) => {
  const symbols = symbolsOfAddresses();
  const written: [name: string, lengths: number[]][] = [];
  for (const [name, write] of Object.entries(WRITERS)) {
    const lengths = await write(symbols, launch);
    if (lengths === undefined) console.log(`${name} is not on this machine.`);
    else written.push([name, lengths]);
  }
  const own = written[0]![1];
  const part = (lengths: readonly number[]) => mean(own) / mean(lengths);
  printTable(
    `PNG of ${SYMBOLS} symbols, 10 pixels a module, border 4`,
    ['', 'mean bytes', 'as data URI', "PageHop's part of it", 'median of the parts'],
    written.map(([name, lengths]) => [
      name,
      mean(lengths).toFixed(0),
      mean(lengths.map(dataUriLength)).toFixed(0),
      part(lengths).toFixed(3),
      median(lengths.map((length, i) => own[i]! / length)).toFixed(3),
    ]),
  );
  return Object.entries({ 'python-qrcode': 0.72, canvas: 0.12 }).flatMap(([name, most]) => {
    const lengths = written.find(([writer]) => writer === name)?.[1];
    if (lengths === undefined) return [];
    return {
      claim: `PNG at most ${most} × ${name}'s bytes`,
      measured: part(lengths).toFixed(3),
      holds: part(lengths) <= most,
    };
  });
};

/** Addresses of 20 to 300 characters, short ones more often. */
function symbolsOfAddresses(): QrSymbol[] {
  const random = seededRandom(20261122);
  return Array.from({ length: SYMBOLS }, () => {
    const result = encode(seededText(random, 'address', Math.round(20 * 15 ** random())));
    if (!result.ok) throw new RangeError(result.reason);
    return result.symbol;
  });
}

/** Base64 writes three bytes as four characters. */
function dataUriLength(length: number): number {
  return 'data:image/png;base64,'.length + 4 * Math.ceil(length / 3);
}
