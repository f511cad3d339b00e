import { browser } from 'wxt/browser';

/** The extension's name and version, such as `PageHop 1.0.0`. */
export function extensionVersion(): string {
  const { name, version } = browser.runtime.getManifest();
  return `${name} ${version}`;
}
