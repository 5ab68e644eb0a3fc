import { SharesPage } from "../../../showing/SharesPage";

/** What counsellors may read. */
export default function Page() {
  return <SharesPage />;
}
