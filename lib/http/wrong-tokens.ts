import { countAgainst } from "@/lib/db/rate-limit";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { clientAddress } from "./client-address";

const WRONG_TOKENS = { limit: 30, windowMs: 60_000 };

/**
 * Counts tries with tokens that do not hold, by address: past the limit `rate_limited` is the answer instead. A token that
 * holds is never kept waiting, whoever else tries from the same network.
 */
export async function limitWrongTokens<T>(headers: Headers, asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "token_invalid") throw error;
    const { allowed, retryAfterSeconds } = await countAgainst(
      `wrong token ${clientAddress(headers) ?? "anywhere"}`,
      WRONG_TOKENS,
    );
    if (!allowed) refuse("rate_limited", { retryAfterSeconds });
    throw error;
  }
}
