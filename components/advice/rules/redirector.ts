import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';
import { detourOf } from '../redirectors.ts';

/** A link through a third party that counts, checks, or sells the click. */
export const redirector: Rule = (payload, address) => {
  const detour = address && detourOf(address);
  if (detour === undefined) return undefined;
  const { by, namesReader, target } = detour;
  return {
    kind: 'redirector',
    severity: namesReader ? 'exposes' : 'improvable',
    sentence: messageOf(namesReader ? 'adviceRedirectorReader' : 'adviceRedirector', by),
    fixes: [fix(payload, target, messageOf('adviceRedirectorFix'))],
  };
};
