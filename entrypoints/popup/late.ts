/** All that the popup's first paint does not need: one file of the build, as few as can be being faster than many. */
export { openSettings } from '../../components/browser/options-page.ts';
export * from './actions.ts';
export { type Advisor, createAdvisor } from './advice.ts';
export { listenForKeys } from './shortcuts.ts';
export { givePicture, takeText } from './transfer.ts';
