import { expect, test } from 'vitest';
import { said } from './said.ts';

test.each(['upi://pay?pn=Kim&am=1.00', 'upi://pay?pa=kim&pn=Kim', 'upi://pay?pa=&am=1'])(
  'a payment by UPI to nobody: %s',
  (text) => expect(said(text)).toEqual({ 'upi-recipient': [] }),
);
