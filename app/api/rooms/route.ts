import { partnerRoute } from "../../../lib/account/route";
import { openRoom, roomsOf } from "../../../lib/store/rooms";
import { listRooms, openRoom as openRoomRoute } from "../../../lib/wire/routes/rooms";

export const GET = partnerRoute(listRooms, async ({ partner, store }) => ({
  ok: true,
  rooms: [...(await roomsOf(store, partner.accountId))],
}));

export const POST = partnerRoute(openRoomRoute, ({ body, partner, store }) =>
  openRoom(store, body.roomId, partner.accountId),
);
