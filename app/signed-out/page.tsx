import { SignedOut } from "./SignedOut";

/** Where one comes to who signed out of a device that others use too: what is left there, and what is not. */
export default function SignedOutPage() {
  return <SignedOut />;
}
