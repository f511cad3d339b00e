import type { MessageKey } from '../text/message.ts';
import type { SourceName } from './sources.ts';

/**
 * The title of a source beside the code: `kindPage` for `page`. Derived from its name, so that the popup need not load
 * the table before its first paint.
 */
export function titleOf(source: SourceName): MessageKey {
  const name = `${source.charAt(0).toUpperCase()}${source.slice(1)}` as Capitalize<SourceName>;
  return `kind${name}`;
}
