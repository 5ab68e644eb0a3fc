import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InviteId, newId } from "../values/ids";
import { hours, instant, minutes } from "../values/time";
import {
  INVITE_LASTS,
  type InviteFacts,
  inviteLink,
  inviteOfPath,
  inviteStatus,
  timeLeft,
  WRONG_CLAIMS,
  wholeFragment,
} from "./invite";

const made = instant(1_000_000);
const end = instant(made + INVITE_LASTS);
const fresh: InviteFacts = { expiresAt: end, voidedAt: null, claimed: false, wrongClaims: 0 };

describe("Ada's invite", () => {
  it("stands open for 48 hours, to the millisecond", () => {
    expect(INVITE_LASTS).toBe(hours(48));
    expect(inviteStatus(fresh, made)).toBe("open");
    expect(inviteStatus(fresh, instant(end - 1))).toBe("open");
    expect(inviteStatus(fresh, end)).toBe("expired");
  });

  it("is spent once Ben took the seat, and stays so however long Ada is away", () => {
    expect(inviteStatus({ ...fresh, claimed: true }, made)).toBe("spent");
    expect(inviteStatus({ ...fresh, claimed: true }, instant(end + hours(99)))).toBe("spent");
  });

  it("is void once Ada took it back, whoever claimed it and whatever the clock says", () => {
    for (const claimed of [true, false]) {
      expect(inviteStatus({ ...fresh, claimed, voidedAt: made }, instant(end + 1))).toBe("revoked");
    }
  });

  it("is void after five wrong claims and not before", () => {
    expect(inviteStatus({ ...fresh, wrongClaims: WRONG_CLAIMS - 1 }, made)).toBe("open");
    expect(inviteStatus({ ...fresh, wrongClaims: WRONG_CLAIMS }, made)).toBe("revoked");
  });
});

describe("the time an invite has left", () => {
  it.each([
    [hours(48), { unit: "hours", count: 48 }],
    [hours(1.6), { unit: "hours", count: 2 }],
    [hours(1), { unit: "minutes", count: 60 }],
    [minutes(1.5), { unit: "minutes", count: 2 }],
    [minutes(0.01), { unit: "minutes", count: 1 }],
    [minutes(0), null],
    [minutes(-5), null],
  ])("%d ms are said as %j", (left, said) => {
    expect(timeLeft(instant(made + left), made)).toEqual(said);
  });

  it("is nothing exactly when the invite is no longer open", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: hours(60) }), (passed) => {
        const now = instant(made + passed);
        expect(timeLeft(end, now) === null).toBe(inviteStatus(fresh, now) !== "open");
      }),
    );
  });
});

describe("a link", () => {
  const inviteId = newId<InviteId>();
  const secret = newId<InviteId>();
  const fragment = `v1.${secret}`;

  it("carries the secret behind the # only, and gives both back", () => {
    const url = new URL(inviteLink("https://heard.example", inviteId, fragment));
    expect(url.pathname + url.search).not.toContain(secret);
    expect(inviteOfPath(url.pathname)).toBe(inviteId);
    expect(wholeFragment(url.hash)).toBe(fragment);
    expect(wholeFragment(fragment)).toBe(fragment);
  });

  it.each(["", "#", `#v2.${secret}`, `#v1.${secret.slice(1)}`, `#v1.${secret}x`, `#v1.${secret.slice(1)}=`])(
    "that came through damaged is no link: %s",
    (damaged) => {
      expect(wholeFragment(damaged)).toBeNull();
    },
  );

  it.each(["/i", "/i/", "/i/short", `/i/${inviteId}/more`, `/x/${inviteId}`])("names no invite: %s", (path) => {
    expect(inviteOfPath(path)).toBeNull();
  });
});
