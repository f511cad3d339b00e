/**
 * While `npm run dev` serves PageHop, and only then: lets its pages load scripts, styles and pictures from the development
 * server and hear from it what has changed.
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
      // Vite puts style sheets into <style>.
      'style-src': [origin, "'unsafe-inline'"],
      'img-src': [origin],
      'connect-src': [origin, socket],
    });
    // WXT asks for it to reload content scripts, and PageHop has none. With it, activeTab would not be needed.
    manifest.permissions = manifest.permissions?.filter((name) => name !== 'tabs');
  });
});

/** A policy that lets in more sources of some kinds. */
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
