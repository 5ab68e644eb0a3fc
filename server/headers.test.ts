import { describe, expect, it } from "vitest";
import { everyResponse } from "./headers";

describe("what a page of ours may ask of the browser", () => {
  const policy = String(everyResponse("https://heard.example")["Permissions-Policy"]).split(", ");

  it("is to copy, and to make and ask a passkey; all else is off, and nothing is for others", () => {
    const on = policy.filter((feature) => !feature.endsWith("=()"));
    expect(on).toEqual([
      ...["clipboard-write=(self)", "publickey-credentials-create=(self)", "publickey-credentials-get=(self)"],
    ]);
    for (const feature of ["camera", "geolocation", "microphone", "usb"]) expect(policy).toContain(`${feature}=()`);
    expect(policy.length).toBeGreaterThan(25);
  });
});
