import { openStore, type Store } from "../store/store";
import { startArgonPool } from "./argonPool";
import { type Limits, startLimits } from "./limits";
import { accountSettings } from "./settings";
import { standing } from "./standing";
import { type Verifiers, verifiersWith } from "./verifier";

/** The database, as the routes and the handshake of this process share it. */
export const theStore = (): Store => standing("store", () => openStore(accountSettings().databaseUrl));

/** What has been counted in this process. */
export const theLimits = (): Limits => standing("limits", () => startLimits(accountSettings().limits));

/** Two lanes, for there may be no more cores; fifty may wait, about three seconds of work. */
export const theVerifiers = (): Verifiers =>
  standing("verifiers", () => verifiersWith(startArgonPool(2, 50), accountSettings().peppers.auth));
