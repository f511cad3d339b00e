import { rolldown } from 'rolldown';

/** Bundles a module and its imports into one minified module, with the bundler that makes the popup's script. */
export async function bundle(path: string): Promise<string> {
  const input = await rolldown({ input: path, platform: 'browser', transform: { target: 'chrome127' } });
  const { output } = await input.generate({ format: 'esm', minify: true });
  await input.close();
  return output[0].code;
}
