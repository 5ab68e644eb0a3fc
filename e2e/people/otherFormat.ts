import type { Page } from "@playwright/test";
import type { Rules } from "../../lib/talk/rules";
import type { Skeleton } from "../../lib/talk/skeleton";

type Shape = { readonly skeleton: Skeleton; readonly rules: Rules };

/**
 * Puts this shape into whatever the page proposes, as a page with other formats would; the words stay as they were sealed.
 * Takes hold of lines that are opened from now on.
 */
export async function proposesInstead(page: Page, shape: Shape): Promise<void> {
  await page.routeWebSocket(/socket\.io/, (browserSide) => {
    const server = browserSide.connectToServer();
    browserSide.onMessage((message) => server.send(withShape(String(message), shape)));
  });
}

function withShape(packet: string, shape: Shape): string {
  const start = packet.indexOf('["command"');
  if (start < 0) return packet;
  const [name, message] = JSON.parse(packet.slice(start)) as [string, { readonly act: { readonly type: string } }];
  if (message.act.type !== "propose") return packet;
  return packet.slice(0, start) + JSON.stringify([name, { ...message, act: { ...message.act, ...shape } }]);
}
