import { deviceOf } from "../../../../lib/account/device";
import { proveAgain } from "../../../../lib/account/prove";
import { partnerRoute } from "../../../../lib/account/route";
import { closeEnvelope, openEnvelope } from "../../../../lib/account/seedEnvelope";
import { addPasskey, listPasskeys } from "../../../../lib/store/passkeys";
import { addPasskey as add, listPasskeys as list } from "../../../../lib/wire/routes/passkeys";

export const GET = partnerRoute(list, async ({ partner, store, settings }) => {
  const { accountId } = partner;
  const passkeys = await listPasskeys(store, accountId);
  const opened = (envelope: string) => openEnvelope(settings.peppers.seed, accountId, envelope);
  return { ok: true, passkeys: passkeys.map((each) => ({ ...each, box: opened(each.box) })) };
});

export const POST = partnerRoute(add, async ({ body, headers, partner, peer, store, settings }) => {
  const { accountId } = partner;
  // Whoever only holds a sign-in adds no way in: the passphrase is proven once more.
  const refused = await proveAgain(partner, body.authKey, peer);
  if (refused !== null) return refused;
  const { passkeyId, credentialId } = body;
  const box = closeEnvelope(settings.peppers.seed, accountId, body.box);
  const device = deviceOf(headers.get("user-agent") ?? "");
  return addPasskey(store, accountId, { passkeyId, credentialId, box, device });
});
