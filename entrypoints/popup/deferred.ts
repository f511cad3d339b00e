/** Everything that the first paint does not need, in one file of the build, because fewer files load faster. */
import '../../components/ui/action-menu.ts';

export { giveAdvice } from './advice.ts';
export { offerPicture, takeWhatIsGiven } from './drag-and-paste.ts';
export { follow } from './follow.ts';
export { listenForKeys } from './keys.ts';
export { readIfAsked } from './read.ts';
export { runOutput } from './run-output.ts';
