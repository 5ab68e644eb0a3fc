import type { ReactNode } from "react";
import { Words } from "../look/Words";

/** The sentences of a counsellor's page. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return <Words of={["shown"]}>{children}</Words>;
}
