import { expect, test } from 'vitest';
import popupApart from '../../../modules/popup-apart.ts';
import { hooksOf } from './fake-wxt.ts';

test('the popup is built apart from the other pages, and nothing else is moved', async () => {
  const groups = [{ name: 'background' }, [{ name: 'options' }, { name: 'popup' }, { name: 'print' }]];
  const hooks = await hooksOf(popupApart as never);
  await hooks.get('entrypoints:grouped')?.({}, groups as never);
  expect(groups).toEqual([
    { name: 'background' },
    [{ name: 'options' }, { name: 'print' }],
    [{ name: 'popup' }],
  ]);
});

test('while it is being developed, all is built together', async () => {
  const hooks = await hooksOf(popupApart as never, { config: { command: 'serve' } });
  expect(hooks.size).toBe(0);
});
