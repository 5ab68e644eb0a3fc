import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Opened, Told } from "./service";

/** A service in a process of its own. */
export type Service = Opened & {
  readonly tells: () => Promise<Told>;
  readonly close: () => Promise<void>;
};

/** Starts a service with this many rooms of two. */
export async function openService(rooms: number): Promise<Service> {
  const child = fork(fileURLToPath(new URL("service.ts", import.meta.url)), [String(rooms)], {
    execArgv: ["--import", "tsx"],
  });
  const opened = await told<Opened>(child);
  const tells = () => {
    child.send("tell");
    return told<Told>(child);
  };
  const close = async () => {
    child.disconnect();
    await once(child, "exit");
  };
  return { ...opened, tells, close };
}

function told<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the service ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message as Message);
    });
  });
}
