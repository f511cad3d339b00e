/**
 * Only while `npm run dev` serves PageHop: lets its pages load scripts, styles and pictures from the development server,
 * and receive changes from it.
 */
import { defineWxtModule } from 'wxt/modules';

export default defineWxtModule((wxt) => {
  if (wxt.config.command !== 'serve') return;

  wxt.hook('build:manifestGenerated', (_wxt, manifest) => {
    const { origin = '' } = wxt.server ?? {};
    const socket = origin.replace(/^http/, 'ws');
    const policy = manifest.content_security_policy as { extension_pages: string };
    policy.extension_pages = allow(policy.extension_pages, {
      'script-src': [origin],
      // Vite injects style sheets as <style>.
      'style-src': [origin, "'unsafe-inline'"],
      'img-src': [origin],
      'connect-src': [origin, socket],
    });
    // WXT adds it to reload content scripts, which PageHop does not have. It would hide a missing activeTab.
    manifest.permissions = manifest.permissions?.filter((name) => name !== 'tabs');
  });
});

/** The policy with more sources for some directives. */
function allow(policy: string, more: Record<string, string[]>): string {
  const directives = new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name !== '')
      .map(([name = '', ...sources]) => [name, new Set(sources)]),
  );
  for (const [name, sources] of Object.entries(more)) {
    directives.set(name, new Set([...(directives.get(name) ?? []), ...sources]));
  }
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
