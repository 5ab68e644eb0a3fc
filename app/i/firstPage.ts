import { getLocale, getTranslations } from "next-intl/server";

/** A kind of link: where it lies, by what name the next page knows it, and what stands on the page meanwhile. */
type LinkKind = {
  readonly at: "/i" | "/shown";
  readonly mark: "heard-invite" | "heard-shown";
  readonly title: string;
  readonly needsScript: string;
};

/**
 * What a link opens first: a page of one script and nothing else. Its first line takes the fragment out of the address,
 * before any other resource is asked for; the tab's own name carries it over to the next page, so it stays in memory alone.
 */
export async function firstPage(request: Request, { at, mark, title, needsScript }: LinkKind): Promise<Response> {
  const t = await getTranslations("look.leave");
  const nonce = escaped(request.headers.get("x-nonce") ?? "");
  const page = [
    `<!doctype html><html lang="${await getLocale()}"><head>`,
    `<script nonce="${nonce}">${firstLine(at, mark)}</script>`,
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">',
    `<title>${escaped(title)}</title><link rel="icon" href="data:,"></head>`,
    `<body><noscript><p><a href="/leave">${escaped(t("now"))}</a></p><p>${escaped(needsScript)}</p></noscript></body></html>`,
  ].join("");
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

const firstLine = (at: LinkKind["at"], mark: LinkKind["mark"]): string =>
  `var link=location.pathname.slice(${at.length + 1})+location.hash;history.replaceState(null,"","${at}");` +
  `window.name="${mark}:"+link;location.replace("${at}");`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
