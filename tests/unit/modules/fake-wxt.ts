import type { Wxt, WxtModule } from 'wxt';

type Hook = (wxt: unknown, subject: never) => void;

/** Sets up a module in an inert WXT, and returns the hooks that it registers. */
export async function hooksOf(module: WxtModule<never>, wxt: object = {}): Promise<Map<string, Hook>> {
  const hooks = new Map<string, Hook>();
  const fake = {
    config: { command: 'build' },
    ...wxt,
    hook: (name: string, hook: Hook) => hooks.set(name, hook),
  };
  await module.setup?.(fake as unknown as Wxt, undefined as never);
  return hooks;
}
