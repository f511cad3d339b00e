import { expect, test } from 'vitest';
import { countedMessage, messageOf } from '../../../components/text/message.ts';

test('a message is its key and what goes into it, not yet in any language', () => {
  expect(messageOf('codeSize', 29)).toEqual({ key: 'codeSize', substitutions: [29] });
  expect(countedMessage('tooLong', 47, 2953)).toEqual({
    counted: 'tooLong',
    count: 47,
    substitutions: [2953],
  });
});
