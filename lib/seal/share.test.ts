import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fromBase64url, toBase64url } from "../values/bytes";
import { newId, type ShareId } from "../values/ids";
import { isRefused } from "./refusal";
import { nearbySeal } from "./testing/nearbySeal";
import { opened } from "./testing/opened";

const TEXT = "We keep coming back to the kitchen.";
const fresh = async (text = TEXT) => {
  const shareId = newId<ShareId>();
  return { shareId, ...(await opened(nearbySeal().makeShare({ shareId, text }))) };
};
const read = (shareId: string, fragment: string, sealed: string) =>
  nearbySeal().readShare({ shareId, fragment, sealed });
const TAMPERED = { refused: "tampered" };

describe("what is sealed for a counsellor", () => {
  it("opens with its link alone, without an account or any other key", async () => {
    const { shareId, fragment, sealed } = await fresh();
    expect(fragment).toMatch(/^v1\.[\w-]{22}$/);
    expect(await read(shareId, fragment, sealed)).toEqual({ text: TEXT });
    expect(await read(shareId, `#${fragment}`, sealed)).toEqual({ text: TEXT });
  });

  it("does not open under another share's id, nor with another secret", async () => {
    const [one, other] = [await fresh(), await fresh()];
    expect(await read(other.shareId, one.fragment, one.sealed)).toEqual(TAMPERED);
    expect(await read(one.shareId, other.fragment, one.sealed)).toEqual(TAMPERED);
    expect(await read(one.shareId, one.fragment, other.sealed)).toEqual(TAMPERED);
  });

  it("does not open with one bit turned, wherever that is", async () => {
    const { shareId, fragment, sealed } = await fresh();
    const bytes = fromBase64url(sealed) ?? new Uint8Array();
    expect(bytes.length).toBe(256 + 28);
    for (const at of [0, 11, 12, 140, bytes.length - 1]) {
      const turned = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 1 : byte));
      expect(await read(shareId, fragment, toBase64url(turned))).toEqual(TAMPERED);
    }
    expect(await read(shareId, fragment, "")).toEqual(TAMPERED);
  });

  it("has a link that is whole, or none", async () => {
    const { shareId, fragment, sealed } = await fresh();
    for (const cut of ["", fragment.slice(0, -1), fragment.replace("v1", "v2")]) {
      expect(await read(shareId, cut, sealed)).toEqual({ refused: "malformed-invite" });
      expect(await nearbySeal().shareToken({ shareId, fragment: cut })).toEqual({ refused: "malformed-invite" });
    }
  });

  it("is handed out for a token that only the link gives: the server keeps its hash, and neither is the key", async () => {
    const [{ shareId, fragment, openHash, sealed }, other] = [await fresh(), await fresh()];
    const { token } = await opened(nearbySeal().shareToken({ shareId, fragment }));
    expect(createHash("sha256").update(Buffer.from(token, "base64url")).digest("base64url")).toBe(openHash);
    for (const [id, link] of [
      [other.shareId, fragment],
      [shareId, other.fragment],
    ] as const)
      expect(await nearbySeal().shareToken({ shareId: id, fragment: link })).not.toEqual({ token });
    // What the server sees does not open it.
    for (const known of [token, openHash]) {
      const answer = await read(shareId, `v1.${known.slice(0, 22)}`, sealed);
      expect(isRefused(answer)).toBe(true);
    }
  });

  it("is of the same size whatever was said within a step", async () => {
    const [short, long] = [await fresh("a"), await fresh("b".repeat(200))];
    expect(short.sealed.length).toBe(long.sealed.length);
  });
});
