import { toBase64url, utf8 } from "../values/bytes";
import { sha256 } from "./derive";
import { isLongEnough, normalPassphrase } from "./typedPassphrase";

/** How many words are offered: 64.6 bits of chance, from 7,776 words. */
export const WORDS_OFFERED = 5;

/** What is to be said of a passphrase of one's own: its length is enough, and it is not among the commonest. */
export type Judgement = "good" | "too-short" | "too-common";

/** A place in a list of so many, each as likely: numbers beyond the last whole multiple are drawn again. */
function drawBelow(count: number): number {
  const bound = Math.floor(2 ** 32 / count) * count;
  for (;;) {
    const [drawn = bound] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < bound) return drawn % count;
  }
}

/** Five words by chance, with blanks between. The list comes only when it is asked for. */
export async function proposePassphrase(): Promise<string> {
  const { EFF_LONG_LIST } = await import("./lists/effLongList");
  const words = EFF_LONG_LIST.split(" ");
  return Array.from({ length: WORDS_OFFERED }, () => words[drawBelow(words.length)]).join(" ");
}

const FINGERPRINT = 6;

async function isAmong(list: string, text: string): Promise<boolean> {
  const fingerprint = toBase64url(await sha256(utf8(text))).slice(0, FINGERPRINT);
  for (let at = 0; at < list.length; at += FINGERPRINT) {
    if (list.startsWith(fingerprint, at)) return true;
  }
  return false;
}

/** Few different characters, or one piece over and over. */
const isMonotonous = (text: string): boolean => new Set(text).size < 5 || /^(.{1,8})\1+.?$/u.test(text);

/** Whether a passphrase of one's own will do. No rules about kinds of characters: only length counts, and not being common. */
export async function judgePassphrase(passphrase: string): Promise<Judgement> {
  if (!isLongEnough(passphrase)) return "too-short";
  const { COMMON_PASSWORDS, COMMON_STEMS } = await import("./lists/commonPasswords");
  const text = normalPassphrase(passphrase).toLowerCase();
  if (isMonotonous(text) || (await isAmong(COMMON_PASSWORDS, text))) return "too-common";
  // A common password made long by figures and signs before or after it is still among the first to be tried.
  const stem = text.replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, "");
  return stem === "" || (await isAmong(COMMON_STEMS, stem)) ? "too-common" : "good";
}
