import { audio } from './audio.ts';
import { frame } from './frame.ts';
import { image } from './image.ts';
import { link } from './link.ts';
import { page } from './page.ts';
import { read } from './read.ts';
import { selection } from './selection.ts';
import type { MenuEntry, Source } from './source.ts';
import { tab } from './tab.ts';
import { text } from './text.ts';
import { video } from './video.ts';

/** All that can be shared, each in a file of its own. The right-click menu has their entries in this order. */
export const SOURCES = {
  page,
  frame,
  link,
  selection,
  image,
  read,
  video,
  audio,
  tab,
  text,
} satisfies Record<string, Source>;

export type SourceName = keyof typeof SOURCES;

/** The entries of the right-click menu, each by its source. */
export const MENU_ENTRIES: readonly (MenuEntry & { source: SourceName })[] = Object.entries(SOURCES).flatMap(
  ([source, { menu }]) => (menu ? [{ source: source as SourceName, ...menu }] : []),
);
