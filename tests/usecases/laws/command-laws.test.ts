import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/db/client";
import { verifyChain } from "@/lib/db/verify-chain";
import { Refusal } from "@/lib/domain/refusal";
import { readChanges } from "@/lib/queries/read-changes";
import { readClaims } from "@/lib/queries/read-claims";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { addPlacement } from "@/lib/usecases/claims/add-placement";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { linkClaims } from "@/lib/usecases/claims/link-claims";
import { mergeClaims } from "@/lib/usecases/claims/merge-claims";
import { recordClaim } from "@/lib/usecases/claims/record-claim";
import { removePlacement } from "@/lib/usecases/claims/remove-placement";
import { restoreClaim } from "@/lib/usecases/claims/restore-claim";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { splitClaim } from "@/lib/usecases/claims/split-claim";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, anArticle, command, newId, type TestArticle } from "@/tests/support/newsroom";

/* Random newsrooms: whatever people send, in whatever order, twice or at once, the record of it holds. */

interface Step {
  kind: "record" | "edit" | "place" | "unplace" | "retire" | "restore" | "split" | "merge" | "link" | "assess";
  /** Which of the claims there are then, counted round. */
  claim: number;
  other: number;
  from: number;
  length: number;
  /** How often the command is sent, all at once. */
  times: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("record", "edit", "place", "unplace", "retire", "restore", "split", "merge", "link", "assess"),
  claim: fc.nat(5),
  other: fc.nat(5),
  from: fc.nat(250),
  length: fc.nat(30),
  times: fc.constantFrom(1, 1, 3),
});

/** The command of a step as it would be sent now; sending it twice sends the same. */
async function commandOf(actor: Actor, article: TestArticle, step: Step): Promise<() => Promise<{ seq: number }>> {
  const { items } = await readClaims(actor, article.id, { limit: 1000, retired: "true" });
  const claim = items[step.claim % Math.max(1, items.length)];
  const other = items[step.other % Math.max(1, items.length)];
  const once = command();
  const { versionId } = article;
  const range = { unit: "utf16" as const, start: step.from, end: step.from + step.length };
  const fresh = {
    ...{ id: newId(), versionId, placements: [{ id: newId(), range }], statement: "", kind: "other" as const },
    ...{ speaker: "", claimDate: "", priority: "must" as const },
  };
  if (!claim || !other || step.kind === "record")
    return () => recordClaim(actor, article.id, { ...once, claim: fresh });
  const at = [actor, article.id, claim.id] as const;
  const place = claim.placements[step.from % Math.max(1, claim.placements.length)];
  const [linkId, assessmentId] = [newId(), newId()];
  switch (step.kind) {
    case "edit":
      return () =>
        editClaim(...at, { ...once, fields: { statement: { base: claim.statement, value: `${step.from}` } } });
    case "place":
      return () => addPlacement(...at, { ...once, versionId, placement: { id: fresh.id, range } });
    case "unplace":
      return () => removePlacement(...at, place?.id ?? newId(), once);
    case "retire":
      return () => retireClaim(...at, { ...once, reason: "no claim" });
    case "restore":
      return () => restoreClaim(...at, once);
    case "split":
      return () =>
        splitClaim(...at, { ...once, claim: fresh, movePlacementIds: place ? [place.id] : [], copyEvidence: [] });
    case "merge":
      return () => mergeClaims(...at, { ...once, fromIds: [other.id] });
    case "link":
      return () => linkClaims(...at, { ...once, linkId, type: "about", toId: other.id, linked: true });
    case "assess": {
      const primary = claim.placements.find((each) => each.primary);
      const judged = { versionId, statement: claim.statement, placementText: primary?.exact ?? "" };
      const answer = { labelKey: "mixed", finding: "mixed" as const, disposition: "fix" as const };
      return () =>
        submitAssessment(...at, {
          ...{ ...once, id: assessmentId, judged },
          answer: { ...answer, qualifiers: [], rationale: "" },
        });
    }
  }
}

