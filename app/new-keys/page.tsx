import { Unlock } from "../unlock/Unlock";
import { NewKeys } from "./NewKeys";

type Query = { readonly searchParams: Promise<{ readonly why?: string | readonly string[] }> };

/** A new passphrase and code, and other keys where someone may know these. */
export default async function NewKeysPage({ searchParams }: Query) {
  const { why } = await searchParams;
  return (
    <Unlock beforeProof>
      <NewKeys why={why === "known" ? "known" : "code"} />
    </Unlock>
  );
}
