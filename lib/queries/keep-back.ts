/** What is told of an event whose words would tell somebody what they must not know yet. */
export const KEPT_BACK = "kept_back";

/** What can happen to a claim, or to what it stands on, without telling anything of an answer. A new event is kept back until it stands here. */
const telling = new Set([
  "article_moved",
  "claim_recorded",
  "claim_edited",
  "claim_placed",
  "claim_place_adjusted",
  "claim_place_removed",
  "claim_retired",
  "claim_restored",
  "claim_split",
  "claims_assigned",
  "claims_merged",
  "claims_linked",
  "claims_unlinked",
  "source_retracted",
  "source_reinstated",
]);

interface Told {
  type: string;
  version: number;
  actorId: string;
  subjects: string[];
  payload: unknown;
}

/**
 * An event as somebody sees it to whom not everything of these claims is shown: that something happened, when and by whom, so that the order stays whole;
 * no longer what. Their own deeds they know.
 */
export function keepBack<Event extends Told>(
  event: Event,
  hidden: ReadonlyMap<string, unknown>,
  memberId: string,
): Event {
  if (!isKeptBack(event, hidden, memberId)) return event;
  const subjects = event.subjects.filter((subject) => subject.startsWith(CLAIM));
  return { ...event, type: KEPT_BACK, version: 1, subjects, payload: null };
}

const CLAIM = "claim:";

/** Whether somebody who is told of an event may learn from it what others answered on a claim. */
export function tellsOfAnswers(
  { type, actorId, subjects }: Pick<Told, "type" | "actorId" | "subjects">,
  memberId: string,
): boolean {
  if (telling.has(type) || type === KEPT_BACK || actorId === memberId) return false;
  return subjects.some((subject) => subject.startsWith(CLAIM));
}

/** Whether only that it happened is told of an event. */
export function isKeptBack(
  { type, actorId, subjects }: Pick<Told, "type" | "actorId" | "subjects">,
  hidden: ReadonlyMap<string, unknown>,
  memberId: string,
): boolean {
  if (telling.has(type) || actorId === memberId) return false;
  return subjects.some((subject) => subject.startsWith(CLAIM) && hidden.has(subject.slice(CLAIM.length)));
}
