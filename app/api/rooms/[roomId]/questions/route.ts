import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { questionListsOf } from "../../../../../lib/store/questionLists";
import { readQuestionLists } from "../../../../../lib/wire/routes/questionLists";

export const GET = partnerRoute(readQuestionLists, async ({ params, partner, store }) => {
  const lists = await questionListsOf(store, params.roomId, partner.accountId);
  return lists === null ? refuse("gone") : { ok: true, lists: [...lists] };
});
