import { expect, test } from 'vitest';
import { compileOnLoad } from '../../../modules/compile-on-load.ts';
import { bundle } from './bundle.ts';

test('the chunks that are named, and no others, ask V8 to compile all of them on load', async () => {
  const chunks = await bundle(
    { 'popup.js': 'console.log("popup")', 'other.js': 'console.log("other")' },
    ['popup.js', 'other.js'],
    () => compileOnLoad(['popup']),
  );
  const isAsked = (name: string) => chunks.get(name)?.code.startsWith('//# allFunctionsCalledOnLoad');
  expect([isAsked('popup'), isAsked('other')]).toEqual([true, false]);
});
