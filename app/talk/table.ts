"use client";

import { createContext, useContext } from "react";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import type { BrowserLine, TalkLine, TalkSnapshot } from "../../lib/line/types";
import type { RoomId } from "../../lib/values/ids";
import type { BySeat, Seat } from "../../lib/values/seat";

/** A talk as its screens share it: what is, what may be asked, and what the two are called. */
export type Table = {
  readonly snapshot: TalkSnapshot;
  readonly line: TalkLine;
  readonly browser: BrowserLine;
  readonly roomId: RoomId;
  /** The room the talk is in: its topics and times, and what may be asked of it. */
  readonly room: OpenRoom;
  readonly roomLine: RoomLine;
  readonly seat: Seat;
  readonly names: BySeat<string>;
  readonly partner: string;
};

const TableContext = createContext<Table | null>(null);

export const TableProvider = TableContext.Provider;

/** The talk at hand; only below a TableProvider. */
export function useTable(): Table {
  const table = useContext(TableContext);
  if (table === null) throw new Error("useTable stands outside a talk");
  return table;
}
