/** Time and chance as the line uses them; drawn by hand in tests. All in milliseconds. */
export type Timing = {
  /** Never goes backwards; counts from the page's start. */
  readonly now: () => number;
  /** The device's own date: for what is stored and read again after a reload. */
  readonly date: () => number;
  /** Runs `then` after `wait`; calling the answer prevents it. */
  readonly after: (wait: number, then: () => void) => () => void;
  /** From 0 up to 1. */
  readonly random: () => number;
};

/** The browser's own. */
export const browserTiming: Timing = {
  now: () => performance.now(),
  date: () => Date.now(),
  after: (wait, then) => {
    const timer = setTimeout(then, wait);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
