import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { houseData } from "./archive";

/** Where it is written down: the folder of the shared house is a new one in every run, and the same for all workers. */
const record = (look: string): string =>
  join(houseData(), "looked", createHash("sha256").update(look).digest("hex").slice(0, 32));

/** Whether some worker of this run has found this sound already. Where pictures are wanted, everything is looked at. */
export const foundSound = (look: string): boolean => !process.env.SCREENS && existsSync(record(look));

/** Writes down for all workers of this run that this look found nothing. */
export function findSound(look: string): void {
  mkdirSync(dirname(record(look)), { recursive: true });
  writeFileSync(record(look), "");
}
