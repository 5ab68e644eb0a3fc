/** The one script that runs in a browser while no page of ours is open, and only where its owner wants to be woken. */
const SCRIPT = "/reminder.js";

const addressOf = (sentence: string) => `${SCRIPT}?says=${encodeURIComponent(sentence)}`;

/** Whether this browser can be woken at all. */
export const canBeWoken = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Why a browser is not woken: it may show nothing for us, or its maker's service was not reached. */
export type NotWoken = "denied" | "notWoken";

/** Asks this browser to be woken and to say this sentence then; gives where it can be reached. */
export async function beWoken(key: string, sentence: string): Promise<{ readonly endpoint: string } | NotWoken> {
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  try {
    await navigator.serviceWorker.register(addressOf(sentence));
    const { pushManager } = await navigator.serviceWorker.ready;
    const { endpoint } = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    return { endpoint };
  } catch {
    await sleepOn();
    return "notWoken";
  }
}

/** Lets this browser say another sentence from now on. */
export async function sayInstead(sentence: string): Promise<void> {
  await navigator.serviceWorker.register(addressOf(sentence));
}

/** This browser is not woken any more: nothing of it stays, and its maker's service forgets it with the script. */
export async function sleepOn(): Promise<void> {
  if (!canBeWoken()) return;
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
}
