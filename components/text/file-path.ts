/** `C:\…`, `D:/…`, `\\?\…`, and folders given by a variable. No registered scheme has only one letter. */
const WINDOWS = /^(?:\\\\\?\\)?[a-z]:[\\/](?!\/)|^%[A-Z_()0-9]{3,30}%[\\/]/i;

/** `\\server\share`, [MS-DTYP] 2.2.57. */
const SERVER = /^\\\\[^\\/?\s]+\\[^\\/\s]/;

/** A name in one of the root folders of every Unix; `/home` alone may be a page of a site. */
const UNIX =
  /^(?:~|\/(?:Applications|Library|Users|Volumes|bin|boot|dev|etc|home|media|mnt|opt|private|proc|root|run|sbin|srv|sys|tmp|usr|var))\/[^\s/]/;

/** Where the file at a path is; `undefined` if the text is not a path. */
export function filePathOf(text: string): 'this-machine' | 'server' | undefined {
  // Paths contain no line breaks, and no system accepts longer ones.
  const path = text
    .slice(0, 4200)
    .trim()
    .replace(/^"(.*)"$/, '$1');
  if (path.length > 4096 || /[\r\n]/.test(path)) return undefined;
  if (SERVER.test(path)) return 'server';
  return WINDOWS.test(path) || UNIX.test(path) ? 'this-machine' : undefined;
}
