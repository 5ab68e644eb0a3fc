import { returnPath } from "../unlock/returnPath";
import { Secure } from "../unlock/Secure";
import { SignIn } from "./SignIn";

type Query = { readonly searchParams: Promise<{ readonly to?: string | readonly string[] }> };

/** Coming back: address and passphrase. */
export default async function SignInPage({ searchParams }: Query) {
  const { to } = await searchParams;
  return (
    <Secure>
      <SignIn to={returnPath(typeof to === "string" ? to : null)} />
    </Secure>
  );
}
