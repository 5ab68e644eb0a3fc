"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether this page's scripts have taken over; false in what the server sends. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
