import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import { DESK, meet, type Person } from "../people/person";
import { pairUp, test } from "../people/stage";
import { beginsTalk, closesWell, spoken, takesTurn } from "../people/turn";
import { LINE_CUT, REFUSED } from "../people/watched";

const LIGHT_DESK = { ...DESK, scheme: "light" } as const;

/** The same account in a browser that knows nothing of it yet. */
const withAnotherDevice = async (someone: Person, browser: Parameters<typeof meet>[0]["browser"], home: string) => {
  const again = await meet({ browser, home, name: someone.name, device: LIGHT_DESK, email: someone.email });
  Object.assign(again.paper, someone.paper);
  return again;
};

test("Ada ends another sign-in, and its page is signed out within two seconds [M2]", async ({
  browser,
  home,
  couple: { ada, room },
}) => {
  const elsewhere = await withAnotherDevice(ada, browser, home);
  elsewhere.watched.forgive(REFUSED);
  await elsewhere.signIn();
  await elsewhere.page.goto(room);
  await elsewhere.seesRoomWith("Ben");

  await ada.page.goto("/settings");
  await expect(ada.page.getByRole("listitem").filter({ hasText: "this one" })).toHaveCount(1);
  await looksSound(ada, "settings");
  const gone = elsewhere.page.waitForURL(/\/sign-in/).then(() => Date.now());
  await ada.page
    .getByRole("button", { name: /^End the sign-in on / })
    .last()
    .click();
  const ended = Date.now();
  await expect(ada.page.getByText(/^Ended: .* is signed out\.$/)).toBeVisible();
  expect((await gone) - ended).toBeLessThanOrEqual(2_000);
  await elsewhere.page.goto(room);
  await expect(elsewhere.page).toHaveURL(/\/sign-in/);
  await looksSound(elsewhere, "sign in");
  await elsewhere.context.close();
});

test("with her recovery code Ada gets in from a fresh browser, reads old talks, and is signed out everywhere else [K8]", async ({
  browser,
  home,
  strangers: { ada, ben },
}) => {
  test.setTimeout(360_000);
  const room = await pairUp(ada, ben);
  const before = { ...ada.paper };
  await beginsTalk(ada, ben, "An old talk");
  await takesTurn(ada, ben, spoken("long ago"));
  await takesTurn(ben, ada, spoken("long ago too"));
  await closesWell(ada, ben, ["Ada's old takeaway", "Ben's old takeaway"]);
  const notes = ada.page.url().replace("/talk/", "/notes/");
  ada.watched.forgive(REFUSED);

  const fresh = await withAnotherDevice(ada, browser, home);
  fresh.watched.forgive(REFUSED);
  await fresh.page.goto("/recover");
  await looksSound(fresh, "recover");
  await test.step("Where the line is cut as she comes, what she typed stays, and a second press goes on", async () => {
    fresh.watched.forgive(LINE_CUT);
    await fresh.page.getByLabel("E-mail address").fill(ada.email);
    await fresh.page.getByLabel("Recovery code", { exact: true }).fill(ada.paper.recoveryCode);
    await fresh.context.setOffline(true);
    await fresh.presses("Go on");
    await expect(fresh.page.getByText("There is no connection right now. Check it, then try again.")).toBeVisible();
    await expect(fresh.page.getByLabel("Recovery code", { exact: true })).toHaveValue(ada.paper.recoveryCode);
    await fresh.context.setOffline(false);
    await fresh.presses("Go on");
    await expect(fresh.page.getByRole("heading", { name: "Your passphrase" })).toBeVisible();
  });
  const signedOut = ada.page.waitForURL(/\/sign-in/);
  await fresh.recover();
  await signedOut;
  expect(fresh.paper.passphrase).not.toBe(before.passphrase);
  expect(fresh.paper.recoveryCode).not.toBe(before.recoveryCode);
  await fresh.page.goto(notes);
  await expect(fresh.page.getByRole("heading", { level: 1, name: "An old talk" })).toBeVisible();
  await expect(fresh.page.getByText("What I say long ago", { exact: true })).toBeVisible();
  await fresh.page.goto(room);
  await fresh.seesRoomWith("Ben");

  await test.step("The old passphrase and the old code open nothing any more", async () => {
    await ada.page.getByLabel("E-mail address").fill(ada.email);
    await ada.page.getByLabel("Passphrase", { exact: true }).fill(before.passphrase);
    await ada.presses("Sign in");
    await expect(ada.page.getByText("These do not fit together. Check both and try again.")).toBeVisible({
      timeout: 30_000,
    });
    await ada.page.goto("/recover");
    await ada.page.getByLabel("E-mail address").fill(ada.email);
    await ada.page.getByLabel("Recovery code", { exact: true }).fill(before.recoveryCode);
    await ada.presses("Go on");
    await expect(ada.page.getByText("These do not fit together. Check both and try again.")).toBeVisible({
      timeout: 30_000,
    });
  });
  await test.step("With the new passphrase she signs in", async () => {
    Object.assign(ada.paper, fresh.paper);
    await ada.signIn();
    await ada.page.goto(room);
    await ada.seesRoomWith("Ben");
  });
  await fresh.context.close();
});
