import { rolldown } from 'rolldown';

/** A module and all that it imports as one minified module, made by the bundler that makes the popup's script. */
export async function bundle(path: string): Promise<string> {
  const input = await rolldown({ input: path, platform: 'browser', transform: { target: 'chrome127' } });
  const { output } = await input.generate({ format: 'esm', minify: true });
  await input.close();
  return output[0].code;
}
