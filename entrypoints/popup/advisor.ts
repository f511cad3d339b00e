import type { Advice, AdviceContext, Fix } from '../../components/advice/advice.ts';
import { advise, topAdvice } from '../../components/advice/advise.ts';
import { withGains } from '../../components/advice/gain.ts';
import { passageFix } from '../../components/advice/rules/passage.ts';
import { loadTrackers, mayHaveTrackers } from '../../components/advice/trackers.ts';
import { findLanAddresses } from '../../components/browser/find-lan-addresses.ts';
import { selectedPassage } from '../../components/browser/selected-passage.ts';
import { readSettings } from '../../components/browser/settings.ts';
import type { Payload } from '../../components/payload/payload.ts';
import { encode } from '../../components/qr/encode.ts';
import { type Address, addressOf } from '../../components/text/address.ts';
import { reachOf } from '../../components/text/host.ts';
import '../../components/ui/advice-list.ts';

/** Gives advice, and finds out what takes time to find out. Loaded after the first paint. */
export interface Advisor {
  /** Whether the settings ask to remove tracking automatically. */
  readonly removesTracking: boolean;
  /** @param moduleSize side of a module on screen, in CSS px; `undefined` where no code is shown */
  adviceOn(payload: Payload, moduleSize: number | undefined): Promise<Advice[]>;
  /** The fix for a selection, made by its page, which can tell equal passages apart; `undefined` if the page cannot be asked. */
  exactPassage(payload: Payload): Promise<Fix | undefined>;
}

/** An advisor with the person's settings. */
export async function createAdvisor(): Promise<Advisor> {
  const { settings } = await readSettings();
  const modulesOf = (text: string) => {
    const code = encode(text, { errorCorrectionLevel: settings.errorCorrection });
    return code.ok ? code.symbol.size : undefined;
  };
  const context: AdviceContext = {
    modulesOf,
    ...(settings.lanAddress !== '' && { lanAddress: settings.lanAddress }),
  };
  return {
    removesTracking: settings.alwaysRemoveTracking,
    async adviceOn(payload, moduleSize) {
      const address = addressOf(payload.text);
      if (address !== undefined) await learnFor(address, context);
      const known = moduleSize === undefined ? context : { ...context, moduleSize };
      return topAdvice(advise(payload, known)).map((advice) => withGains(advice, payload, modulesOf));
    },
    async exactPassage(payload) {
      const fragment = await selectedPassage(payload);
      return fragment && passageFix(payload, fragment);
    },
  };
}

/** Finds out what this address needs. Awaited before any advice is shown, so that nothing is announced twice. */
async function learnFor(address: Address, context: AdviceContext): Promise<void> {
  if (mayHaveTrackers(address)) context.trackers ??= await loadTrackers();
  if (reachOf(address) === 'this-machine') context.lanAddresses ??= await findLanAddresses();
}
