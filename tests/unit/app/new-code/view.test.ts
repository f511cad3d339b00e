import { describe, expect, test } from 'vitest';
import { INITIAL } from '../../../../components/app/new-code/state.ts';
import { FORMS } from '../../../../components/formats/forms/forms.ts';
import { countedMessage, messageOf } from '../../../../components/text/message.ts';
import { chooses, continued, leaves, seen, shown, stateAfter, textOf, types } from './page.ts';

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

  test('promises nothing of what phones cannot use, says why in its place, and shows the code all the same', () => {
    const state = stateAfter(types('network', 'Home'), types('password', 'short'));
    const { code, promise, fault } = seen(state);
    expect(code).toBeDefined();
    expect(promise).toBeUndefined();
    const reason = messageOf('wifiPasswordLength', 8, 63);
    expect(fault).toEqual({
      sentence: messageOf('newCodeFault', messageOf('fieldPassword'), reason),
      isLeft: false,
    });
    expect(seen(continued(state, leaves('password'))).fault?.isLeft).toBe(true);
    expect(seen(continued(state, types('password', 'long enough'))).fault).toBeUndefined();
  });

  test('says nothing of what is wrong where there is no code', () => {
    expect(seen(stateAfter(types('password', 'short'))).fault).toBeUndefined();
  });

  test('says in place of the code what it still needs', () => {
    const titled = stateAfter(chooses('event'), types('title', 'Lunch'));
    expect(seen(titled).noCode).toEqual(messageOf('eventStartMissing'));
    expect(seen(stateAfter(chooses('event'))).noCode).toEqual(messageOf('noCodeErased'));
    expect(seen(stateAfter(types('password', 'short'))).noCode).toEqual(messageOf('wifiNetworkMissing'));
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

test('each form has a field for each of its values, but for what it only keeps', () => {
  for (const [name, form] of Object.entries(FORMS)) {
    const fields = form.fields.map(({ name }) => name as string);
    const kept = Object.keys(form.empty).filter((value) => !fields.includes(value));
    expect(['original', 'rest'], name).toEqual(expect.arrayContaining(kept));
    expect(new Set(fields).size).toBe(fields.length);
  }
});
