import { QUIET_ZONE } from './quiet-zone.ts';

/**
 * Where each module of a symbol of `size` modules begins, and the last ends, in whole device pixels, when the symbol and
 * its quiet zone are drawn as large as `side` device pixels allow, at least one a module. What whole pixels a module leave
 * over is put around it.
 *
 * In simulated photographs, modules of one size are read from farther away while little is left over; beyond a quarter of
 * a pixel a module, a larger symbol with modules of two neighboring sizes is. Gray edges would look blurred. At most 8 % of
 * the side is left over.
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
