import type { ReactNode } from "react";
import { Words } from "../look/Words";

/** The invitation's sentences. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return <Words of={["invite", "promises", "before", "account"]}>{children}</Words>;
}
