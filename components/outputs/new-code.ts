import { ownPage } from './in-own-page.ts';

export const newCode = ownPage('new', { id: 'new-code', name: 'newCode', key: 'N' });
