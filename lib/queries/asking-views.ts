import type { Actor } from "@/lib/auth/actor";
import type { QueryView, ShownEvidence } from "@/lib/contract/asking";
import type { CallView } from "@/lib/contract/calls";
import type { ReplyView } from "@/lib/contract/replies";
import type { Prisma } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { keptOfCall } from "@/lib/db/find-asked";
import { mayEnd } from "@/lib/domain/asking/may-end";
import { outcomeOfReply } from "@/lib/domain/asking/reply";
import { stateOfAsking } from "@/lib/domain/asking/state";
import { may } from "@/lib/domain/policy";
import type { Viewing } from "./viewing";

/** Who reads what was asked, and what of it they may see. */
export interface AskingReader {
  actor: Actor;
  article: FoundArticle;
  viewing: Viewing;
  /** False for claims on which the reader is to answer without knowing what others found. */
  seesAnswersOn: (claimIds: readonly (string | null)[]) => boolean;
  /** Whether they are the one who was named to answer it so: then the writer's part does not open it to them. */
  isBlindTo: (claimId: string | null) => boolean;
}

type Ended = { dismissedAt: Date | null; dismissedById: string | null; dismissedReason: string };

const dismissal = ({ dismissedAt, dismissedById, dismissedReason: reason }: Ended, redacted: boolean) =>
  dismissedAt && dismissedById
    ? { at: dismissedAt.toISOString(), byId: dismissedById, reason: redacted ? "" : reason }
    : null;

/** A query as this reader sees it. The writer sees every question, since it is put to them, unless they took the part to read it. */
export function queryView(
  row: Prisma.QueryGetPayload<object>,
  evidence: ShownEvidence[],
  linkName: string | null,
  { actor, article: { standing }, seesAnswersOn, isBlindTo }: AskingReader,
): QueryView {
  const { id, claimId, quoted, toMemberId, askedById, revision } = row;
  const asked = askedById === actor.memberId;
  const put = may("answer_query", standing) && !isBlindTo(claimId);
  const redacted = !asked && !put && !seesAnswersOn([claimId]);
  const state = stateOfAsking(row);
  const open = state === "open";
  const end = open && may("ask_writer", standing) && mayEnd(actor, [askedById]);
  return {
    ...{ id, claimId, redacted, quoted, toMemberId, askedById, state, revision },
    question: redacted ? "" : row.question,
    evidence: redacted ? [] : evidence,
    dueAt: row.dueAt?.toISOString() ?? null,
    askedAt: row.askedAt.toISOString(),
    answer: redacted ? "" : row.answer,
    answered: row.answeredAt && { at: row.answeredAt.toISOString(), byId: row.answeredById, byName: linkName },
    dismissed: dismissal(row, redacted),
    can: { answer: open && put, edit: end, dismiss: end },
  };
}

/** What a call is read with. */
export const withCall = {
  questions: { orderBy: { position: "asc" } },
} satisfies Prisma.CallInclude;

type CallRow = Prisma.CallGetPayload<{ include: typeof withCall }>;
type Person = Prisma.SourceGetPayload<object>;

/** A call as this reader sees it: whole, or that somebody is called about these claims. */
export function callView(row: CallRow, person: Person | undefined, reader: AskingReader): CallView {
  const { actor, article, viewing, seesAnswersOn } = reader;
  const { id, terms, callerId, createdById, revision } = row;
  const claimIds = [...new Set(row.questions.map((each) => each.claimId))];
  const kept = keptOfCall(row);
  const seen = viewing.maySee(kept) && (!person || viewing.maySee(person));
  const redacted = !seen || (createdById !== actor.memberId && !seesAnswersOn(claimIds));
  const state = stateOfAsking(row);
  const plans = may("plan_call", article.standing);
  const open = state === "open" && !redacted && plans;
  const common = {
    ...{ id, redacted, terms, claimIds, createdById, state, revision },
    dueAt: row.dueAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    answered: row.answeredAt && row.answeredById ? { at: row.answeredAt.toISOString(), byId: row.answeredById } : null,
    dismissed: dismissal(row, redacted),
    can: { answer: open, edit: open, dismiss: open && mayEnd(actor, [createdById, callerId]) },
  };
  if (redacted) {
    return { ...common, person: null, number: "", termsNote: "", bestTime: "", callerId: null, questions: [] };
  }
  viewing.sees(`call:${id}`, kept);
  return {
    ...common,
    person: person ? { id: person.id, title: person.title, publisher: person.publisher } : null,
    // Whoever does not call has no need of the number.
    number: plans ? row.number : "",
    termsNote: row.termsNote,
    bestTime: row.bestTime,
    callerId,
    questions: row.questions.map(({ id: questionId, claimId, question, answer, stance, evidenceId }) => ({
      ...{ id: questionId, claimId, question, answer, stance, evidenceId },
    })),
  };
}

/** A right of reply as this reader sees it. */
export function replyView(
  row: Prisma.RightOfReplyGetPayload<object>,
  { actor, article: { standing }, seesAnswersOn }: AskingReader,
): ReplyView {
  const { id, who, channel, claimIds, askedById, revision } = row;
  const redacted = askedById !== actor.memberId && !seesAnswersOn(claimIds);
  const state = stateOfAsking(row);
  const open = state === "open" && may("ask_for_reply", standing);
  return {
    ...{ id, who, channel, claimIds, askedById, state, redacted, revision },
    put: redacted ? "" : row.put,
    until: row.until?.toISOString() ?? null,
    askedAt: row.askedAt.toISOString(),
    answer: redacted ? "" : row.answer,
    outcome: redacted ? null : outcomeOfReply(row),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    dismissed: dismissal(row, redacted),
    can: { answer: open, dismiss: open && mayEnd(actor, [askedById]) },
  };
}
