import { Secure } from "../unlock/Secure";
import { ShownPage } from "./ShownPage";

/** Where a counsellor's link leads. A shell: what may be read is opened in the browser. */
export default function Page() {
  return (
    <Secure>
      <ShownPage />
    </Secure>
  );
}
