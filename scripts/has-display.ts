/** Whether there may be a display: a `DISPLAY` that leads nowhere is found out by the browser. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
