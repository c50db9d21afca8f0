import { z } from "zod";
import { filledLine, filledProse, id, line, moment, prose } from "../fields";
import { refuse } from "../refusal";

/** How many claims one right of reply may be about, and how many of them one article may have. */
export const CLAIMS_PER_REPLY = 100;
export const REPLIES_PER_ARTICLE = 1000;

/** What is put to somebody of whom the article speaks. */
export const replyFields = {
  who: filledLine(300),
  channel: line(300),
  put: filledProse(10_000),
  claimIds: z.array(id).max(CLAIMS_PER_REPLY),
  until: moment.nullable(),
};

export const replyAnswer = prose(20_000);

/** How a right of reply ended: they said something, would not say anything, or nothing came. */
export const replyOutcome = z.enum(["answer", "refusal", "silence"]);
export type ReplyOutcome = z.infer<typeof replyOutcome>;

interface Stored {
  answeredAt: Date | null;
  refused: boolean;
  answer: string;
}

/** How a stored right of reply ended; null while it runs, or when it was dismissed. */
export function outcomeOfReply({ answeredAt, refused, answer }: Stored): ReplyOutcome | null {
  if (answeredAt === null) return null;
  if (refused) return "refusal";
  return answer === "" ? "silence" : "answer";
}

/**
 * What is stored for an outcome: an answer has words, a refusal may have some, silence has none. Refuses `answer_missing`, and
 * `reply_still_runs` for silence before the time that was given has passed.
 */
export function endReply(
  { until }: { until: Date | null },
  { outcome, answer }: { outcome: ReplyOutcome; answer: string },
  now: Date,
): { refused: boolean; answer: string } {
  const said = answer.trim();
  if (outcome === "answer" && said === "") refuse("answer_missing");
  if (outcome === "silence" && until !== null && until.getTime() > now.getTime()) {
    refuse("reply_still_runs", { until: until.toISOString() });
  }
  return { refused: outcome === "refusal", answer: outcome === "silence" ? "" : said };
}
