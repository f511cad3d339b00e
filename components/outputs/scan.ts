import { ownPage } from './in-own-page.ts';

/** Reads codes from files and by camera, in a tab: browsers close a popup when they ask for either. */
export const scan = ownPage('scan', { id: 'scan', name: 'scan' });
