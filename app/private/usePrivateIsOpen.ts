"use client";

import { useSyncExternalStore } from "react";
import { privateIsOpen } from "./secondUnlock";

const shut = () => false;

/** Whether private notes may be shown on this page now. */
export const usePrivateIsOpen = (): boolean =>
  useSyncExternalStore(privateIsOpen.subscribe, privateIsOpen.snapshot, shut);
