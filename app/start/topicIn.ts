import type { TopicId } from "../../lib/values/ids";

/** What may stand in the address of a talk's start. */
export type Search = { readonly topic?: string | readonly string[] };

/** The topic that an address carries along; null where there is none. */
export const topicIn = ({ topic }: Search): TopicId | null => (typeof topic === "string" ? (topic as TopicId) : null);
