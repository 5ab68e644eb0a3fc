import { setTimeout as pause } from "node:timers/promises";

/** Whatever can be asked again and again, and answers. */
export type Asked = () => Promise<void>;

/** What a run gave: how many were answered each second, and how long each answer took, in milliseconds. */
export type Run = { readonly perSecond: number; readonly latencies: readonly number[] };

/** Everyone asks again as soon as they are answered. */
export async function saturated(asked: readonly Asked[], length: number): Promise<Run> {
  const begun = performance.now();
  const latencies: number[] = [];
  const goOn = async (ask: Asked) => {
    while (performance.now() < begun + length) {
      const from = performance.now();
      await ask();
      latencies.push(performance.now() - from);
    }
  };
  await Promise.all(asked.map(goOn));
  return { perSecond: latencies.length / ((performance.now() - begun) / 1_000), latencies };
}

/** So many asks a second by the clock, in turn. Latency counts from the moment that was due, so waiting counts too. */
export async function paced(asked: readonly Asked[], perSecond: number, length: number): Promise<Run> {
  const begun = performance.now();
  const latencies: number[] = [];
  const busy = asked.map(() => Promise.resolve());
  const total = Math.round((perSecond * length) / 1_000);
  for (let n = 0; n < total; n++) {
    const due = begun + (n * 1_000) / perSecond;
    while (performance.now() < due) await pause(1);
    const at = n % asked.length;
    busy[at] = (busy[at] ?? Promise.resolve()).then(asked[at]).then(() => {
      latencies.push(performance.now() - due);
    });
  }
  await Promise.all(busy);
  return { perSecond: latencies.length / ((performance.now() - begun) / 1_000), latencies };
}
