import { Secure } from "../unlock/Secure";
import { BeginAnew } from "./BeginAnew";

/** For one who is signed in still, and has lost both passphrase and code: other keys, without those of before. */
export default function BeginAnewPage() {
  return (
    <Secure>
      <BeginAnew />
    </Secure>
  );
}
