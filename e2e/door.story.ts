import { expect, test } from "@playwright/test";

const EVERYWHERE = [
  ...["content-security-policy", "cross-origin-opener-policy", "cross-origin-embedder-policy", "reporting-endpoints"],
  ...["cross-origin-resource-policy", "referrer-policy", "x-content-type-options", "permissions-policy"],
];

for (const path of [
  "/",
  "/sign-in",
  "/sign-up",
  "/help",
  "/security",
  "/shown",
  "/shown/AAAAAAAAAAAAAAAAAAAAAA",
  "/there-is-nothing-here",
  "/api/health",
  "/api/there-is-nothing-here",
]) {
  test(`${path} carries every header and is kept nowhere`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    for (const name of EVERYWHERE) expect(headers[name], name).toBeTruthy();
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe-eval");
  });
}

test("each visit gets a nonce of its own, and only scripts with it run", async ({ request }) => {
  const nonceOf = (policy = "") => /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
  const [first, second] = [await request.get("/"), await request.get("/")];
  const nonce = nonceOf(first.headers()["content-security-policy"]);
  expect(nonce).toBeTruthy();
  expect(nonceOf(second.headers()["content-security-policy"])).not.toBe(nonce);
  const scripts = (await first.text()).match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
});

test("hashed assets are kept, and what they may do is nothing", async ({ page, request }) => {
  await page.goto("/");
  const asset = await page.locator("script[src^='/_next/static/']").first().getAttribute("src");
  const headers = (await request.get(asset ?? "")).headers();
  for (const name of EVERYWHERE) expect(headers[name], name).toBeTruthy();
  expect(headers["cache-control"]).toContain("immutable");
});

test("the seal Worker alone may compile WebAssembly", async ({ page, request }) => {
  await page.goto("/");
  const path = await page.locator("meta[name='seal-worker']").getAttribute("content");
  const headers = (await request.get(path ?? "")).headers();
  expect(headers["content-security-policy"]).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
  expect(headers["cache-control"]).toContain("immutable");
  const compiled = await page.evaluate(async () => {
    const smallest = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    return WebAssembly.compile(smallest).then(
      () => "compiled",
      () => "refused",
    );
  });
  expect(compiled).toBe("refused");
});

test("the front door opens without a sound in the console", async ({ page }) => {
  const noise: string[] = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(error.message));
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(noise).toEqual([]);
});

test("a page's word of its own cannot become a script", async ({ page }) => {
  await page.goto("/");
  const refused = await page.evaluate(() => {
    try {
      document.createElement("div").innerHTML = "<b>words</b>";
      return "written";
    } catch (error) {
      return error instanceof Error ? error.name : "unknown";
    }
  });
  expect(refused).toBe("TypeError");
});

test("a WebSocket that nobody here answers is refused at once", async ({ page }) => {
  await page.goto("/");
  const closed = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const line = new WebSocket(`${location.origin.replace(/^http/, "ws")}/elsewhere`);
        line.onclose = ({ code }) => resolve(code);
      }),
  );
  expect(closed).toBe(1006);
});
