import { getTranslations } from "next-intl/server";
import { firstPage } from "../firstPage";

/** What an invite's link opens first. */
export async function GET(request: Request): Promise<Response> {
  const t = await getTranslations("invite");
  const words = { title: t("tabTitle"), needsScript: t("needsScript") };
  return firstPage(request, { at: "/i", mark: "heard-invite", ...words });
}
