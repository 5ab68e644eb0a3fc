import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keepSecrets } from "./secrets";
import { readSettings, SECRET_NAMES } from "./settings";

function settingsWith(given: Record<string, string>) {
  const reading = readSettings({ HEARD_DATA: mkdtempSync(join(tmpdir(), "heard-secrets-")), ...given });
  if ("problems" in reading) throw new Error(reading.problems.join("\n"));
  return reading.settings;
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe("secrets", () => {
  it("are made at the first start, each its own, for the owner's eyes only", () => {
    const settings = settingsWith({});
    const secrets = keepSecrets(settings);
    expect(new Set(Object.values(secrets)).size).toBe(SECRET_NAMES.length);
    expect(modeOf(join(settings.dataFolder, "secrets"))).toBe("700");
    expect(modeOf(join(settings.dataFolder, "secrets", "secrets.json"))).toBe("600");
  });

  it("are the same at the next start", () => {
    const settings = settingsWith({});
    expect(keepSecrets(settings)).toEqual(keepSecrets(settings));
  });

  it("give way to those that are set, and those are never written down", () => {
    const mine = "a-pepper-that-the-owner-keeps-somewhere-else";
    const settings = settingsWith({ HEARD_PEPPER_SEED: mine });
    expect(keepSecrets(settings).HEARD_PEPPER_SEED).toBe(mine);
    expect(readFileSync(join(settings.dataFolder, "secrets", "secrets.json"), "utf8")).not.toContain(mine);
  });
});
