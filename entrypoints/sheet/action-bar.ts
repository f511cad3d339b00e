import type { State } from '../../components/app/sheet/state.ts';
import type { Event } from '../../components/app/sheet/update.ts';
import type { View } from '../../components/app/sheet/view.ts';
import { download } from '../../components/browser/download.ts';
import { textOf } from '../../components/browser/messages.ts';
import { readSettings } from '../../components/browser/settings.ts';
import { makeZip } from '../../components/outputs/make-zip.ts';
import { captionFor } from '../../components/sheet/captions.ts';
import { codesCsv } from '../../components/sheet/codes-csv.ts';
import { fileNames } from '../../components/sheet/file-names.ts';
import { messageOf } from '../../components/text/message.ts';
import { query } from '../../components/ui/query.ts';
import { setText } from '../../components/ui/set-text.ts';

const FILE_NAME = 'codes.zip';

/** What is to be done with the sheet, and how far it is. */
export class ActionBar {
  readonly #now: () => { state: State; view: View };
  readonly #dispatch: (event: Event) => void;
  readonly #print = query<HTMLButtonElement>('#print');
  readonly #download = query<HTMLButtonElement>('#download');
  readonly #format = query<HTMLSelectElement>('#format');
  #stop = new AbortController();

  constructor(now: () => { state: State; view: View }, dispatch: (event: Event) => void) {
    this.#now = now;
    this.#dispatch = dispatch;
    this.#print.addEventListener('click', () => print());
    this.#download.addEventListener('click', () => void this.#makeZip());
    query('#stop').addEventListener('click', () => this.#stop.abort());
  }

  show({ summary, noSheet, making, outcome }: View): void {
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
      setText(query('#made'), textOf(making.sentence));
    }
    const said = query('#outcome');
    setText(said, outcome ? textOf(outcome.message) : '');
    said.classList.toggle('failed', outcome?.failed ?? false);
  }

  async #makeZip(): Promise<void> {
    const { state, view } = this.#now();
    const { entries } = view;
    const format = this.#format.value === 'svg' ? 'svg' : 'png';
    this.#stop = new AbortController();
    this.#dispatch({ type: 'making-started', total: entries.length });
    const { settings } = await readSettings();
    const names = fileNames(entries, format);
    const codes = entries.map(({ text, caption }, at) => {
      const written = captionFor({ text, caption }, state.options);
      return {
        name: names[at] as string,
        text,
        caption: written && {
          ...written,
          text: typeof written.text === 'string' ? written.text : textOf(written.text),
        },
      };
    });
    const table = codesCsv(entries.map((entry, at) => ({ ...entry, file: names[at] as string })));
    let told = 0;
    const made = await makeZip(
      {
        level: state.level,
        zip: { codes, format, options: settings, texts: [{ name: 'codes.csv', text: table }] },
      },
      (done) => {
        // As often as the bar can show.
        if (done < entries.length && done - told < entries.length / 100) return;
        told = done;
        this.#dispatch({ type: 'making-advanced', done });
      },
      this.#stop.signal,
    );
    if (made.ok) download(made.zip, 'application/zip', FILE_NAME);
    this.#dispatch({
      type: 'making-ended',
      outcome: made.ok
        ? { message: messageOf('downloadStarted', FILE_NAME), failed: false }
        : {
            message: messageOf(made.reason === 'stopped' ? 'sheetStopped' : 'outputFailed'),
            failed: made.reason === 'failed',
          },
    });
  }
}
