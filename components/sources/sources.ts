import { image } from './image.ts';
import { link } from './link.ts';
import { page } from './page.ts';
import { selection } from './selection.ts';
import type { MenuEntry, Source } from './source.ts';
import { text } from './text.ts';

/** All sources. The right-click menu has their entries in this order. */
export const SOURCES = { page, link, selection, image, text } satisfies Record<string, Source>;

export type SourceName = keyof typeof SOURCES;

/** The entries of the right-click menu, each by its source. */
export const MENU_ENTRIES: readonly (MenuEntry & { source: SourceName })[] = Object.entries(SOURCES).flatMap(
  ([source, { menu }]) => (menu ? [{ source: source as SourceName, ...menu }] : []),
);
