import { isRefused, type Refused } from "../refusal";

/** An answer that must not be a refusal. */
export async function opened<Answer>(asked: Promise<Answer>): Promise<Exclude<Answer, Refused>> {
  const answer = await asked;
  if (isRefused(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<Answer, Refused>;
}
