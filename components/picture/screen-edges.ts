import { QUIET_ZONE } from './quiet-zone.ts';

/**
 * Where each module of a symbol of `size` modules begins, and the last ends, in whole device pixels, when the symbol and
 * its quiet zone are drawn as large as `side` device pixels allow, at least one a module. What whole pixels a module leave
 * over is put around it.
 *
 * Modules of one size reach farther while little is left over; beyond a quarter of a pixel a module, the larger symbol
 * with modules of two neighboring sizes does. Smallest picture that zxing reads with edges rounded to the nearest
 * pixel, as part of that with modules rounded down, in simulated photographs:
 *
 * | pixels a module          |  3.1 |  3.3 |  3.5 |  4.2 |  4.3 |  4.5 |  6.2 |  6.3 |  6.5 |  8.2 |  8.5 |  8.8 |
 * | ------------------------ | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
 * | rounded / rounded down   | 1.09 | 0.92 | 0.86 | 1.02 | 0.96 | 0.88 | 1.02 | 0.95 | 0.88 | 0.97 | 0.95 | 0.91 |
 *
 * Gray edges would gain another 2 % and look blurred. Never is more than 8 % of the side left over.
 */
export function screenEdges(size: number, side: number): Uint16Array {
  const modules = size + 2 * QUIET_ZONE;
  const whole = Math.floor(side / modules);
  const over = side - whole * modules;
  const step = over > Math.min(modules / 4, 0.08 * side) ? side / modules : whole;
  const margin = (side - Math.round(modules * step)) >> 1;
  return Uint16Array.from(
    { length: size + 1 },
    (_, module) => margin + Math.round((QUIET_ZONE + module) * step),
  );
}
