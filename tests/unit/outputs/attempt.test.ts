import { expect, test, vi } from 'vitest';
import { attempt } from '../../../components/outputs/attempt.ts';
import { messageOf } from '../../../components/text/message.ts';

test('tells how it went', async () => {
  const outcome = { message: messageOf('copiedImage'), failed: false };
  const tell = vi.fn();
  await attempt(async () => outcome, tell);
  expect(tell.mock.calls).toEqual([[outcome]]);
});

test('tells of a bug, and throws it', async () => {
  const tell = vi.fn();
  const run = () => Promise.reject(new TypeError('A bug'));
  await expect(attempt(run, tell)).rejects.toThrow('A bug');
  expect(tell.mock.calls).toEqual([[{ message: messageOf('outputFailed'), failed: true }]]);
});
