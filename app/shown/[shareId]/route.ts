import { getTranslations } from "next-intl/server";
import { firstPage } from "../../i/firstPage";

/** What a counsellor's link opens first. */
export async function GET(request: Request): Promise<Response> {
  const t = await getTranslations("shown");
  const words = { title: t("tabTitle"), needsScript: t("needsScript") };
  return firstPage(request, { at: "/shown", mark: "heard-shown", ...words });
}
