import { reading } from "@/lib/db/client";
import { Refusal } from "@/lib/domain/refusal";
import { readClaims } from "@/lib/queries/read-claims";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { editArticle } from "@/lib/usecases/articles/edit-article";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { linkClaims } from "@/lib/usecases/claims/link-claims";
import { mergeClaims } from "@/lib/usecases/claims/merge-claims";
import { recordClaim } from "@/lib/usecases/claims/record-claim";
import { restoreClaim } from "@/lib/usecases/claims/restore-claim";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { splitClaim } from "@/lib/usecases/claims/split-claim";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { withdrawEvidence } from "@/lib/usecases/evidence/withdraw-evidence";
import { addFile } from "@/lib/usecases/files/add-file";
import { evidenceBody } from "./evidence-body";
import { aDesk, aMember, anArticle, command, newId } from "./newsroom";
import { sourceBody } from "./source-body";

export interface CheckStep {
  kind:
    | "record"
    | "edit"
    | "retire"
    | "restore"
    | "split"
    | "merge"
    | "link"
    | "attach"
    | "withdraw"
    | "assess"
    | "article"
    | "part";
  claim: number;
  other: number;
  from: number;
  length: number;
}

export const checkKinds = [
  ...([
    "record",
    "record",
    "record",
    "edit",
    "retire",
    "restore",
    "split",
    "merge",
    "link",
    "attach",
    "attach",
  ] as const),
  ...(["withdraw", "assess", "assess", "article", "part"] as const),
];

/** A desk whose checkers did all that to one article; what they may not do they did not. */
export async function aCheckedArticle(steps: readonly CheckStep[]) {
  const desk = await aDesk("Harbour Review");
  const ana = await aMember(desk, "checker", "Ana Koll");
  const bea = await aMember(desk, "editor", "Bea Lind");
  const article = await anArticle(ana, {
    title: "Quays 😀",
    paragraphs: [
      "😀 A quay 😀 of 1974 👩‍👩‍👧.",
      "The port moved 4,200 containers in May.",
      "“Never been busier,” said Lund.",
    ],
    parts: [[bea, "writer"]],
  });
  for (const step of steps) {
    try {
      await take(step);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return { desk, ana, bea, article };

  async function take({ kind, claim: nth, other: second, from, length }: CheckStep): Promise<unknown> {
    const by = from % 2 === 0 ? ana : bea;
    const { items } = await readClaims(by, article.id, { limit: 1000, retired: "true" });
    const claim = items[nth % Math.max(1, items.length)];
    const other = items[second % Math.max(1, items.length)];
    const { versionId } = article;
    const range = { unit: "utf16" as const, start: from, end: from + length };
    const fresh = {
      ...{ id: newId(), versionId, placements: length === 0 ? [] : [{ id: newId(), range }], kind: "number" as const },
      ...{
        statement: length % 3 === 0 ? "It is so 😀" : "",
        speaker: "Lund",
        claimDate: "2026-05",
        priority: "must" as const,
      },
    };
    if (!claim || !other || kind === "record") return recordClaim(by, article.id, { ...command(), claim: fresh });
    const at = [by, article.id, claim.id] as const;
    const edit = <T>(base: T, value: T) => ({ base, value });
    if (kind === "edit") {
      const waiting = { whom: "the harbour office", since: "2026-11-23T10:00:00+01:00", until: null };
      const fields = {
        speaker: edit(claim.speaker, `${claim.speaker} ${from}`.trim()),
        assigneeId: edit(claim.assigneeId, length % 2 === 0 ? bea.memberId : null),
        waitingOn: edit(claim.waitingOn, length % 3 === 0 ? waiting : null),
        dueAt: edit(claim.dueAt, "2026-12-01T12:00:00.000Z"),
      };
      return editClaim(...at, { ...command(), fields });
    }
    if (kind === "retire") return retireClaim(...at, { ...command(), reason: "Not a claim" });
    if (kind === "restore") return restoreClaim(...at, command());
    if (kind === "merge") return mergeClaims(...at, { ...command(), fromIds: [other.id] });
    if (kind === "link") {
      return linkClaims(...at, { ...command(), linkId: newId(), type: "same_utterance", toId: other.id, linked: true });
    }
    if (kind === "split") {
      const copyEvidence = claim.evidence.slice(0, 1).map(({ id }) => ({ from: id, id: newId() }));
      return splitClaim(...at, { ...command(), claim: fresh, movePlacementIds: [], copyEvidence });
    }
    if (kind === "attach") {
      const fileIds = [newId(), newId()].slice(0, length % 3);
      for (const id of fileIds) {
        const bytes = new TextEncoder().encode(`what the port says ${from % 5}`);
        await addFile(by, article.id, { id, name: "port.txt", bytes });
      }
      const known = await reading().source.findFirst({ where: { deskId: desk.id } });
      const source = known && length % 2 === 0 ? { id: known.id } : sourceBody();
      const given = {
        fileIds,
        reliesOnId: known?.id ?? null,
        stance: from % 3 === 0 ? "contradicts" : "supports",
      } as const;
      return attachEvidence(by, article.id, evidenceBody([claim.id], source, given));
    }
    if (kind === "withdraw") {
      const evidence = claim.evidence[0];
      if (!evidence) return undefined;
      const body = { ...command(), withdrawn: !evidence.withdrawn, reason: "Misread" };
      return withdrawEvidence(by, { articleId: article.id, claimId: claim.id, evidenceId: evidence.id }, body);
    }
    if (kind === "assess") {
      const judged = {
        versionId,
        statement: claim.statement,
        placementText: claim.placements.find((place) => place.primary)?.exact ?? "",
      };
      const answer = {
        ...{ labelKey: "fix", finding: "refuted" as const, disposition: "fix" as const },
        ...{ qualifiers: ["date_place" as const], rationale: "It was 1975." },
      };
      return submitAssessment(ana, article.id, claim.id, { ...command(), id: newId(), answer, judged });
    }
    if (kind === "part") {
      return assignPart(bea, article.id, {
        ...command(),
        memberId: ana.memberId,
        part: "checker",
        assigned: from % 3 > 0,
      });
    }
    const { byline } = await reading().article.findFirstOrThrow({ where: { deskId: desk.id, id: article.id } });
    return editArticle(by, article.id, { ...command(), fields: { byline: edit(byline, `By ${from}`) } });
  }
}
