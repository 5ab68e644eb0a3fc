import { getLocale, getTranslations } from "next-intl/server";

/**
 * What a link opens first: a page of one script and nothing else. Its first line takes the fragment out of the address,
 * before any other resource is asked for; the tab's own name carries it over to `/i`, so it stays in memory alone.
 */
const FIRST_LINE =
  'var link=location.pathname.slice(3)+location.hash;history.replaceState(null,"","/i");' +
  'window.name="heard-invite:"+link;location.replace("/i");';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

export async function GET(request: Request): Promise<Response> {
  const t = await getTranslations("invite");
  const nonce = escaped(request.headers.get("x-nonce") ?? "");
  const page = [
    `<!doctype html><html lang="${await getLocale()}"><head>`,
    `<script nonce="${nonce}">${FIRST_LINE}</script>`,
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">',
    `<title>${escaped(t("tabTitle"))}</title><link rel="icon" href="data:,"></head>`,
    `<body><noscript><p>${escaped(t("needsScript"))}</p></noscript></body></html>`,
  ].join("");
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}
