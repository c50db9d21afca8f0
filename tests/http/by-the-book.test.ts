import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { assignPart, moveArticle, readArticle, readVersion } from "@/lib/contract/articles";
import { answerByLink, askWriter, listAsking, makeWriterLink, readAsked } from "@/lib/contract/asking";
import { submitAssessment } from "@/lib/contract/assessments";
import { type ClaimView, listClaims, readClaim, recordClaim } from "@/lib/contract/claims";
import { readCoverage, waveWords } from "@/lib/contract/coverage";
import type { AnswerOf, BodyIn, Endpoint } from "@/lib/contract/endpoint";
import { attachEvidence } from "@/lib/contract/evidence";
import { applyFixes, decideFix } from "@/lib/contract/fixes";
import { adjudicateClaim, nameSecondChecker, requestSecondCheck } from "@/lib/contract/second-checks";
import {
  initialPass,
  listChangesSinceSigned,
  readCertificate,
  readSigning,
  reviewDifference,
  signOff,
  verifyText,
} from "@/lib/contract/signing";
import { bringNextVersion, confirmPlacement, readVersionChanges } from "@/lib/contract/versions";
import type { Disposition, Finding } from "@/lib/domain/assessments/assessment";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { aDesk, aDoc, aMember, anArticle, aSource, command, newId, rangeOf } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";
import { routeOf } from "@/tests/support/route-of";

/* The whole way of an article by the book, through nothing but the API: from draft to signed, changed, and signed again. */

const HEADLINE = "More boxes on the quay";
const PARAGRAPHS = [
  "The port moved 4,200 containers in May.",
  "“We have never been busier,” said Marit Lund.",
  "A year earlier the port moved 3,900 containers.",
  "The quay was built in 1974.",
  "It has two cranes.",
];

const labels = { stet: "confirmed", fix: "fix", cut: "cut", accept_risk: "on_author" } as const;

interface Answered {
  finding: Finding;
  disposition: Disposition;
  rationale?: string;
  /** Words of the claim, and what shall stand instead. */
  fix?: [words: string, replacement: string];
}

