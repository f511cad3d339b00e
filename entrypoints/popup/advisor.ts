import type { Advice, AdviceContext, Fix } from '../../components/advice/advice.ts';
import { advise, topAdvice } from '../../components/advice/advise.ts';
import { withGains } from '../../components/advice/gain.ts';
import { placeFix } from '../../components/advice/offers/place.ts';
import { wantedAt } from '../../components/advice/offers/video-sites.ts';
import { passageFix } from '../../components/advice/rules/passage.ts';
import { loadTrackers, mayHaveTrackers } from '../../components/advice/trackers.ts';
import { findLanAddresses } from '../../components/browser/find-lan-addresses.ts';
import { factsOfPage } from '../../components/browser/page-facts.ts';
import { placeOnPage } from '../../components/browser/place-on-page.ts';
import { selectedPassage } from '../../components/browser/selected-passage.ts';
import { readSettings } from '../../components/browser/settings.ts';
import type { PageFacts } from '../../components/payload/page-facts.ts';
import type { Payload } from '../../components/payload/payload.ts';
import { encode } from '../../components/qr/encode.ts';
import type { Settings } from '../../components/settings/settings.ts';
import { type Address, addressOf, isOnWeb } from '../../components/text/address.ts';
import { reachOf } from '../../components/text/host.ts';
import type { MessageKey } from '../../components/text/message.ts';
import '../../components/ui/advice-list.ts';

/** Gives advice, and finds out what takes time to find out. Loaded after the first paint. */
export interface Advisor {
  /** Labels of the fixes that are to be made without being asked for. */
  readonly unasked: readonly MessageKey[];
  /**
   * @param moduleSize side of a module on screen, in CSS px; `undefined` where no code is shown
   * @param known what the payload's page told, and what is selected
   */
  adviceOn(
    payload: Payload,
    moduleSize: number | undefined,
    known: Pick<AdviceContext, 'facts' | 'links' | 'tabs'>,
  ): Promise<Advice[]>;
  /** What a page tells of itself; `undefined` where it cannot be asked. */
  factsOf(page: Payload): Promise<PageFacts | undefined>;
  /**
   * A fix made with the help of its page, which tells equal passages apart and knows where it is scrolled to. `undefined` if
   * there is none.
   *
   * @param page as it was when it was asked about itself
   */
  exactFix(fix: Fix, payload: Payload, page: Payload | undefined): Promise<Fix | undefined>;
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
    unasked: unaskedBy(settings),
    async adviceOn(payload, moduleSize, known) {
      const address = addressOf(payload.text);
      if (address !== undefined) await learnFor(address, context);
      const all = { ...context, ...(moduleSize !== undefined && { moduleSize }), ...known };
      return topAdvice(advise(payload, all)).map((advice) => withGains(advice, payload, modulesOf));
    },
    async factsOf({ text }) {
      const address = addressOf(text);
      if (address === undefined || !isOnWeb(address)) return undefined;
      const wanted = wantedAt(address);
      return factsOfPage(text, settings.videoTime === 'off' ? { ...wanted, video: 'nowhere' } : wanted);
    },
    async exactFix(fix, payload, page) {
      if (fix.asks === 'passage') {
        const fragment = await selectedPassage(payload);
        return (fragment && passageFix(payload, fragment)) ?? fix;
      }
      const place = page && (await placeOnPage(page.text));
      return place && placeFix(payload, place);
    },
  };
}

/** What each setting has made. */
function unaskedBy({ alwaysRemoveTracking, selectedFirst, videoTime }: Settings): MessageKey[] {
  return [
    ...(alwaysRemoveTracking ? (['adviceTrackingFix'] as const) : []),
    ...(selectedFirst ? (['adviceSelectedFix'] as const) : []),
    ...(videoTime === 'always' ? (['adviceTimeFix'] as const) : []),
  ];
}

/** Finds out what takes time, where it matters: before any advice is shown, so that none changes. */
async function learnFor(address: Address, context: AdviceContext): Promise<void> {
  if (mayHaveTrackers(address)) context.trackers ??= await loadTrackers();
  if (reachOf(address) === 'this-machine') context.lanAddresses ??= await findLanAddresses();
}
