import { getRequestConfig } from "next-intl/server";
import en from "./en.json";

/** The language of a page and its sentences. */
export default getRequestConfig(async () => ({ locale: "en", messages: en, timeZone: "UTC" }));
