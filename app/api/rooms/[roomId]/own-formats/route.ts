import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { ownFormatsOf, putOwnFormat } from "../../../../../lib/store/ownFormats";
import { listOwnFormats, putOwnFormat as putOwnFormatRoute } from "../../../../../lib/wire/routes/ownFormats";

export const GET = partnerRoute(listOwnFormats, async ({ params, partner, store }) => {
  const ownFormats = await ownFormatsOf(store, params.roomId, partner.accountId);
  return ownFormats === null ? refuse("gone") : { ok: true, ownFormats: [...ownFormats] };
});

export const POST = partnerRoute(putOwnFormatRoute, ({ params, body, partner, store }) =>
  putOwnFormat(store, { ...params, ...body, accountId: partner.accountId }),
);
