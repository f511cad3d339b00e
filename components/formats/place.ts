import { decoded } from '../text/decoded.ts';
import type { Format } from './format.ts';
import { joined, slug, slugOfWords } from './slug.ts';

interface Place {
  coordinates: string;
  /** `?q=Eiffel Tower`, as Android has it. */
  label: string;
}

/** A place on the globe (RFC 5870). */
export const place = {
  id: 'place',
  name: 'formatPlace',
  named: 'namedPlace',
  direction: 'ltr',
  recognize(text) {
    const match = /^\s*geo:([-+\d.,\s]*)[^?]*(?:\?(?:.*&)?q=([^&]*))?/i.exec(text);
    if (match === null) return undefined;
    const [, coordinates = '', label = ''] = match;
    return { coordinates: coordinates.trim(), label: decoded(label.replaceAll('+', ' ')) };
  },
  called: ({ coordinates, label }) => label || coordinates,
  fileName: ({ coordinates, label }) => joined('place', slugOfWords(label) || slug(coordinates)),
} as const satisfies Format<Place>;
