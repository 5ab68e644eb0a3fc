import type { ReactNode } from "react";
import { Words } from "../look/Words";
import { Unlock } from "../unlock/Unlock";
import { Door } from "./Door";

/** The rooms' sentences, for a partner whose keys are open. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <Words of={["room", "promises", "before", "account", "agreements"]}>
      <Unlock>
        <Door />
        {children}
      </Unlock>
    </Words>
  );
}
