import type { Advice, AdviceContext, Fix } from '../../components/advice/advice.ts';
import { advise, topAdvice } from '../../components/advice/advise.ts';
import { gainOf } from '../../components/advice/gain.ts';
import { passageFix } from '../../components/advice/rules/passage.ts';
import { loadTrackers, mayHaveTrackers } from '../../components/advice/trackers.ts';
import { lanAddresses } from '../../components/browser/lan-address.ts';
import { message } from '../../components/browser/messages.ts';
import { selectedPassage } from '../../components/browser/passage.ts';
import { readSettings } from '../../components/browser/settings.ts';
import type { Payload } from '../../components/payload/payload.ts';
import { encode } from '../../components/qr/encode.ts';
import type { SettingName, Settings } from '../../components/settings/settings.ts';
import { type Address, addressOf } from '../../components/text/address.ts';
import { reachOf } from '../../components/text/host.ts';
import type { Message, MessageKey } from '../../components/text/message.ts';
import type { AdviceButton, AdviceChoice, AdviceLine, AdviceList } from '../../components/ui/advice-list.ts';
import '../../components/ui/advice-list.ts';

/** What advice asks of the popup. */
export interface Sharing {
  list: AdviceList;
  settings: Settings;
  /** What the code is of now. */
  shared(): Payload;
  /** Side of a module on screen, in CSS px. */
  moduleSize(): number | undefined;
  /** Shares something else, and gives what brings back all that was there before. */
  replace(payload: Payload): () => void;
  say(sentence: string): void;
  openSettings(name: SettingName): void;
}

/** A fix that was pressed, or that a setting pressed. */
interface Change {
  line: AdviceLine;
  /** The text since then. When the text is another, it is the person's own and there is nothing to undo. */
  after: string;
  undo(): void;
}

/** Together with a change that can be undone, as many as the popup has room for. */
const MOST_LINES = 2;

/** Buttons of one line. */
const MOST_FIXES = 3;

/** An advisor that knows what the person has set. */
export async function createAdvisor(sharing: Omit<Sharing, 'settings'>): Promise<Advisor> {
  const { settings } = await readSettings();
  return new Advisor({ ...sharing, settings });
}

