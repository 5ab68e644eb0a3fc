import { createECDH, createHmac } from "node:crypto";

/** The pair by which push services know that it is this house that wakes a browser (VAPID), as base64url. */
export type PushKeys = { readonly publicKey: string; readonly privateKey: string };

/** The pair that goes with the house's secret for it: the same on every node and after every start. */
export function pushKeys(secret: string): PushKeys {
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(createHmac("sha256", secret).update("heard push").digest());
  // A private key that begins with zeros comes out shorter than the 32 bytes that are wanted.
  const privateKey = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32);
  return { publicKey: pair.getPublicKey("base64url"), privateKey: privateKey.toString("base64url") };
}
