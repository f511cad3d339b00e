import { ownPage } from './in-own-page.ts';

export const sheet = ownPage('sheet', { id: 'sheet', name: 'sheet', key: 'H' });
