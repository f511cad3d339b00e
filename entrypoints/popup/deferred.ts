/** All that the popup's first paint does not need: one file of the build, as few as can be being faster than many. */
export { openSettings } from '../../components/browser/options-page.ts';
export { OUTPUTS } from '../../components/outputs/outputs.ts';
export { type Advisor, createAdvisor } from './advisor.ts';
export { offerPicture, takeText } from './drag-and-paste.ts';
export { listenForKeys, listKeys } from './keys.ts';
