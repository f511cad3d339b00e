import { describe, expect, test } from 'vitest';
import { draftOf, INITIAL, payloadOf, type State } from '../../../../components/app/new-code/state.ts';
import { type Event, update } from '../../../../components/app/new-code/update.ts';
import { view } from '../../../../components/app/new-code/view.ts';
import { FORMS, type FormName } from '../../../../components/formats/forms/forms.ts';
import { countedMessage, messageOf } from '../../../../components/text/message.ts';
import { PLUS_ONE } from './zone.ts';

const stateAfter = (...events: Event[]): State =>
  events.reduce((state, event) => update(state, event, PLUS_ONE), INITIAL);
const continued = (state: State, ...events: Event[]): State =>
  events.reduce((state, event) => update(state, event, PLUS_ONE), state);
const chooses = (name: FormName): Event => ({ type: 'kind-chosen', name });
const types = (field: string, value: string | boolean): Event => ({
  type: 'edited',
  field,
  value,
  isPasted: false,
});
const pastes = (field: string, value: string): Event => ({ type: 'edited', field, value, isPasted: true });
const leaves = (field?: string): Event => ({ type: 'left', ...(field !== undefined && { field }) });
const seen = (state: State) => view(state, PLUS_ONE);
const textOf = (state: State) => payloadOf(state, PLUS_ONE).text;
const shown = (state: State, name: string) => seen(state).fields.find(({ field }) => field.name === name);

