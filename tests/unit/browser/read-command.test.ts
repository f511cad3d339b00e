import { expect, test } from 'vitest';
import { onReadCommand } from '../../../components/browser/read-command.ts';

test('only the keys for reading codes have them read, in the tab and at once', () => {
  let press: (name: string, tab: object | undefined) => void = () => {};
  const received: unknown[] = [];
  const onCommand = {
    addListener: (listener: typeof press) => {
      press = listener;
    },
  };
  onReadCommand((tab) => received.push(tab), { commands: { onCommand } } as never);
  const tab = { id: 7, windowId: 1 };
  press('another', tab);
  expect(received).toEqual([]);
  press('read-codes', tab);
  expect(received).toEqual([tab]);
});
