import type { Append, AppendResult, EventLog } from "../lib/store/eventLog";

/** Many talks in one statement: what arrives while one flush is under way goes with the next. No delay of our own. */
export type GroupCommit = (append: Append) => Promise<AppendResult>;

type Waiting = {
  readonly append: Append;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
};

const MOST_AT_ONCE = 200;

export function createGroupCommit(log: Pick<EventLog, "append">): GroupCommit {
  let waiting: Waiting[] = [];
  let flushing = false;

  const flush = async () => {
    flushing = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(MOST_AT_ONCE);
      await commit(log, batch);
    }
    flushing = false;
  };

  return (append) =>
    new Promise((resolve, reject) => {
      waiting.push({ append, resolve, reject });
      if (!flushing) void flush();
    });
}

async function commit(log: Pick<EventLog, "append">, batch: readonly Waiting[]): Promise<void> {
  try {
    const results = await log.append(batch.map(({ append }) => append));
    batch.forEach(({ resolve, reject }, index) => {
      const result = results[index];
      if (result) resolve(result);
      else reject(new Error("the log answered for fewer talks than it was asked"));
    });
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
