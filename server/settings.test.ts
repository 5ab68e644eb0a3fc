import { describe, expect, it } from "vitest";
import { readSettings } from "./settings";

const problemsOf = (given: Record<string, string>) => {
  const reading = readSettings(given);
  return "problems" in reading ? reading.problems : [];
};

describe("settings", () => {
  it("need nothing at all", () => {
    expect(readSettings({})).toMatchObject({
      settings: { port: 3000, publicUrl: "http://localhost:3000", dataFolder: ".data", databaseUrl: undefined },
    });
  });

  it("take the public address from the port where it is not given", () => {
    expect(readSettings({ PORT: "3101" })).toMatchObject({ settings: { publicUrl: "http://localhost:3101" } });
  });

  it("read what is set to nothing as not set", () => {
    expect(readSettings({ DATABASE_URL: "", PORT: " " })).toMatchObject({
      settings: { databaseUrl: undefined, port: 3000 },
    });
  });

  it("keep only the origin of the public address", () => {
    expect(readSettings({ PUBLIC_URL: "https://heard.example/" })).toMatchObject({
      settings: { publicUrl: "https://heard.example" },
    });
  });

  it.each([
    ["ada@heard.example", "mailto:ada@heard.example"],
    ["https://heard.example/tell", "https://heard.example/tell"],
  ])("take %s as where people may write, as a link", (given, link) => {
    expect(readSettings({ CONTACT: given })).toMatchObject({ settings: { contact: link } });
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["PUBLIC_URL", "heard.example"],
    ["PUBLIC_URL", "https://heard.example/app"],
    ["DATABASE_URL", "mysql://localhost/heard"],
    ["LEAVE_URL", "javascript:alert(1)"],
    ["CONTACT", "knock twice"],
    ["CONTACT", "javascript:alert(1)"],
    ["LOG_LEVEL", "loud"],
    ["TRUST_PROXY", "maybe"],
    ["NEXTAUTH_SECRET", "short"],
    ["HEARD_PEPPER_AUTH", "short"],
    ["METRICS_TOKEN", "short"],
    ["HEARD_RULES", "{"],
    ["HEARD_RULES", `{"lengths":{"say":"long"}}`],
    ["HEARD_RULES", `{"turns":3}`],
    ["HEARD_RULES", `{"winner":1}`],
    ["HEARD_PEPPER_SEED", "a-new-pepper-of-thirty-two-characters,short"],
    ["LIMITS", "sign-in=many"],
    ["LIMITS", "breathing=3"],
    ["SMTP_URL", "mail.example"],
    ["SMTP_URL", "https://mail.example"],
    ["MAIL_FROM", "Reminder"],
    ["HEARD_PUSH_SECRET", "short"],
    ["PUSH_SERVICES", "push.example.org, 127.0.0.1"],
    ["PUSH_SERVICES", "https://push.example.org"],
  ])("name %s when it is %s, in one line", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: wants [^\\n]+$`));
  });

  it("name every bad one at once", () => {
    expect(problemsOf({ PORT: "x", LOG_LEVEL: "x", PUBLIC_URL: "x" })).toHaveLength(3);
  });

  it("never repeat a secret in what they complain about", () => {
    expect(problemsOf({ NEXTAUTH_SECRET: "hunter2" }).join()).not.toContain("hunter2");
  });

  it("take the rules that new talks start from", () => {
    const lengths = { say: 2000, sayBack: 2000, reply: 2000 };
    const reading = readSettings({ HEARD_RULES: JSON.stringify({ lengths, awayGrace: 500 }) });
    expect(reading).toMatchObject({ settings: { rules: { lengths, awayGrace: 500 } } });
  });

  it("send mail with both its server and whom it comes from, and without them none", () => {
    const both = { SMTP_URL: "smtps://name:word@mail.example", MAIL_FROM: "reminder@mail.example" };
    const { SMTP_URL: url, MAIL_FROM: from } = both;
    expect(readSettings(both)).toMatchObject({ settings: { mail: { url, from } } });
    expect(readSettings({})).toMatchObject({ settings: { mail: undefined, pushServices: [] } });
    const [problem, ...more] = problemsOf({ SMTP_URL: url });
    expect([problem, more]).toEqual([expect.stringMatching(/^MAIL_FROM: wants [^\n]+$/), []]);
    expect(problem).not.toContain("word@");
  });

  it("take counts and several peppers, the newest first", () => {
    const two = `${"n".repeat(32)},${"o".repeat(32)}`;
    const reading = readSettings({ LIMITS: "sign-in=10 invites=3", HEARD_PEPPER_AUTH: two });
    expect(reading).toMatchObject({ settings: { secrets: { HEARD_PEPPER_AUTH: two } } });
  });
});
