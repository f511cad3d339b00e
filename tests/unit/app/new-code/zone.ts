import type { TimeZone } from '../../../../components/app/new-code/time.ts';

/** An hour ahead of UTC, all year. */
export const PLUS_ONE: TimeZone = {
  local(time) {
    if (!time.endsWith('Z')) return time.replace(/\[.*\]$/, '');
    return new Date(Date.parse(time) + 3_600_000).toISOString().slice(0, 16);
  },
  instant(local) {
    const time = Date.parse(`${local}Z`);
    return Number.isNaN(time) ? '' : new Date(time - 3_600_000).toISOString().replace('.000Z', 'Z');
  },
};
