/**
 * What "Leave now" does, as an inline script of every page: it is there before anything else of the page is, and needs
 * nothing else of it. A press, Shift three times, or another tab of this browser that leaves: the page is blank in the same
 * moment; once that is drawn, its keys and its line are told to go (`whenLeaving`), and the browser goes on to where its `data-to` says.
 * Going back to a page that was left leads away again. Here too, because it is the one place through which every move of a
 * page goes: a device that is discreet. docs/decisions/090-leave-now.md
 */
export const LEAVING = `(() => {
const { to, title } = document.currentScript.dataset;
const kept = (store, name) => { try { return self[store].getItem(name); } catch { return null; } };
const isDiscreet = () => kept("localStorage", "heard-discreet") === "yes";
const isShared = () => kept("localStorage", "heard-shared-device") === "yes";
let own = "Heard";
const dressPlainly = () => {
  if (document.title !== title) {
    own = document.title || own;
    document.title = title;
  }
  for (const icon of document.querySelectorAll("link[rel~=icon]")) if (icon.href !== "data:,") {
    icon.dataset.own = icon.href;
    icon.href = "data:,";
  }
};
const blank = () => {
  document.documentElement.style.setProperty("display", "none", "important");
  dressPlainly();
};

let gone = false;
const LEFT = "heard-left";
const others = self.BroadcastChannel ? new BroadcastChannel("leave") : null;
const go = () => location.replace(isShared() && navigator.onLine ? "/leave?shared" : to);
const leave = (told) => {
  if (gone) return;
  gone = true;
  blank();
  if (!told) others?.postMessage("leave");
  onceDrawn(letGo);
};
const onceDrawn = (act) => {
  if (document.hidden) return act();
  let done = false;
  const once = () => {
    if (!done) act();
    done = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 50);
};
const letGo = () => {
  try { sessionStorage.setItem(LEFT, "yes"); } catch {}
  if (isShared()) fetch("/api/account/sign-out", { method: "POST", keepalive: true, headers: { "content-type": "application/json", "x-heard": "1" }, body: "{}" }).catch(() => {});
  const last = [];
  dispatchEvent(new CustomEvent("leaving", { detail: last }));
  Promise.race([Promise.allSettled(last), new Promise((done) => setTimeout(done, 300))]).then(go);
};
if (others) others.onmessage = () => leave(true);
const wasLeft = () => gone || kept("sessionStorage", LEFT) !== null;
if (wasLeft()) {
  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") {
    gone = true;
    blank();
    stop();
    location.replace(to);
  } else sessionStorage.removeItem(LEFT);
}
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted || !wasLeft()) return;
  blank();
  location.replace(to);
});
addEventListener("click", (event) => {
  if (!event.target.closest?.("[data-leave]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  leave();
}, true);

let count = 0;
let bare = false;
let ending;
const say = (what) => {
  for (const place of document.querySelectorAll("[data-leave-count]")) place.textContent = place.dataset[what];
};
const startOver = () => {
  clearTimeout(ending);
  bare = false;
  count = 0;
};
addEventListener("keydown", ({ key, repeat, isComposing, ctrlKey, altKey, metaKey }) => {
  if (key !== "Shift" || repeat || isComposing || ctrlKey || altKey || metaKey) startOver();
  else bare = true;
}, true);
addEventListener("keyup", ({ key }) => {
  if (key !== "Shift" || !bare) return;
  bare = false;
  count += 1;
  if (count === 3) return leave();
  say(count === 1 ? "two" : "one");
  if (count === 1) ending = setTimeout(() => {
    startOver();
    say("over");
  }, 5000);
}, true);
addEventListener("pointerdown", startOver, true);

const seen = new MutationObserver(dressPlainly);
const dress = () => {
  seen.disconnect();
  if (isDiscreet()) {
    dressPlainly();
    seen.observe(document.head, { childList: true, subtree: true, characterData: true });
  } else if (document.title === title && !gone) {
    document.title = own;
    for (const icon of document.querySelectorAll("link[data-own]")) icon.href = icon.dataset.own;
  }
};
dress();
addEventListener("storage", ({ key }) => key === "heard-discreet" && dress());
const { pushState, replaceState } = history;
history.pushState = function (...entry) {
  return (isDiscreet() ? replaceState : pushState).apply(this, entry);
};
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || !isDiscreet() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.target || link.hasAttribute("download")) return;
  event.preventDefault();
  location.replace(link.href);
});
})();`;
