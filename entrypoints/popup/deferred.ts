/** All that the popup's first paint does not need: one file of the build, as few as can be being faster than many. */
import '../../components/ui/action-menu.ts';

export { giveAdvice, listenForChoices } from './advice.ts';
export { offerPicture, takeText } from './drag-and-paste.ts';
export { follow } from './follow.ts';
export { listenForKeys } from './keys.ts';
export { runOutput } from './run-output.ts';
