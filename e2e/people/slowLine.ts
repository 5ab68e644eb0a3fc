import type { Page } from "@playwright/test";

/** Someone's line that can be made slow: what they ask for is held back while signs of life go through, until it is let go. */
export type SlowLine = { readonly hold: () => void; readonly letGo: () => void };

/** Puts itself between a page and the server. Takes hold of lines that are opened from now on. */
export async function slowLine(page: Page): Promise<SlowLine> {
  const held: (() => void)[] = [];
  let holding = false;
  await page.routeWebSocket(/socket\.io/, (browserSide) => {
    const server = browserSide.connectToServer();
    browserSide.onMessage((message) => {
      if (holding && String(message).includes('"command"')) held.push(() => server.send(message));
      else server.send(message);
    });
  });
  return {
    hold: () => {
      holding = true;
    },
    letGo: () => {
      holding = false;
      for (const send of held.splice(0)) send();
    },
  };
}