/** Shows advice on what is shared, and does what is chosen of it. Loaded only once the popup has been painted. */
export class Advisor {
  readonly #sharing: Sharing;
  readonly #modulesOf = (text: string): number | undefined => {
    const code = encode(text, { errorCorrectionLevel: this.#sharing.settings.errorCorrection });
    return code.ok ? code.symbol.size : undefined;
  };
  readonly #context: AdviceContext;
  /** What the list shows advice on. */
  #payload: Payload | undefined;
  #advice: readonly Advice[] = [];
  #changes: Change[] = [];
  /** What tracking was removed from by itself. After Undo it stays. */
  readonly #cleaned = new Set<string>();

  constructor(sharing: Sharing) {
    this.#sharing = sharing;
    const { lanAddress } = sharing.settings;
    this.#context = { modulesOf: this.#modulesOf, ...(lanAddress !== '' && { lanAddress }) };
    sharing.list.addEventListener('choose', (event) =>
      this.#choose((event as CustomEvent<AdviceChoice>).detail),
    );
  }

  /** To be called whenever the text has changed, and after the frame that shows it. */
  async update(): Promise<void> {
    const payload = this.#sharing.shared();
    const address = addressOf(payload.text);
    if (address !== undefined) await this.#learnFor(address);
    if (this.#sharing.shared().text !== payload.text) return;
    if (!this.#removeTracking(payload)) this.#show();
  }

  /** What takes time to know, where it matters. Known before anything is said, so that nothing is said twice. */
  async #learnFor(address: Address): Promise<void> {
    if (mayHaveTrackers(address)) this.#context.trackers ??= await loadTrackers();
    if (reachOf(address) === 'this-machine') this.#context.lanAddresses ??= await lanAddresses();
  }

  /** As the person has set it, once for each thing that was clicked; what they type is left alone. Says whether it did. */
  #removeTracking(payload: Payload): boolean {
    if (!this.#sharing.settings.alwaysRemoveTracking || payload.kind === 'text') return false;
    if (this.#cleaned.has(payload.text)) return false;
    const advice = advise(payload, this.#context).find(({ kind }) => kind === 'tracking');
    const [fix] = advice?.fixes ?? [];
    if (advice === undefined || fix === undefined) return false;
    this.#cleaned.add(payload.text);
    this.#apply(fix, advice);
    return true;
  }

  #show(): void {
    const payload = this.#sharing.shared();
    if (this.#changes.at(-1)?.after !== payload.text) this.#changes = [];
    const done = this.#changes.slice(-1).map(({ line }) => line);
    const moduleSize = this.#sharing.moduleSize();
    const context = moduleSize === undefined ? this.#context : { ...this.#context, moduleSize };
    this.#payload = payload;
    this.#advice = topAdvice(advise(payload, context)).slice(0, MOST_LINES - done.length);
    this.#sharing.list.show([...done, ...this.#advice.map((advice) => this.#lineOf(advice, payload))]);
  }

  async #choose({ line, button }: AdviceChoice): Promise<void> {
    // Until the next advice is there, the list is about the text before.
    if (this.#payload === undefined || this.#sharing.shared().text !== this.#payload.text) return;
    const change = line === 0 ? this.#changes.pop() : undefined;
    if (change !== undefined) {
      change.undo();
      this.#show();
      this.#sharing.say(message('undone'));
    } else {
      const advice = this.#advice[line - Math.min(this.#changes.length, 1)];
      const fix = advice?.fixes[button];
      if (advice === undefined) return;
      if (fix === undefined) {
        this.#sharing.openSettings('lanAddress');
        return;
      }
      const payload = this.#payload;
      const exact = advice.kind === 'passage' ? await exactFix(payload) : undefined;
      if (this.#sharing.shared().text !== payload.text) return;
      this.#apply(exact ?? fix, advice);
    }
    this.#sharing.list.focus();
  }

  #apply(fix: Fix, advice: Advice): void {
    const undo = this.#sharing.replace(fix.payload);
    const line = {
      sentence: message(doneKey(fix.label.key), ...fix.label.substitutions),
      hint: advice.hint && written(advice.hint),
      buttons: [{ label: message('undo') }],
      isDone: true,
    };
    this.#changes.push({ line, after: this.#sharing.shared().text, undo });
    this.#show();
  }

  #lineOf(advice: Advice, payload: Payload): AdviceLine {
    const buttons = advice.fixes
      .slice(0, MOST_FIXES)
      .map((fix): AdviceButton => ({ label: written(fix.label), ...this.#gain(fix, advice, payload) }));
    // The browser does not say where this machine is in its network, so the person has to.
    const isUnknown = advice.kind === 'this-machine' && this.#context.lanAddresses !== undefined;
    if (isUnknown && buttons.length === 0) buttons.push({ label: message('adviceThisMachineEnter') });
    return { sentence: written(advice.sentence), hint: advice.hint && written(advice.hint), buttons };
  }

  /** Told only where a smaller code is what the fix is for. */
  #gain(fix: Fix, { kind }: Advice, payload: Payload): Pick<AdviceButton, 'gain' | 'figures'> | undefined {
    if (kind !== 'tracking' && kind !== 'dense') return undefined;
    const gain = gainOf(payload, fix, this.#modulesOf);
    return (
      gain && {
        gain: message('smallerCode'),
        figures: message('adviceGain', String(gain.from), String(gain.to)),
      }
    );
  }
}

/** As the page itself finds the passage, among others that read the same. */
async function exactFix(payload: Payload): Promise<Fix | undefined> {
  const fragment = await selectedPassage(payload);
  return fragment && passageFix(payload, fragment);
}

function written({ key, substitutions }: Message): string {
  return message(key, ...substitutions);
}

/** Each `…Fix` of the locales has a `…Done`, with the same placeholders. */
function doneKey(label: MessageKey): MessageKey {
  return label.replace(/Fix$/, 'Done') as MessageKey;
}
