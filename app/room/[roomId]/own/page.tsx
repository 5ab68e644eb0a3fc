import { OursPage } from "../../../own/OursPage";

/** What the two have put together. */
export default function Page() {
  return <OursPage />;
}
