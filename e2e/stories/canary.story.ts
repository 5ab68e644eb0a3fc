import { expect } from "@playwright/test";
import { everyTable, serverLog, trafficOf } from "../canary/places";
import { type Canary, type Place, search } from "../canary/search";
import { houseData } from "../people/archive";
import { DESK, meet, type Person, PHONE } from "../people/person";
import { test } from "../people/stage";
import { beginsTalk, closesWell, takesTurn } from "../people/turn";
import { LINE_CUT } from "../people/watched";

// Nothing that chance would put into a sealed text, and nothing that the program itself says.
const ADA = "Adalinde Quillfeather";
const BEN = "Benignus Thornapple";
const WRITTEN = {
  topic: "Marmalade on the piano keys",
  thought: "I hid the blue umbrella",
  sharedThought: "Gooseberries remind me of you",
  shelf: "Whose turn at the lighthouse",
  draft: "Kerfuffle never to be sent",
  held: "Zeppelin thought for later",
  first: wordsOf("walnut"),
  second: wordsOf("thistle"),
  takeaways: ["Ottoman takeaway of hers", "Quince takeaway of his"],
} as const;

function wordsOf(mark: string) {
  return {
    said: `Said with a ${mark} in hand`,
    heard: `Heard about the ${mark} then`,
    sense: `Sense of that ${mark} made`,
    feeling: `Feeling like a ${mark} maybe`,
  };
}

test("after a whole talk no written word is anywhere but in the two browsers [K1]", async ({ browser, home }) => {
  const ada = await meet({ browser, home, name: ADA, device: { ...PHONE, scheme: "light" }, email: address("one") });
  const ben = await meet({ browser, home, name: BEN, device: { ...DESK, scheme: "dark" }, email: address("two") });
  const link = await pairAndTalk(ada, ben);
  const canaries = allCanaries(ada, ben, link);
  const places = [
    ...(await everyTable(houseData())),
    serverLog(process.env.HEARD_STORY_LOG ?? ""),
    trafficOf(ada),
    trafficOf(ben),
  ];

  await test.step("The search reads what it is to search", async () => {
    expect(canaries.length).toBeGreaterThan(18);
    for (const { text } of canaries) expect(text.length).toBeGreaterThan(11);
    for (const { where, bytes } of places.filter(({ where }) => /TalkWords|Account|traffic|log/.test(where)))
      expect(bytes.length, where).toBeGreaterThan(100);
    expect(places.map(({ where }) => where)).toContain('table public."TalkWords"');
    expect(search([{ what: "address", text: ada.email }], places).length, "what is known to be there").toBeGreaterThan(
      1,
    );
  });
  await test.step("A planted canary is found", () => {
    const planted: Place[] = [{ where: "planted", bytes: Buffer.from(`{"x":"${canaries[0]?.text}"}`) }];
    expect(search(canaries, planted)).not.toEqual([]);
  });
  expect(search(canaries, places)).toEqual([]);
  await Promise.all([ada.context.close(), ben.context.close()]);
});

const address = (which: string) => `canary.${which}.${process.pid}.${Date.now().toString(36)}@example.org`;

/** A room, thoughts and topics, a whole talk with a draft and a held thought, and the notes read again. Gives the link. */
async function pairAndTalk(ada: Person, ben: Person): Promise<string> {
  await Promise.all([ada.signUp(), ben.signUp()]);
  await ada.opensRoom();
  await ada.putsTopic(WRITTEN.shelf);
  await ada.keepsThought(WRITTEN.thought);
  await ada.keepsThought(WRITTEN.sharedThought);
  const link = await ada.makesLink();
  await ben.followsLink(link, ADA);
  await ben.takesSeat(ADA);
  await Promise.all([ada.seesRoomWith(BEN), ben.seesRoomWith(ADA)]);
  await ada.sharesThought(WRITTEN.sharedThought);
  await expect(ben.page.getByText(WRITTEN.sharedThought)).toBeVisible();
  await beginsTalk(ada, ben, WRITTEN.topic);
  await ben.page.getByText("Hold a thought").click();
  await ben.page.getByLabel("A thought for later").fill(WRITTEN.held);
  await ben.presses("Hold it");
  await ada.composer().fill(WRITTEN.draft);
  await ada.page.waitForTimeout(500);
  await takesTurn(ada, ben, WRITTEN.first);
  await takesTurn(ben, ada, WRITTEN.second);
  await closesWell(ada, ben, [...WRITTEN.takeaways]);
  for (const { page, watched } of [ada, ben]) {
    watched.forgive(LINE_CUT);
    await page.getByRole("link", { name: "Read it again" }).click();
    await expect(page.getByText(WRITTEN.takeaways[0], { exact: true })).toBeVisible();
  }
  return link;
}

function allCanaries(ada: Person, ben: Person, link: string): readonly Canary[] {
  const { first, second, takeaways, ...single } = WRITTEN;
  const secret = new URL(link).hash.slice(1);
  return [
    { what: "the link's secret", text: secret },
    ...secret
      .split(/[^\w-]/)
      .filter((part) => part.length > 15)
      .map((text) => ({ what: "a part of the link's secret", text })),
    ...Object.entries({ ...single, ...first }).map(([what, text]) => ({ what, text })),
    ...Object.entries(second).map(([what, text]) => ({ what: `his ${what}`, text })),
    ...takeaways.map((text) => ({ what: "takeaway", text })),
    ...[ada, ben].flatMap(({ name, paper: { passphrase, recoveryCode } }) => [
      { what: "name", text: name },
      { what: "passphrase", text: passphrase },
      { what: "recovery code", text: recoveryCode },
      { what: "recovery code without dashes", text: recoveryCode.replaceAll("-", "") },
      { what: "end of the recovery code", text: recoveryCode.slice(-14) },
    ]),
  ];
}
