import { DeletePage } from "./DeletePage";

/** Deleting one's account: when, and the passphrase once more. */
export default function Page() {
  return <DeletePage />;
}