/** An article on a desk, and what each person asks of it over HTTP. */
async function aStory() {
  const desk = await aDesk();
  const people = {
    ed: await aMember(desk, "editor", "Ed"),
    ria: await aMember(desk, "research_head", "Ria"),
    ana: await aMember(desk, "checker", "Ana"),
    ben: await aMember(desk, "checker", "Ben"),
  };
  const article = await anArticle(people.ed, { doc: aDoc(HEADLINE, PARAGRAPHS) });
  const base = { deskId: desk.id, articleId: article.id };

  async function send(endpoint: Endpoint, by: Actor | null, params: Record<string, string>, json: unknown, query = "") {
    const wanted = Object.fromEntries(
      Object.keys(endpoint.params.shape).map((name) => [name, { ...base, ...params }[name] ?? ""]),
    );
    return ask(await routeOf(endpoint), by, wanted, {
      method: endpoint.method,
      query,
      ...(json === undefined ? {} : { json }),
    });
  }

  /** Does it, and fails where it is refused. */
  async function does<E extends Endpoint>(
    by: Actor | null,
    endpoint: E,
    given: { params?: Record<string, string>; body?: Omit<BodyIn<E>, "commandId">; query?: string } = {},
  ): Promise<AnswerOf<E>> {
    const json = given.body === undefined ? undefined : { ...command(), ...given.body };
    const { status, answer } = await send(endpoint, by, given.params ?? {}, json, given.query);
    if (status >= 300) throw new Error(`${endpoint.name}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Is refused, and says by which code. */
  async function isRefused(by: Actor, endpoint: Endpoint, params: Record<string, string>, body: object) {
    const { status, answer } = await send(endpoint, by, params, { ...command(), ...body });
    expect(status).toBeGreaterThanOrEqual(400);
    return answer.code as string;
  }

  const claim = (by: Actor, claimId: string) => does(by, readClaim, { params: { claimId } });
  const now = async () => {
    const { versionId } = await does(people.ed, readArticle);
    return { versionId, text: (await does(people.ed, readVersion, { params: { versionId } })).text };
  };

  async function claims(words: string, kind: ClaimView["kind"] = "number"): Promise<string> {
    const { versionId, text } = await now();
    const id = newId();
    const placements = [{ id: newId(), range: rangeOf({ text }, words) }];
    await does(people.ana, recordClaim, { body: { claim: { id, versionId, placements, kind } } });
    return id;
  }

  async function rests(claimId: string, sourceId: string, more: object = {}): Promise<void> {
    const evidence = { stance: "supports" as const, basis: "primary_document" as const, ...more };
    const to = [{ claimId, evidenceId: newId() }];
    await does(people.ana, attachEvidence, { body: { to, source: { id: sourceId }, evidence } });
  }

  async function answerFor(by: Actor, claimId: string, { finding, disposition, rationale = "", fix }: Answered) {
    const { versionId } = await now();
    const { statement, placements } = await claim(by, claimId);
    const place = placements.find((each) => each.primary);
    const exact = place?.exact ?? "";
    const start = (place?.range.start ?? 0) + exact.indexOf(fix?.[0] ?? "");
    return {
      id: newId(),
      answer: {
        labelKey: labels[disposition],
        finding,
        disposition,
        qualifiers: [],
        rationale,
      },
      judged: { versionId, statement, placementText: exact },
      ...(fix && place
        ? {
            fix: {
              ...{ id: newId(), placementId: place.id, start, end: start + fix[0].length },
              ...{ replacement: fix[1], reason: "As the source has it.", errorKind: "number" as const },
            },
          }
        : {}),
    };
  }

  const answers = async (by: Actor, claimId: string, given: Answered) =>
    does(by, submitAssessment, { params: { claimId }, body: await answerFor(by, claimId, given) });

  return { ...people, article, does, isRefused, claim, now, claims, rests, answerFor, answers };
}

type Story = Awaited<ReturnType<typeof aStory>>;

async function acceptsAndApplies({ ed, does, now }: Story): Promise<void> {
  const { items } = await does(ed, listClaims);
  const fixes = items.flatMap((claim) => claim.fixes);
  for (const { id: fixId, claimId } of fixes.filter((fix) => fix.state === "proposed")) {
    await does(ed, decideFix, { params: { claimId, fixId }, body: { state: "accepted" } });
  }
  const { versionId: baseVersionId } = await now();
  const fixIds = fixes.filter(({ state }) => state === "proposed" || state === "accepted").map((fix) => fix.id);
  await does(ed, applyFixes, { body: { versionId: newId(), baseVersionId, fixIds } });
}

async function initialsAll({ ria, does, now }: Story): Promise<void> {
  const { versionId } = await now();
  for (const pass of (await does(ria, readSigning)).passes.filter((each) => !each.initialled)) {
    const body = { id: newId(), versionId, initialled: true };
    await does(ria, initialPass, { params: { passKey: pass.key }, body });
  }
}

const missing = async ({ ed, does }: Story) => (await does(ed, readSigning)).missing.map((each) => each.code);

async function signs({ ed, does }: Story) {
  const { now } = await does(ed, readSigning);
  return does(ed, signOff, { body: { id: newId(), role: "editor", digest: now.digest } });
}

test("an article goes from draft to signed by the book, is changed, and is signed again", async () => {
  const story = await aStory();
  const { ed, ria, ana, ben, does, isRefused, claim, now, claims, rests, answerFor, answers } = story;
  const give = (who: Actor, part: "checker" | "second_checker" | "approver") =>
    does(ria, assignPart, { body: { memberId: who.memberId, part, assigned: true } });
  await give(ana, "checker");
  await give(ed, "approver");
  await does(ria, moveArticle, { body: { to: "in_check" } });

  // Coverage: every sentence is claimed or waved; until then nobody signs.
  const [moved, quote, earlier, built, cranes] = [
    await claims("The port moved 4,200 containers in May"),
    await claims("“We have never been busier,” said Marit Lund", "quote"),
    await claims("A year earlier the port moved 3,900 containers"),
    await claims("The quay was built in 1974", "date_place"),
    await claims("It has two cranes"),
  ];
  expect((await does(ana, readCoverage)).coverage).toMatchObject({ complete: false, untouched: [{ start: 0 }] });
  const first = await now();
  const headline = { id: newId(), range: rangeOf(first, HEADLINE) };
  await does(ana, waveWords, { body: { versionId: first.versionId, waves: [headline] } });
  expect((await does(ana, readCoverage)).coverage?.complete).toBe(true);
  expect(await missing(story)).toContain("claim_open");

  // The policy refuses two copies of one wire, and says why.
  const [wire, kyodo, times, office] = [
    await aSource(ana, "TASS interview"),
    await aSource(ana, "Kyodo"),
    await aSource(ana, "The Straits Times"),
    await aSource(ana, "Harbour office, May report"),
  ];
  for (const copy of [kyodo, times]) await rests(moved, copy.id, { basis: "secondary", reliesOnId: wire.id });
  await answers(ana, moved, { finding: "supported", disposition: "stet" });
  const unmet = (await claim(ana, moved)).sourcing?.verdict;
  expect(unmet).toMatchObject({ met: false, blocked: true });
  expect(JSON.stringify(unmet?.rules)).toContain(wire.id);
  await rests(moved, office.id, { stance: "contradicts", passage: "4,210 boxes in May" });
  await answers(ana, moved, { finding: "refuted", disposition: "fix", fix: ["4,200", "4,210"] });
  expect((await claim(ana, moved)).sourcing?.verdict.met).toBe(true);

  // A second checker disagrees, blind; the head of research decides.
  await rests(earlier, office.id, { stance: "contradicts", passage: "3,950 in the May before" });
  const asked = { id: newId(), reason: "The figure is in the dek of the print edition." };
  await does(ria, requestSecondCheck, { params: { claimId: earlier }, body: asked });
  await does(ria, nameSecondChecker, {
    params: { claimId: earlier, checkId: asked.id },
    body: { memberId: ben.memberId },
  });
  await answers(ana, earlier, { finding: "supported", disposition: "stet", rationale: "Near enough." });
  const blind = await claim(ben, earlier);
  expect(blind).toMatchObject({ sight: "blind", stage: "needs_second", assessments: [], finding: null });
  expect(JSON.stringify(blind)).not.toContain("Near enough");
  await answers(ben, earlier, { finding: "refuted", disposition: "fix", fix: ["3,900", "3,950"] });
  expect((await claim(ana, earlier)).stage).toBe("disputed");
  expect(
    await isRefused(
      ana,
      adjudicateClaim,
      { claimId: earlier },
      await answerFor(ana, earlier, { finding: "refuted", disposition: "fix", rationale: "No." }),
    ),
  ).toBe("not_allowed");
  await does(ria, adjudicateClaim, {
    params: { claimId: earlier },
    body: await answerFor(ria, earlier, {
      finding: "refuted",
      disposition: "fix",
      rationale: "3,950 is what the office says.",
    }),
  });
  expect((await claim(ana, earlier)).stage).toBe("settled");

  // A query is answered through its link, by somebody without an account.
  const query = { id: newId(), claimId: built, question: "Where does 1974 come from?" };
  await does(ana, askWriter, { body: { query } });
  expect((await claim(ana, built)).openQuestions).toBe(1);
  const days = 3;
  const { link } = await does(ana, makeWriterLink, { body: { link: { id: newId(), name: "Sam Writer", days } } });
  const token = link?.split("/").at(-1) ?? "";
  const read = await ask(await routeOf(readAsked), null, {}, { json: { token } });
  expect(read.answer).toMatchObject({ state: "open", queries: [{ question: query.question }] });
  await does(null, answerByLink, { body: { token, queryId: query.id, answer: "A plaque on the quay. It says 1973." } });
  expect((await does(ana, listAsking)).queries).toMatchObject([{ state: "answered" }]);
  await rests(built, office.id, { stance: "contradicts", passage: "built 1973" });
  await answers(ana, built, { finding: "refuted", disposition: "fix", fix: ["1974", "1973"] });

  // Three fixes are accepted and applied into version 2.
  for (const claimId of [quote, cranes]) {
    await rests(claimId, office.id);
    await answers(ana, claimId, { finding: "supported", disposition: "stet" });
  }
  await acceptsAndApplies(story);
  const second = await now();
  expect(second.text).toBe(
    [HEADLINE, ...PARAGRAPHS].join("\n").replace("4,200", "4,210").replace("3,900", "3,950").replace("1974", "1973"),
  );
  expect((await does(ana, listClaims)).items.map((each) => each.stage)).toEqual(Array(5).fill("settled"));

  // Version 3 is pasted: one paragraph moved, one sentence reworded, one fix undone. Exactly those three ask for work.
  const [, one, two, three, four, five] = second.text.split("\n");
  const third = aDoc(
    HEADLINE,
    [
      five,
      one,
      two?.replace("We have never been busier", "We were never busier"),
      three,
      four?.replace("1973", "1974"),
    ].map((line) => line ?? ""),
  );
  const thirdId = newId();
  await does(ed, bringNextVersion, { body: { versionId: thirdId, baseVersionId: second.versionId, doc: third } });
  expect((await now()).text).toBe(canonicalText(third));
  const changes = await does(ana, readVersionChanges, { params: { versionId: thirdId } });
  const became = Object.fromEntries(changes.places.map((place) => [place.claimId, place.state]));
  expect(became).toEqual({ [cranes]: "moved", [quote]: "reworded", [built]: "placed" });
  const stages = Object.fromEntries((await does(ana, listClaims)).items.map(({ id, stage }) => [id, stage]));
  expect(stages).toMatchObject({ [moved]: "settled", [earlier]: "settled", [quote]: "re_check" });
  expect((await claim(ana, built)).fixes).toMatchObject([{ state: "accepted", appliedVersionId: null }]);
  expect(new Set(await missing(story))).toEqual(
    new Set(["claim_open", "place_unconfirmed", "fix_unapplied", "pass_missing"]),
  );
  const place = (await claim(ana, cranes)).placements[0];
  await does(ana, confirmPlacement, { body: { versionId: thirdId, placementIds: [place?.id ?? ""] } });
  await answers(ana, quote, { finding: "supported", disposition: "stet", rationale: "He says it both ways." });
  await acceptsAndApplies(story);

  // The rest of the book; a checker does not sign, and nobody signs what is not ready.
  expect(new Set(await missing(story))).toEqual(new Set(["pass_missing"]));
  expect(
    await isRefused(ed, signOff, {}, { id: newId(), role: "editor", digest: (await does(ed, readSigning)).now.digest }),
  ).toBe("not_ready");
  await initialsAll(story);
  expect(await missing(story)).toEqual([]);
  expect(await isRefused(ana, signOff, {}, { id: newId(), role: "editor", digest: "0".repeat(64) })).toBe(
    "not_allowed",
  );
  expect(await signs(story)).toMatchObject({ complete: true, state: "signed_off" });

  // A changed finding voids it; each difference is looked at; signing again works.
  await rests(cranes, office.id, { passage: "two cranes, one of them out of use" });
  await answers(ana, cranes, { finding: "unproven", disposition: "accept_risk" });
  expect((await does(ed, readArticle)).state).toBe("in_check");
  const since = await does(ed, listChangesSinceSigned);
  expect(since.items.map((each) => each.subject)).toEqual([`claim:${cranes}`]);
  expect(since.signOff?.voided).not.toBeNull();
  for (const { subject, seen } of since.items) {
    await does(ed, reviewDifference, {
      params: { signOffId: since.signOff?.id ?? "" },
      body: { id: newId(), subject, seen, decision: "kept" },
    });
  }
  await answers(ana, cranes, { finding: "supported", disposition: "stet" });
  expect(await missing(story)).toEqual([]);
  const { signOffId } = await signs(story);
  const certificate = await does(ed, readCertificate, { params: { signOffId } });
  const { text } = await now();
  expect(certificate).toMatchObject({ text, signOff: { voided: null } });

  // Three answers on what runs; a stranger learns nothing.
  const verify = async (by: Actor | null, content: string) =>
    (
      await ask(
        await routeOf(verifyText),
        by,
        {},
        { query: `?articleId=${story.article.id}`, json: { format: "text", content } },
      )
    ).answer.answer;
  expect(await verify(ed, text)).toBe("identical");
  expect(await verify(ed, text.replaceAll("“", '"').replaceAll("”", '"'))).toBe("typography");
  expect(await verify(ed, text.replace("two cranes", "three cranes"))).toBe("different");
  expect(await verify(null, text)).toBe("unknown");
  expect(await verify(await aMember(await aDesk(), "owner"), text)).toBe("unknown");
});
