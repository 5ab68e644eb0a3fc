import { Door } from "../room/Door";
import { Unlock } from "../unlock/Unlock";
import { Settings } from "./Settings";

/** One's own account: where one is signed in, this device, the recovery code. */
export default function SettingsPage() {
  return (
    <Unlock beforeProof>
      <Door />
      <Settings />
    </Unlock>
  );
}
