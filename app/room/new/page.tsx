import { OpenRoom } from "../OpenRoom";

/** Opening a room. A shell. */
export default function Page() {
  return <OpenRoom />;
}
