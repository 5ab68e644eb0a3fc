/** Where the stories' shared house stands. */
export const PORT = Number(process.env.HEARD_STORY_PORT ?? 3190);

/** The lengths that talks in the stories start from, in milliseconds: a turn of seconds instead of minutes. */
export const RULES = { timeOutLeast: 1_000, awayGrace: 2_000, countdown: 500 };
