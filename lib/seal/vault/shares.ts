import { fragmentOf, newLinkSecret, secretOf } from "../linkSecret";
import { isRefused, refuse } from "../refusal";
import type { Answers, ShareCall } from "../requests";
import { openShare, sealShare, shareKeys } from "../share";

/** Answers what is asked about counsellors' links. Nothing of them stays here. */
export const answerShares = (): Answers<ShareCall> => ({
  makeShare: async ({ shareId, text }) => {
    const secret = newLinkSecret();
    const keys = await shareKeys(secret, shareId);
    const sealed = await sealShare(keys, shareId, text);
    return { fragment: fragmentOf(secret), sealed, openHash: keys.openHash };
  },
  shareToken: async ({ shareId, fragment }) => {
    const secret = secretOf(fragment);
    return isRefused(secret) ? secret : { token: (await shareKeys(secret, shareId)).token };
  },
  readShare: async ({ shareId, fragment, sealed }) => {
    const secret = secretOf(fragment);
    if (isRefused(secret)) return secret;
    const text = await openShare(await shareKeys(secret, shareId), shareId, sealed);
    return text === null ? refuse("tampered") : { text };
  },
});
