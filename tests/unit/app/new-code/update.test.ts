import { describe, expect, test } from 'vitest';
import { INITIAL } from '../../../../components/app/new-code/state.ts';
import { messageOf } from '../../../../components/text/message.ts';
import { chooses, continued, leaves, pastes, seen, shown, stateAfter, textOf, types } from './page.ts';

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

  test('has the name of the contact for whom to pay, as long as it is the same', () => {
    const ada = stateAfter(chooses('contact'), types('firstName', 'Ada'), types('lastName', 'Lovelace'));
    expect(shown(continued(ada, chooses('payment')), 'recipient')?.value).toBe('Ada Lovelace');
    const other = continued(ada, chooses('payment'), types('recipient', 'Kim'), chooses('contact'));
    expect(shown(other, 'firstName')?.value).toBe('Ada');
    const later = continued(
      other,
      types('jobTitle', 'Countess'),
      types('lastName', 'King'),
      chooses('payment'),
    );
    expect(shown(later, 'recipient')?.value).toBe('Kim');
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

test('the outcome goes with the next change', () => {
  const outcome = { message: messageOf('copiedImage'), failed: false };
  const ended = stateAfter({ type: 'output-ended', outcome });
  expect(seen(ended).outcome).toEqual(outcome);
  expect(seen(continued(ended, types('network', 'Home'))).outcome).toBeUndefined();
});
