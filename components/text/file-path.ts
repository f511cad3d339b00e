/** `C:\…`, `D:/…`, `\\?\…` and folders by their variable. One letter is no scheme that anybody has registered. */
const WINDOWS = /^(?:\\\\\?\\)?[a-z]:[\\/](?!\/)|^%[A-Z_()0-9]{3,30}%[\\/]/i;

/** `\\server\share`, [MS-DTYP] 2.2.57. */
const SERVER = /^\\\\[^\\/?\s]+\\[^\\/\s]/;

/** Folders that every Unix has at its root, and a name in it; `/home` alone may be the page of a site. */
const UNIX =
  /^(?:~|\/(?:Applications|Library|Users|Volumes|bin|boot|dev|etc|home|media|mnt|opt|private|proc|root|run|sbin|srv|sys|tmp|usr|var))\/[^\s/]/;

/** Whose file the path in a text is, or `undefined` if the text is no path of one. */
export function filePathOf(text: string): 'this-machine' | 'server' | undefined {
  // A path has no line ends, and no system takes a longer one.
  const path = text
    .slice(0, 4200)
    .trim()
    .replace(/^"(.*)"$/, '$1');
  if (path.length > 4096 || /[\r\n]/.test(path)) return undefined;
  if (SERVER.test(path)) return 'server';
  return WINDOWS.test(path) || UNIX.test(path) ? 'this-machine' : undefined;
}
