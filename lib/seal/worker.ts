import { instant } from "../values/time";
import { answerAt } from "./answering";
import { deviceDrawer } from "./drawer";
import { stretch } from "./kdf";

// The Worker's whole body: keys live here and nowhere else. Built to public/seal.<hash>.js.
answerAt(
  {
    postMessage: (message) => globalThis.postMessage(message),
    addEventListener: (type, hear) => globalThis.addEventListener(type, hear),
  },
  {
    stretch,
    now: () => instant(Date.now()),
    unlocked: deviceDrawer("unlocked"),
    invites: deviceDrawer("invites"),
    epochs: deviceDrawer("epochs"),
  },
);