describe('a form', () => {
  test('has no code at first, and nothing to say of it', () => {
    const { code, noCode, promise, fields } = seen(INITIAL);
    expect({ code, noCode, promise }).toEqual({ noCode: messageOf('noCodeErased') });
    expect(fields.map(({ problem }) => problem)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('has a code as soon as there is enough in it, and says what a phone will offer', () => {
    const state = stateAfter(types('network', 'Home'), types('password', 'correct horse'));
    expect(textOf(state)).toBe('WIFI:T:WPA;S:Home;P:correct horse;;');
    expect(seen(state).promise).toEqual(messageOf('promiseWifi', 'Home'));
    expect(seen(state).code?.label).toEqual(messageOf('codeLabel', messageOf('namedWifi', 'Home')));
  });

  test('says what is wrong with a field only once the person is no longer in it', () => {
    const typed = stateAfter(types('network', 'Home'), types('password', 'short'));
    expect(shown(typed, 'password')?.problem).toBeUndefined();
    const left = continued(typed, leaves('password'));
    expect(shown(left, 'password')?.problem?.sentence).toEqual(messageOf('wifiPasswordLength', 8, 63));
    expect(shown(continued(left, types('password', 'long enough')), 'password')?.problem).toBeUndefined();
  });

  test('says what is wrong with all fields once the person is no longer in the form', () => {
    const state = stateAfter(types('network', 'Home'), leaves());
    expect(shown(state, 'password')?.problem?.sentence).toEqual(messageOf('wifiPasswordMissing'));
  });

  test('promises nothing of what phones cannot use, and shows the code all the same', () => {
    const { code, promise } = seen(stateAfter(types('network', 'Home')));
    expect(code).toBeDefined();
    expect(promise).toBeUndefined();
  });

  test('says that it is too long, and shows no code', () => {
    const state = stateAfter(
      chooses('message'),
      types('number', '+491701234567'),
      types('message', 'x'.repeat(2953)),
    );
    expect(seen(state)).toMatchObject({ code: undefined, promise: undefined });
    expect(seen(state).noCode).toEqual(countedMessage('tooLong', 15, 2953));
  });

  test('does not count a field that is of no use, and keeps what is in it', () => {
    const state = stateAfter(
      types('network', 'Home'),
      types('password', 'correct horse'),
      types('security', 'nopass'),
    );
    expect(shown(state, 'password')).toMatchObject({ isIdle: true, value: 'correct horse' });
    expect(textOf(state)).toBe('WIFI:T:nopass;S:Home;;');
    expect(textOf(continued(state, types('security', 'SAE')))).toBe('WIFI:T:SAE;S:Home;P:correct horse;;');
  });

  test('offers a smaller code where there is one', () => {
    const named = stateAfter(chooses('contact'), types('firstName', 'Ada'));
    expect(shown(named, 'short')?.isShown).toBe(true);
    expect(textOf(continued(named, types('short', true)))).toMatch(/^MECARD:/);
    expect(shown(continued(named, types('jobTitle', 'Countess')), 'short')?.isShown).toBe(false);
  });

  test('says once what is too long for a payment by the rules', () => {
    const long = '€'.repeat(140);
    const state = stateAfter(
      chooses('payment'),
      types('recipient', 'Kim'),
      types('iban', 'DE89370400440532013000'),
      types('reference', long),
    );
    expect(seen(state).notices).toEqual([]);
    expect(seen(continued(state, leaves())).fields.at(-1)?.problem?.sentence).toEqual(
      messageOf('noticeOffStandard'),
    );
  });
});

describe('times', () => {
  const party = stateAfter(chooses('event'), types('title', 'Party'), types('starts', '2026-11-26T18:00'));

  test('are chosen as it is here, and written as it is everywhere', () => {
    expect(textOf(party)).toContain('DTSTART:20261126T170000Z');
    expect(shown(party, 'starts')?.value).toBe('2026-11-26T18:00');
  });

  test('give way to the day of an event that lasts all day, and come back', () => {
    const allDay = continued(party, types('allDay', true));
    expect(shown(allDay, 'starts')).toMatchObject({ value: '2026-11-26', isDayOnly: true });
    expect(textOf(allDay)).toContain('DTSTART;VALUE=DATE:20261126');
    const dayAfter = continued(allDay, types('starts', '2026-11-27'));
    expect(textOf(dayAfter)).toContain('DTSTART;VALUE=DATE:20261127');
    expect(shown(continued(dayAfter, types('allDay', false)), 'starts')?.value).toBe('2026-11-27T18:00');
  });

  test('that were a day alone begin with it', () => {
    const day = stateAfter(
      chooses('event'),
      types('title', 'Party'),
      types('allDay', true),
      types('starts', '2026-11-27'),
    );
    expect(textOf(day)).toContain('DTSTART;VALUE=DATE:20261127');
    expect(textOf(continued(day, types('allDay', false)))).toContain('DTSTART:20261126T230000Z');
  });

  test('that are emptied are gone', () => {
    expect(textOf(continued(party, types('starts', '')))).toBe('');
  });

  test('of an event that was read stay as they are until they are changed', () => {
    const text = 'BEGIN:VEVENT\r\nSUMMARY:Party\r\nDTSTART;TZID=Asia/Tokyo:20261126T180000\r\nEND:VEVENT';
    const state = stateAfter({ type: 'opened', text }, types('location', 'Here'));
    expect(textOf(state)).toContain('DTSTART;TZID=Asia/Tokyo:20261126T180000');
    expect(textOf(continued(state, types('starts', '2026-11-26T19:00')))).toContain(
      'DTSTART:20261126T180000Z',
    );
  });
});

describe('another kind', () => {
  test('has what both have, and what was filled in before', () => {
    const state = stateAfter(
      chooses('contact'),
      types('firstName', 'Ada'),
      types('phone', '+491701234567'),
      types('email', 'ada@example.org'),
      chooses('message'),
      types('message', 'Hello'),
      chooses('mail'),
    );
    expect(shown(state, 'to')?.value).toBe('ada@example.org');
    expect(shown(state, 'message')?.value).toBe('Hello');
    expect(shown(continued(state, chooses('phone')), 'number')?.value).toBe('+491701234567');
    expect(shown(continued(state, chooses('contact')), 'firstName')?.value).toBe('Ada');
  });

  test('begins without a word on what is wrong', () => {
    const state = stateAfter(types('network', 'Home'), leaves(), chooses('contact'), chooses('wifi'));
    expect(shown(state, 'password')?.problem).toBeUndefined();
  });
});

describe('a place', () => {
  const place = stateAfter(chooses('place'));

  test.each([
    'https://www.openstreetmap.org/?mlat=48.8584&mlon=2.2945#map=17/48.8584/2.2945',
    '48.8584, 2.2945',
    '48° 51′ 30.24″ N, 2° 17′ 40.2″ E',
  ])('is in both fields once it was pasted into one: %s', (text) => {
    for (const field of ['latitude', 'longitude']) {
      const state = continued(place, types('latitude', '1'), types('longitude', '2'), pastes(field, text));
      expect([shown(state, 'latitude')?.value, shown(state, 'longitude')?.value]).toEqual([
        '48.8584',
        '2.2945',
      ]);
    }
  });

  test('that is typed into one field is in both once the person is no longer in it', () => {
    const typed = continued(place, types('latitude', '48.8584, 2.2945'));
    expect(shown(typed, 'latitude')?.value).toBe('48.8584, 2.2945');
    expect(textOf(typed)).toContain('48.8584%2C2.2945');
    const left = continued(typed, leaves('latitude'));
    expect([shown(left, 'latitude')?.value, shown(left, 'longitude')?.value]).toEqual(['48.8584', '2.2945']);
  });

  test('that is pasted into one field alone stays there', () => {
    const state = continued(place, pastes('latitude', '48.8584'));
    expect([shown(state, 'latitude')?.value, shown(state, 'longitude')?.value]).toEqual(['48.8584', '']);
  });
});

describe('what a text is edited in', () => {
  test('has its fields filled, says what is wrong, and keeps what it has no field for', () => {
    const text =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lovelace;Ada;;;\r\nFN:Ada Lovelace\r\nEMAIL:ada\r\nX-SKYPE:ada\r\nEND:VCARD';
    const state = stateAfter({ type: 'opened', text });
    expect(state.name).toBe('contact');
    expect(shown(state, 'firstName')?.value).toBe('Ada');
    expect(shown(state, 'email')?.problem?.sentence).toEqual(messageOf('mailAddressWrong'));
    expect(textOf(state)).toBe(text);
    expect(textOf(continued(state, types('jobTitle', 'Countess')))).toContain('X-SKYPE:ada');
  });

  test('is an empty form where the text is of no kind', () => {
    expect(stateAfter({ type: 'opened', text: 'Hello' })).toEqual(INITIAL);
  });
});

describe('a page that is loaded again', () => {
  test('has all that was filled in', () => {
    const before = stateAfter(
      types('network', 'Home'),
      leaves('network'),
      chooses('phone'),
      types('number', '112'),
    );
    const stored = JSON.parse(JSON.stringify(draftOf(before)));
    const restored = stateAfter({ type: 'restored', draft: stored });
    expect(draftOf(restored)).toEqual(draftOf(before));
  });

  test('has the fields that are new since it was kept', () => {
    const draft = { name: 'wifi', filled: { wifi: { network: 'Home' } }, left: [] } as never;
    expect(draftOf(stateAfter({ type: 'restored', draft })).filled).toMatchObject({
      wifi: { network: 'Home', security: 'WPA' },
      phone: { number: '' },
    });
  });
});

test('in a private window, what is shared is private', () => {
  const state = stateAfter({ type: 'began', level: 'auto', isPrivate: true }, types('network', 'Home'));
  expect(payloadOf(state, PLUS_ONE)).toMatchObject({ kind: 'text', isPrivate: true });
});

test('the outcome goes with the next change', () => {
  const outcome = { message: messageOf('copiedImage'), failed: false };
  const ended = stateAfter({ type: 'output-ended', outcome });
  expect(seen(ended).outcome).toEqual(outcome);
  expect(seen(continued(ended, types('network', 'Home'))).outcome).toBeUndefined();
});

test('each form has a field for each of its values, but for what it only keeps', () => {
  for (const [name, form] of Object.entries(FORMS)) {
    const fields = form.fields.map(({ name }) => name as string);
    const kept = Object.keys(form.empty).filter((value) => !fields.includes(value));
    expect(['original', 'rest'], name).toEqual(expect.arrayContaining(kept));
    expect(new Set(fields).size).toBe(fields.length);
  }
});
