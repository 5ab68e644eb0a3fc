/** Says that somebody is signed in here on a device that others use too. Whatever leaves this site in a hurry reads it, and takes everything along. */
const MARK = "heard-shared-device";

/** Storage a browser may refuse: then nothing lies in it either. */
export function trying<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}

export const isMarkedShared = (): boolean => trying(() => localStorage.getItem(MARK)) === "yes";
export const markShared = (): void => {
  trying(() => localStorage.setItem(MARK, "yes"));
};
export const unmarkShared = (): void => {
  trying(() => localStorage.removeItem(MARK));
};
