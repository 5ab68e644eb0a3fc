/** Where the stories' shared house stands. */
export const PORT = Number(process.env.HEARD_STORY_PORT ?? 3190);
/** Its address. */
export const address = `http://localhost:${PORT}`;

/**
 * The rules that talks in the stories start from, lengths in milliseconds: seconds instead of minutes, and two of them
 * wherever a format brings lengths of its own. Only a firm clock ends anything, and only stories about it choose one.
 */
export const RULES = {
  lengths: { say: 6_000, sayBack: 6_000, reply: 6_000, every: 2_000 },
  bells: [3_000, 1_000],
  extension: 3_000,
  timeOutLeast: 1_500,
  timeOutMost: 60_000,
  awayGrace: 3_000,
  countdown: 500,
};

/** Everyone in the stories comes from one address, and more often than people do. */
export const LIMITS =
  "sign-in=1000 sign-in-peer=100000 pre-login-peer=100000 sign-up-peer=100000 invites=1000 open-share-peer=1000";
