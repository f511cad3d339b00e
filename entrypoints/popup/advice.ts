import { sharedPayload } from '../../components/app/state.ts';
import { view } from '../../components/app/view.ts';
import { openSettings } from '../../components/browser/options-page.ts';
import type { AdviceChoice } from '../../components/ui/advice-list.ts';
import { type Advisor, createAdvisor } from './advisor.ts';
import { adviceList, codeView } from './render.ts';
import { currentState, dispatch } from './store.ts';

let advisor: Promise<Advisor> | undefined;

/** Says what there is to say of what is shared now. */
export async function giveAdvice(): Promise<void> {
  const payload = sharedPayload(currentState());
  advisor ??= createAdvisor();
  const { adviceOn, removesTracking } = await advisor;
  const items = await adviceOn(payload, codeView.shownModuleSize);
  const changes = currentState().changes.length;
  dispatch({ type: 'advised', about: payload.text, items, removesTracking });
  // A setting chose a fix.
  if (currentState().changes.length > changes) await giveAdvice();
}

/** Does what was chosen of the lines on show. */
export async function choose({ line, button }: AdviceChoice): Promise<void> {
  const press = view(currentState()).lines[line]?.buttons[button]?.press;
  switch (press?.type) {
    case 'undo':
      dispatch({ type: 'undo-chosen' });
      break;
    case 'fix': {
      const { exact } = await (advisor as Promise<Advisor>);
      const fix = await exact(press.fix, press.advice, sharedPayload(currentState()));
      dispatch({ ...press, type: 'fix-chosen', fix });
      break;
    }
    case 'setting':
      return openSettings(press.name);
    default:
      return;
  }
  // In the same frame, so that no line goes and comes back.
  await giveAdvice();
  adviceList.focus();
}
