import { ALONE } from "../../room/topic";
import type { Seat } from "../../values/seat";
import { instant } from "../../values/time";
import { dropThought, putThought, shareThought } from "../../wire/routes/thoughts";
import { changeTopic, dropTopic, putTopic } from "../../wire/routes/topics";
import { type Answering, answeringInside, type Cupboard, type HeldRoom } from "./heldRoom";

const DONE = { ok: true } as const;
const WHEN = instant(1);

/** The shelves as one of the two sees them. */
export const shelvesOf = ({ topics, thoughts }: HeldRoom, own: Seat) => ({
  topics: topics.filter((topic) => topic.seat === own || topic.item.epoch !== ALONE),
  thoughts: {
    own: thoughts.flatMap(({ seat, ...thought }) => (seat === own ? [thought] : [])),
    partners: thoughts.flatMap(({ thoughtId, seat, shared }) =>
      seat === own || shared === null ? [] : [{ thoughtId, seat, shared, sharedAt: WHEN }],
    ),
  },
});

/** Topics and thoughts, as the house answers them. */
export const answersOfShelves = (cupboard: Cupboard): readonly Answering[] => [
  answeringInside(cupboard, putTopic, ({ topics, epochs }, seat, { request }, change) => {
    if (request.item.epoch !== ALONE && request.item.epoch !== epochs.length) return "stale-epoch";
    change({ topics: [{ ...request, seat, state: "waiting", createdAt: WHEN }, ...topics] });
    return DONE;
  }),
  answeringInside(cupboard, changeTopic, ({ topics }, _, { params, request: { item, state } }, change) => {
    const changed = topics.map((topic) =>
      topic.topicId === params.topicId ? { ...topic, item: item ?? topic.item, state: state ?? topic.state } : topic,
    );
    change({ topics: changed });
    return DONE;
  }),
  answeringInside(cupboard, dropTopic, ({ topics }, _, { params }, change) => {
    change({ topics: topics.filter((topic) => topic.topicId !== params.topicId) });
    return DONE;
  }),
  answeringInside(cupboard, putThought, ({ thoughts }, seat, { request }, change) => {
    change({ thoughts: [{ ...request, seat, shared: null, createdAt: WHEN, sharedAt: null }, ...thoughts] });
    return DONE;
  }),
  answeringInside(cupboard, shareThought, ({ thoughts }, _, { params, request: { shared } }, change) => {
    const told = thoughts.map((each) =>
      each.thoughtId === params.thoughtId ? { ...each, shared, sharedAt: WHEN } : each,
    );
    change({ thoughts: told });
    return DONE;
  }),
  answeringInside(cupboard, dropThought, ({ thoughts }, _, { params }, change) => {
    change({ thoughts: thoughts.filter((each) => each.thoughtId !== params.thoughtId) });
    return DONE;
  }),
];
