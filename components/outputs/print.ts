import { inOwnPage } from './in-own-page.ts';

export const print = inOwnPage('print', { id: 'print', name: 'print', key: 'P' });
