import type { Built } from 'qrcode/lib/core/qrcode.js';

export type Modules = Pick<Built['modules'], 'size' | 'data'>;

/** The rules of ISO/IEC 18004:2015 7.8.3.1 one after the other; `asInQrcode` where that package reads two otherwise. */
export function slowPenalty({ size, data }: Modules, asInQrcode = false): number {
  let points = 0;
  const modules = data.join('');
  const rows = Array.from({ length: size }, (_, row) => modules.slice(row * size, (row + 1) * size));
  const columns = rows.map((_, column) => rows.map((row) => row[column]).join(''));
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) points += 3 + (run.length - 5);
    for (let i = 0; i < size; i++) {
      if (!line.startsWith('1011101', i)) continue;
      const before = i >= 4 && line.startsWith('0000', i - 4);
      const after = line.startsWith('0000', i + 7);
      points += asInQrcode ? 40 * (Number(before) + Number(after)) : before || after ? 40 : 0;
    }
  }
  for (let row = 0; row + 1 < size; row++) {
    for (let column = 0; column + 1 < size; column++) {
      const at = row * size + column;
      const dark = data[at]! + data[at + 1]! + data[at + size]! + data[at + size + 1]!;
      if (dark === 0 || dark === 4) points += 3;
    }
  }
  const percent = (100 * data.reduce((sum, module) => sum + module, 0)) / (size * size);
  const steps = asInQrcode ? Math.abs(Math.ceil(percent / 5) - 10) : Math.floor(Math.abs(percent - 50) / 5);
  return points + 10 * steps;
}
