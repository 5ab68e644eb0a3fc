import { bringsASignIn } from "../account/signedIn";
import { returnPath } from "../unlock/returnPath";
import { Secure } from "../unlock/Secure";
import { SignIn } from "./SignIn";

type Query = { readonly searchParams: Promise<{ readonly to?: string | readonly string[] }> };

/** Coming back: address and passphrase. */
export default async function SignInPage({ searchParams }: Query) {
  const { to } = await searchParams;
  return (
    <Secure>
      <SignIn signedIn={await bringsASignIn()} to={returnPath(typeof to === "string" ? to : null)} />
    </Secure>
  );
}
