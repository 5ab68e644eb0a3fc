"use client";

import { useCallback, useState } from "react";
import type { NotPutDown } from "../../lib/line/types";
import type { Act } from "../../lib/talk/command";
import type { Refusal } from "../../lib/talk/refusal";
import { useTable } from "./table";

/** Why an act did not happen: refused by the server, or not even put down on this device. */
export type ActTrouble = Refusal | NotPutDown["notPutDown"];

/** Asks for something in this talk. `busy` until it is safe on this device; what is refused is told once. */
export function useAct() {
  const { line } = useTable();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ActTrouble | null>(null);
  const act = useCallback(
    async (what: Act, text?: string): Promise<boolean> => {
      setBusy(true);
      setTrouble(null);
      const put = await line.act(what, text);
      setBusy(false);
      if ("notPutDown" in put) {
        setTrouble(put.notPutDown);
        return false;
      }
      void put.outcome.then((outcome) => {
        if (!outcome.ok) setTrouble(outcome.refusal);
      });
      return true;
    },
    [line],
  );
  return { act, busy, trouble };
}
