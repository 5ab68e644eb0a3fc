import { LEAVING } from "../leaving";

type Kept = Readonly<Record<string, string>>;
type PageParts = {
  readonly local?: Kept;
  readonly session?: Kept;
  /** How the browser came to this page. */
  readonly came?: "navigate" | "back_forward";
  readonly online?: boolean;
  /** Whether the tab is not looked at; and whether the browser draws frames while it is. */
  readonly hidden?: boolean;
  readonly draws?: boolean;
};

/** How long it takes until a frame is drawn, in ms. */
export const DRAWN = 17;

const HERE = "https://heard.example";

/** As much of a browser's page as the first script needs, and what it did with it. */
export function plainPage(parts: PageParts = {}) {
  const { local = {}, session = {}, came = "navigate", online = true, hidden = false, draws = true } = parts;
  const did = { went: [] as string[], asked: [] as string[], told: [] as string[], entries: [] as string[] };
  const [localStorage, sessionStorage] = [storage(local), storage(session)];
  const icon = { href: `${HERE}/icon.svg`, dataset: {} as Record<string, string> };
  const place = { textContent: "", dataset: { two: "two more", one: "one more", over: "over" } };
  const styles = new Map<string, string>();
  const document = {
    ...{ title: "Heard", hidden },
    head: {},
    currentScript: { dataset: { to: "https://weather.example", title: "Weather" } },
    documentElement: { style: { setProperty: (name: string, value: string) => styles.set(name, value) } },
    querySelectorAll: (wanted: string) => (wanted.startsWith("link") ? [icon] : [place]),
  };
  const others = { onmessage: () => {}, postMessage: (news: string) => did.told.push(news) };
  const window = new EventTarget();
  const history = {
    pushState: (_state: unknown, _title: string, to: string) => did.entries.push(`new ${to}`),
    replaceState: (_state: unknown, _title: string, to: string) => did.entries.push(`same ${to}`),
  };
  const globals = {
    self: { localStorage, sessionStorage, BroadcastChannel: true },
    ...{ document, localStorage, sessionStorage, history, navigator: { onLine: online } },
    // The script makes one with `new`, and is given the only one there is.
    BroadcastChannel: new Proxy(class {}, { construct: () => others }),
    performance: { getEntriesByType: () => [{ type: came }] },
    location: { origin: HERE, replace: (to: string) => did.went.push(to) },
    requestAnimationFrame: (act: () => void) => draws && setTimeout(act, DRAWN - 1),
    fetch: async (to: string) => did.asked.push(to),
    stop: () => did.went.push("stop"),
    MutationObserver: class {
      observe() {}
      disconnect() {}
    },
    addEventListener: window.addEventListener.bind(window),
    dispatchEvent: window.dispatchEvent.bind(window),
  };
  new Function(...Object.keys(globals), LEAVING)(...Object.values(globals));
  const happens = (name: string, facts: object = {}) => {
    const event = new Event(name, { cancelable: true });
    for (const [fact, value] of Object.entries(facts)) Object.defineProperty(event, fact, { value });
    window.dispatchEvent(event);
  };
  return {
    ...{ did, document, icon, place, history, happens, localStorage, sessionStorage, window },
    isBlank: () => styles.get("display") === "none",
    pressesLeave: () => happens("click", { target: { closest: (wanted: string) => wanted === "[data-leave]" } }),
    /** Presses and lets go; what is pressed with Shift held is written in capitals. */
    presses: (...keys: readonly string[]) => {
      for (const key of keys) {
        happens("keydown", { key });
        happens("keyup", { key });
      }
    },
    hearsOthersLeave: () => others.onmessage(),
  };
}

function storage(kept: Kept) {
  const all = new Map(Object.entries(kept));
  return {
    getItem: (name: string) => all.get(name) ?? null,
    setItem: (name: string, value: string) => void all.set(name, value),
    removeItem: (name: string) => void all.delete(name),
  };
}