/** What came of a command: its answer, or the code it was refused with. */
async function outcome(sent: Promise<{ seq: number }>): Promise<unknown> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

async function requireHeld(actor: Actor, article: TestArticle): Promise<void> {
  const stream = { deskId: actor.deskId, streamType: "article" as const, streamId: article.id };
  const { broken, events } = await verifyChain(reading(), stream);
  expect(broken).toBeNull();
  const seqs = await asOwner<{ seq: number }>("SELECT seq FROM event WHERE stream_id = $1 ORDER BY seq", [article.id]);
  expect(seqs.map(({ seq }) => seq)).toEqual(Array.from({ length: events }, (_, index) => index + 1));

  const { items } = await readClaims(actor, article.id, { limit: 1000, retired: "true" });
  expect(items.map((claim) => claim.number)).toEqual(items.map((_, index) => index + 1));
  for (const claim of items) {
    expect(claim.placements.filter((place) => place.primary)).toHaveLength(claim.placements.length > 0 ? 1 : 0);
    const ranges = claim.placements.map(({ range }) => `${range.start}-${range.end}`);
    expect(new Set(ranges).size).toBe(ranges.length);
    expect(claim.assessments.map((each) => each.number)).toEqual(claim.assessments.map((_, index) => index + 1));
  }
}

test("law: seq has no gap, the chain proves, numbers are never used twice, and a command sent many times is done once", async () => {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const [instance] = await asOwner<{ epoch: string }>("SELECT epoch FROM instance");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
      const article = await anArticle(ana);
      let seq = 1;
      for (const each of steps) {
        const send = await commandOf(ana, article, each);
        const outcomes = await Promise.all(Array.from({ length: each.times }, () => outcome(send())));
        for (const one of outcomes) expect(one).toEqual(outcomes[0]);
        const done = typeof outcomes[0] === "object" ? (outcomes[0] as { seq: number }).seq : 0;
        const before = seq;
        seq = done || seq;
        // What a screen that followed every step was told is what stands.
        const { upserts, cursor } = await readChanges(ana, article.id, { since: before, epoch: instance?.epoch ?? "" });
        expect(cursor.seq).toBe(seq);
        expect(seq - before).toBeLessThanOrEqual(1);
        expect(upserts.length > 0).toBe(seq > before);
      }
      await requireHeld(ana, article);
    }),
    { numRuns: 12 },
  );
}, 120_000);

test("law: followed by its changes alone, a screen ends up with what a fresh one reads", async () => {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const [instance] = await asOwner<{ epoch: string }>("SELECT epoch FROM instance");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
      const article = await anArticle(ana);
      const screen = new Map<string, unknown>();
      let since = 1;
      for (const [index, each] of steps.entries()) {
        await outcome((await commandOf(ana, article, each))());
        if (index % 3 !== 2 && index !== steps.length - 1) continue;
        const { upserts, gone, cursor } = await readChanges(ana, article.id, { since, epoch: instance?.epoch ?? "" });
        for (const claim of upserts) screen.set(claim.id, claim);
        for (const id of gone) screen.delete(id);
        since = cursor.seq;
      }
      const { items } = await readClaims(ana, article.id, { limit: 1000, retired: "true" });
      expect([...screen.values()]).toHaveLength(items.length);
      for (const claim of items) expect(screen.get(claim.id)).toEqual(claim);
    }),
    { numRuns: 10 },
  );
}, 120_000);

test("law: many people at once, one order", async () => {
  const desk = await aDesk();
  const people = await Promise.all([1, 2, 3, 4].map(() => aMember(desk, "checker")));
  const [first] = people;
  if (!first) return;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const article = await anArticle(first);
      for (let at = 0; at < steps.length; at += people.length) {
        const sends = await Promise.all(
          steps.slice(at, at + people.length).map((each, index) => commandOf(people[index] ?? first, article, each)),
        );
        await Promise.all(sends.map((send) => outcome(send())));
      }
      await requireHeld(first, article);
    }),
    { numRuns: 8 },
  );
}, 120_000);
