/** The page around the line: when it wakes (shown again, back on a network) and when it may be gone in a moment. */
export type Page = {
  readonly onWake: (listener: () => void) => () => void;
  readonly onLeave: (listener: () => void) => () => void;
  /** The browser says that there is no network. */
  readonly onOffline: (listener: () => void) => () => void;
};

const listenTo = (target: EventTarget, name: string, listener: () => void) => {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
};

/** The browser's own page. */
export const browserPage: Page = {
  onWake: (listener) => {
    const ways = [
      listenTo(window, "online", listener),
      listenTo(window, "pageshow", listener),
      listenTo(document, "visibilitychange", () => document.visibilityState === "visible" && listener()),
    ];
    return () => {
      for (const stop of ways) stop();
    };
  },
  onLeave: (listener) => {
    const ways = [
      listenTo(window, "pagehide", listener),
      listenTo(document, "visibilitychange", () => document.visibilityState === "hidden" && listener()),
    ];
    return () => {
      for (const stop of ways) stop();
    };
  },
  onOffline: (listener) => listenTo(window, "offline", listener),
};
