import { returnPath } from "../unlock/returnPath";
import { Unlock } from "../unlock/Unlock";
import { RecoveryCode } from "./RecoveryCode";

type Query = { readonly searchParams: Promise<{ readonly to?: string | readonly string[] }> };

/** A new recovery code: shown, printed, typed back in part. */
export default async function RecoveryCodePage({ searchParams }: Query) {
  const { to } = await searchParams;
  return (
    <Unlock beforeProof>
      <RecoveryCode to={returnPath(typeof to === "string" ? to : null)} />
    </Unlock>
  );
}
