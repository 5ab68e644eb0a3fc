import { describe, expect, it } from "vitest";
import { pushKeys } from "./pushKeys";
import { isPushService, isServiceName } from "./pushServices";

describe("an address to wake a browser at", () => {
  it.each([
    "https://fcm.googleapis.com/fcm/send/abc",
    "https://updates.push.services.mozilla.com/wpush/v2/abc",
    "https://web.push.apple.com/abc",
    "https://wns2-par02p.notify.windows.com/w/?token=abc",
    "https://push.example.org/abc",
  ])("may be %s", (endpoint) => {
    expect(isPushService(endpoint, ["push.example.org"])).toBe(true);
  });

  it.each([
    "http://fcm.googleapis.com/fcm/send/abc",
    "https://fcm.googleapis.com:8443/abc",
    "https://fcm.googleapis.com@evil.example/abc",
    "https://name:word@fcm.googleapis.com/abc",
    "https://evilfcm.googleapis.com/abc",
    "https://fcm.googleapis.com.evil.example/abc",
    "https://127.0.0.1/abc",
    "https://[::1]/abc",
    "https://localhost/abc",
    "https://169.254.169.254/latest/meta-data",
    "https://push.example.net/abc",
    "file:///etc/passwd",
    "not an address",
    "",
  ])("may not be %s", (endpoint) => {
    expect(isPushService(endpoint, ["push.example.org"])).toBe(false);
  });

  it.each([
    "localhost",
    "127.0.0.1",
    "10.0.0.1",
    "::1",
    "push",
    "db.internal",
    "printer.local",
    "https://push.example",
  ])("is never at an owner's %s", (name) => {
    expect(isServiceName(name)).toBe(false);
  });
});

describe("the pair that push services know the house by", () => {
  it("is the same for the same secret, and another for another", () => {
    const one = pushKeys("s".repeat(43));
    expect(pushKeys("s".repeat(43))).toEqual(one);
    expect(pushKeys("t".repeat(43))).not.toEqual(one);
    expect([one.publicKey.length, one.privateKey.length]).toEqual([87, 43]);
  });
});
