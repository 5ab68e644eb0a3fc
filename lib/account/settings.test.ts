import { describe, expect, it } from "vitest";
import { readAccountSettings } from "./settings";

const secret = "s".repeat(43);
const whole = {
  NEXTAUTH_URL: "https://heard.example/",
  HEARD_DATABASE_APP_URL: "postgresql://localhost/heard",
  NEXTAUTH_SECRET: secret,
  HEARD_PEPPER_AUTH: secret,
  HEARD_PUSH_SECRET: secret,
  HEARD_PEPPER_UNKNOWN: secret,
  HEARD_PEPPER_SEED: `${"n".repeat(43)}, ${"o".repeat(43)}`,
};

describe("the settings of accounts", () => {
  it("are read with their usual values", () => {
    const settings = readAccountSettings(whole);
    expect(settings.origin).toBe("https://heard.example");
    expect(settings.limits.size).toBe(0);
    expect(settings.rules).toEqual({});
  });

  it("take a new pepper in front of the old one", () => {
    expect(readAccountSettings(whole).peppers.seed).toEqual(["n".repeat(43), "o".repeat(43)]);
  });

  it("take other sizes of the limits", () => {
    const { limits } = readAccountSettings({ ...whole, LIMITS: "sign-in=500  sign-up-peer=1000" });
    expect([...limits]).toEqual([
      ["sign-in", 500],
      ["sign-up-peer", 1000],
    ]);
  });

  it.each(["sign-in", "sign-in=many", "sleep=5", "sign-in=5,invites=3"])("refuse the limits %j", (LIMITS) => {
    expect(() => readAccountSettings({ ...whole, LIMITS })).toThrow("LIMITS");
  });

  it("name what is missing, and show no value", () => {
    const read = () => readAccountSettings({ ...whole, HEARD_PEPPER_AUTH: "tooshort", NEXTAUTH_SECRET: "" });
    expect(read).toThrow("settings missing or not usable: NEXTAUTH_SECRET, HEARD_PEPPER_AUTH");
    expect(read).not.toThrow("tooshort");
  });
});
