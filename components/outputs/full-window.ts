import { inOwnPage } from './in-own-page.ts';

export const fullWindow = inOwnPage('present', { id: 'full-window', name: 'fullWindow', key: 'F' });
