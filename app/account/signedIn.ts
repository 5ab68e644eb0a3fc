import { cookies } from "next/headers";

const SIGN_IN_COOKIES = ["__Host-heard", "heard"];

/** Whether the browser brings a sign-in with it; whether that still holds only the account's routes can say. Server only. */
export async function bringsASignIn(): Promise<boolean> {
  const brought = await cookies();
  return SIGN_IN_COOKIES.some((name) => brought.has(name));
}
