import { Secure } from "../unlock/Secure";
import { Invitation } from "./Invitation";

/** Where a link leads. A shell: the invitation is opened in the browser. */
export default function Page() {
  return (
    <Secure>
      <Invitation />
    </Secure>
  );
}
