import type { Event } from '../../components/app/sheet/update.ts';
import type { View } from '../../components/app/sheet/view.ts';
import { textOf } from '../../components/browser/messages.ts';
import { attempt } from '../../components/outputs/attempt.ts';
import { downloadZip } from '../../components/outputs/download-zip.ts';
import { query } from '../../components/ui/query.ts';
import { setText } from '../../components/ui/set-text.ts';

/** What is to be done with the sheet, and how far it is. */
export class ActionBar {
  readonly #now: () => View;
  readonly #dispatch: (event: Event) => void;
  readonly #print = query<HTMLButtonElement>('#print');
  readonly #download = query<HTMLButtonElement>('#download');
  readonly #format = query<HTMLSelectElement>('#format');
  #stop = new AbortController();

  constructor(now: () => View, dispatch: (event: Event) => void) {
    this.#now = now;
    this.#dispatch = dispatch;
    this.#print.addEventListener('click', () => print());
    this.#download.addEventListener('click', () => void this.#makeZip());
    this.#format.addEventListener('change', () =>
      dispatch({ type: 'format-chosen', format: this.#format.value === 'svg' ? 'svg' : 'png' }),
    );
    query('#stop').addEventListener('click', () => this.#stop.abort());
  }

  show({ summary, noSheet, format, making, outcome }: View): void {
    if (this.#format.value !== format) this.#format.value = format;
    setText(query('#summary'), summary ? textOf(summary) : '');
    for (const control of [this.#print, this.#download, this.#format]) {
      control.disabled = noSheet !== undefined;
    }
    const [actions, progress] = [query('#actions'), query('#making')];
    const hadFocus = progress.contains(document.activeElement) || actions.contains(document.activeElement);
    const wasMaking = !progress.hidden;
    const isMaking = making !== undefined;
    actions.hidden = isMaking;
    progress.hidden = !isMaking;
    if (hadFocus && wasMaking !== isMaking) (isMaking ? query('#stop') : this.#download).focus();
    if (making) {
      Object.assign(query<HTMLProgressElement>('#progress'), { max: making.total, value: making.done });
    }
    setText(query('#made'), making ? textOf(making.sentence) : '');
    const said = query('#outcome');
    setText(said, outcome ? textOf(outcome.message) : '');
    said.classList.toggle('failed', outcome?.failed ?? false);
  }

  async #makeZip(): Promise<void> {
    const { entries, level, format } = this.#now();
    this.#stop = new AbortController();
    this.#dispatch({ type: 'making-started', total: entries.length });
    let told = 0;
    const tell = (done: number) => {
      // As often as the bar can show.
      if (done < entries.length && done - told < entries.length / 100) return;
      told = done;
      this.#dispatch({ type: 'making-advanced', done });
    };
    await attempt(
      () => downloadZip(entries, level, format, tell, this.#stop.signal),
      (outcome) => this.#dispatch({ type: 'making-ended', outcome }),
    );
  }
}
