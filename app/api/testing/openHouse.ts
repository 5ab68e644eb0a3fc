import { theStore } from "../../../lib/account/house";
import { freshDatabase, type TestDatabase } from "../../../lib/store/testing/database";
import { bytes, ORIGIN } from "./browser";

/** A database and settings for the handlers of this test file; wider limits where it is not the limits that are tested. */
export async function openHouse(
  limits = "sign-up-peer=1000 sign-in-peer=1000 pre-login-peer=1000",
): Promise<TestDatabase> {
  const database = await freshDatabase();
  Object.assign(process.env, {
    NEXTAUTH_URL: ORIGIN,
    NEXTAUTH_SECRET: bytes(32),
    HEARD_PEPPER_AUTH: bytes(32),
    HEARD_PEPPER_UNKNOWN: bytes(32),
    HEARD_PEPPER_SEED: bytes(32),
    HEARD_PUSH_SECRET: bytes(32),
    HEARD_DATABASE_APP_URL: database.appUrl,
    LIMITS: limits,
  });
  const close = async () => {
    await theStore().close();
    await database.close();
  };
  return { ...database, close };
}
