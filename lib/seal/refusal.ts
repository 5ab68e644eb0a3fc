/** Why something was not sealed or opened. None carries content. */
export type SealRefusal =
  /** The keys are not here: unlock first. */
  | "locked"
  | "wrong-passphrase"
  /** A whole recovery code, but not this account's. */
  | "wrong-code"
  /** What a passkey gave is not what this box was locked under. */
  | "wrong-passkey"
  /** Not a recovery code: a character is off, missing or too many. */
  | "mistyped-code"
  | "weak-passphrase"
  /** The server asks for a derivation outside the bounds built into the client. */
  | "weak-parameters"
  /** What came is not what was sealed, or not for this place. */
  | "tampered"
  /** Not the fragment of an invite link. */
  | "malformed-invite"
  /** An older generation of keys than one already seen here. */
  | "rolled-back"
  /** The keys name someone else than the partner known here. */
  | "not-your-partner"
  /** This room, epoch or talk has no open key here. */
  | "no-key"
  /** The Worker was never here: its script could not be fetched. The next question starts another. */
  | "offline"
  /** The browser cannot do it: no WebCrypto, no storage, or the Worker is gone. */
  | "broken";

/** What any question to the Worker may come back as, whatever was asked. */
export type NoAnswer = Refused<"broken" | "offline">;

/** A refusal as a value. */
export type Refused<Why extends SealRefusal = SealRefusal> = { readonly refused: Why };

export const refuse = <Why extends SealRefusal>(why: Why): Refused<Why> => ({ refused: why });

/** Whether an answer is a refusal. */
export const isRefused = <Answer>(answer: Answer): answer is Extract<Answer, Refused> =>
  typeof answer === "object" && answer !== null && "refused" in answer;
