import { bringsASignIn } from "../account/signedIn";
import { returnPath } from "../unlock/returnPath";
import { Secure } from "../unlock/Secure";
import { SignUp } from "./SignUp";

type Query = { readonly searchParams: Promise<{ readonly to?: string | readonly string[] }> };

/** Making an account: an address, a passphrase, a recovery code. */
export default async function SignUpPage({ searchParams }: Query) {
  const { to } = await searchParams;
  return (
    <Secure>
      <SignUp signedIn={await bringsASignIn()} to={returnPath(typeof to === "string" ? to : null)} />
    </Secure>
  );
}
