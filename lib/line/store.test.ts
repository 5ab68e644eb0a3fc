import { describe, expect, it } from "vitest";
import { memoryStore } from "./testing/memoryStore";
import { STORE_CONTRACT } from "./testing/storeContract";

describe("a device's keeping", () => {
  it.each(STORE_CONTRACT)("$name", async ({ holds }) => {
    expect(STORE_CONTRACT).toHaveLength(7);
    await holds(memoryStore());
  });
});
