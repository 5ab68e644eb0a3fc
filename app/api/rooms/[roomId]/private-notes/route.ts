import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { privateNotesOf } from "../../../../../lib/store/privateNotes";
import { listPrivateNotes } from "../../../../../lib/wire/routes/privateNotes";

export const GET = partnerRoute(listPrivateNotes, async ({ params, partner, store }) => {
  const privateNotes = await privateNotesOf(store, params.roomId, partner.accountId);
  return privateNotes === null ? refuse("gone") : { ok: true, privateNotes: [...privateNotes] };
});
