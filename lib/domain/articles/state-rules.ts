import { type Action, abilities, type Standing } from "../policy";
import type { ArticleState } from "./article";

/** Where an article stands, as far as it decides what can be done with it. */
export interface StateOf {
  state: ArticleState;
  archived: boolean;
}

const everywhere: readonly ArticleState[] = ["draft", "in_check", "signed_off", "published", "correcting", "corrected"];
/** Where the check is under way: nothing signed runs yet, or what ran is being corrected. */
const inHand: readonly ArticleState[] = ["in_check", "correcting"];
/** Where the words may become others. A text that runs is changed by beginning a correction first. */
const wordsOpen: readonly ArticleState[] = ["draft", "in_check", "signed_off", "correcting"];

/** What stays possible with an article in the archive: reading it, and bringing it back. */
export const inTheArchive: readonly Action[] = ["read_article", "export_article", "read_access_log", "archive_article"];

/**
 * In which states of an article each action is possible; an action that is not here is possible in all. What changes something that was
 * signed is possible after signing too, and voids the sign-off (lib/db/void-sign-off.ts).
 */
export const stateRules: Readonly<Partial<Record<Action, readonly ArticleState[]>>> = {
  apply_fixes: wordsOpen,
  bring_version: wordsOpen,
  initial_pass: inHand,
  sign_off: inHand,
  override_duties: ["draft", ...inHand],
};

/** Whether an action is possible with an article that stands there, whoever asks. */
export function possibleIn(action: Action, { state, archived }: StateOf): boolean {
  if (archived) return inTheArchive.includes(action);
  return (stateRules[action] ?? everywhere).includes(state);
}

/** `can` for a view of something on an article: what the person may do and the article's state lets be done. */
export function abilitiesOn<A extends Action>(
  asked: readonly A[],
  article: StateOf & { standing: Standing },
): Record<A, boolean> {
  const may = abilities(asked, article.standing);
  for (const action of asked) may[action] &&= possibleIn(action, article);
  return may;
}
