import type { Actor } from "@/lib/auth/actor";
import type { FoundArticle } from "@/lib/db/find-article";
import { type Look, noteLooks, type Way } from "@/lib/db/note-looks";
import { isConfidential, type Kept, type Looker, maySee } from "@/lib/domain/confidential/may-see";

/** Somebody's look at an article: what of it they may see, and what confidential of it they were shown. */
export class Viewing {
  readonly #shown = new Map<string, Look>();
  readonly looker: Looker | null;
  readonly now: Date;
  readonly articleId: string | null;

  constructor(looker: Looker | null, now: Date, articleId: string | null) {
    this.looker = looker;
    this.now = now;
    this.articleId = articleId;
  }

  /** Whether this may be shown; what is confidential and shown is remembered under its subject. */
  sees(subject: string, kept: Kept): boolean {
    if (!maySee(kept, this.looker, this.now)) return false;
    if (isConfidential(kept, this.now)) {
      this.#shown.set(subject, { subject, tier: kept.tier, articleId: this.articleId });
    }
    return true;
  }

  /** The same without remembering: for what is decided upon and not shown. */
  maySee(kept: Kept): boolean {
    return maySee(kept, this.looker, this.now);
  }

  /** Writes down what was shown; nobody waits for it. */
  note(actor: Actor, way: Way): void {
    noteLooks(actor, way, [...this.#shown.values()]);
    this.#shown.clear();
  }
}

/** A member’s look at an article they were found on; `outside`: as somebody who is not of the desk, for what leaves it. */
export function viewingOf(actor: Actor, article: FoundArticle, { outside = false } = {}): Viewing {
  const looker = outside ? null : lookerOf(actor, article);
  return new Viewing(looker, actor.at, article.id);
}

/** A member as one who looks at an article. */
export function lookerOf(actor: Actor, article: Pick<FoundArticle, "standing">): Looker {
  return { memberId: actor.memberId, ...article.standing };
}
