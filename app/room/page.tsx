import { Rooms } from "./Rooms";

/** All rooms of a partner. A shell. */
export default function Page() {
  return <Rooms />;
}
