import type { ReactNode } from "react";
import { Words } from "../look/Words";

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <Words of={["account", "settings", "reminders", "hints"]}>{children}</Words>;
}
