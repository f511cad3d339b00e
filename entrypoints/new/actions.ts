import type { Event } from '../../components/app/new-code/update.ts';
import type { View } from '../../components/app/new-code/view.ts';
import { attempt } from '../../components/outputs/attempt.ts';
import type { CodeOutput, Shared } from '../../components/outputs/output.ts';
import { OUTPUTS } from '../../components/outputs/outputs.ts';
import '../../components/ui/action-menu.ts';
import { query } from '../../components/ui/query.ts';

/** Unlike the popup, this page stays open. */
const PAGE = { close: () => {} };

/** What can be done with the code: the same as in the popup. Each has a button in the page, by its name. */
export class Actions {
  readonly #shared: () => Shared | undefined;
  readonly #dispatch: (event: Event) => void;
  readonly #buttons: readonly HTMLButtonElement[];

  constructor(shared: () => Shared | undefined, dispatch: (event: Event) => void) {
    this.#shared = shared;
    this.#dispatch = dispatch;
    const outputs = OUTPUTS.filter((output): output is CodeOutput => output.needsCode);
    this.#buttons = outputs.map((output) => {
      const button = query<HTMLButtonElement>(`#${output.id}`);
      button.addEventListener('click', () => this.#run(output));
      return button;
    });
  }

  show({ code }: View): void {
    for (const button of this.#buttons) button.disabled = code === undefined;
  }

  async #run(output: CodeOutput): Promise<void> {
    const shared = this.#shared();
    if (shared === undefined) return;
    this.#dispatch({ type: 'output-started' });
    await attempt(
      () => output.run(shared, PAGE),
      (outcome) => this.#dispatch({ type: 'output-ended', outcome }),
    );
  }
}
