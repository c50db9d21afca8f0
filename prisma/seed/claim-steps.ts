import { randomUUID } from "node:crypto";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { linkClaims } from "@/lib/usecases/claims/link-claims";
import { recordClaim } from "@/lib/usecases/claims/record-claim";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { assessmentStep } from "./assessment-step";
import type { Cast } from "./cast";
import { evidenceStep } from "./evidence-step";
import { findPlace } from "./newsroom/find-place";
import type { SeedArticle, SeedClaim } from "./newsroom/newsroom";
import type { Stage } from "./stage";
import { hoursAfter, type Step } from "./step";

/** Everything that happens on a claim. */
export function claimSteps(claim: SeedClaim, article: SeedArticle, stage: Stage, cast: Cast): Step[] {
  const { by, hoursAgo } = claim;
  const claimId = cast.claimId(claim.key);
  const record: Step = {
    hoursAgo,
    rank: 6,
    by,
    run: (actor) => recordClaim(actor, stage.articleId, body(claim, stage, claimId)),
  };
  const edits = editsOf(claim, cast);
  const hand: Step = {
    hoursAgo,
    rank: 7,
    by,
    run: (actor) => editClaim(actor, stage.articleId, claimId, { commandId: randomUUID(), fields: edits }),
  };
  const links = (claim.links ?? []).map(({ type, claim: key }): Step => {
    const to = article.claims.find((each) => each.key === key);
    const link = { commandId: randomUUID(), linkId: randomUUID(), type, toId: cast.claimId(key), linked: true };
    return {
      hoursAgo: Math.min(hoursAgo, to?.hoursAgo ?? hoursAgo),
      rank: 8,
      by,
      run: (actor) => linkClaims(actor, stage.articleId, claimId, link),
    };
  });
  const retire = claim.retired
    ? [
        {
          hoursAgo: claim.retired.hoursAgo,
          rank: 11,
          by: claim.retired.by,
          run: (actor: Parameters<Step["run"]>[0]) =>
            retireClaim(actor, stage.articleId, claimId, {
              commandId: randomUUID(),
              reason: claim.retired?.reason ?? "",
            }),
        },
      ]
    : [];
  return [
    record,
    ...(Object.keys(edits).length > 0 ? [hand] : []),
    ...links,
    ...(claim.evidence ?? []).map((each) => evidenceStep(each, claimId, stage, cast)),
    ...(claim.assessments ?? []).map((each) => assessmentStep(each, claimId, article.purpose, stage)),
    ...retire,
  ];
}

function body(claim: SeedClaim, stage: Stage, id: string) {
  const { kind, priority, statement = "", speaker = "", claimDate = "" } = claim;
  const ranges = claim.places.map((place) => findPlace(stage.text, place));
  if (claim.insertAfter !== undefined) {
    const { end } = findPlace(stage.text, claim.insertAfter);
    ranges.push({ start: end, end });
  }
  const placements = ranges.map(({ start, end }) => ({
    id: randomUUID(),
    range: { unit: "utf16" as const, start, end },
  }));
  const { versionId } = stage;
  return {
    commandId: randomUUID(),
    claim: { id, versionId, placements, statement, kind, speaker, claimDate, priority },
  };
}

function editsOf({ assignee, dueInHours, waitingOn }: SeedClaim, cast: Cast) {
  return {
    ...(assignee === undefined ? {} : { assigneeId: { base: null, value: cast.memberId(assignee) } }),
    ...(dueInHours === undefined ? {} : { dueAt: { base: null, value: hoursAfter(cast.now, dueInHours) } }),
    ...(waitingOn === undefined
      ? {}
      : {
          waitingOn: {
            base: null,
            value: {
              whom: waitingOn.whom,
              since: hoursAfter(cast.now, -waitingOn.sinceHoursAgo),
              until: hoursAfter(cast.now, waitingOn.untilInHours),
            },
          },
        }),
  };
}
