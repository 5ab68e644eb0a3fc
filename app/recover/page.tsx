import { returnPath } from "../unlock/returnPath";
import { Secure } from "../unlock/Secure";
import { Recover } from "./Recover";

type Query = { readonly searchParams: Promise<{ readonly to?: string | readonly string[] }> };

/** Coming back without the passphrase: the recovery code, a new passphrase, a new code. */
export default async function RecoverPage({ searchParams }: Query) {
  const { to } = await searchParams;
  return (
    <Secure>
      <Recover to={returnPath(typeof to === "string" ? to : null)} />
    </Secure>
  );
}
