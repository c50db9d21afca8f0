import { shippedScales } from "@/lib/domain/assessments/scale";
import type { ReportClaim, ReportEvidence, ReportInput } from "@/lib/domain/reports/report-input";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { DocJson, NodeJson } from "@/lib/domain/text/doc";

export const text = (words: string, ...marks: string[]): NodeJson => ({
  type: "text",
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
export const paragraph = (...content: NodeJson[]): NodeJson => ({ type: "paragraph", content });
export const aDoc = (...content: NodeJson[]): DocJson => ({ type: "doc", content });

let made = 0;

/** A claim of version "v" on these ranges of its text. */
export function aClaim(number: number, ranges: [number, number][], fields: Partial<ReportClaim> = {}): ReportClaim {
  made += 1;
  return {
    id: `claim-${made}`,
    number,
    statement: "",
    kind: "other",
    speaker: "",
    claimDate: "",
    stage: "marked",
    retired: null,
    mergedIntoId: null,
    placements: ranges.map(([start, end], index) => ({
      versionId: "v",
      range: { start, end },
      exact: "",
      primary: index === 0,
      state: "placed",
    })),
    links: [],
    evidence: [],
    assessments: [],
    ...fields,
  };
}

export function anAnswer(labelKey: string, finding: "supported" | "refuted", rationale = "") {
  const disposition = finding === "supported" ? ("stet" as const) : ("fix" as const);
  const qualifiers = finding === "supported" ? [] : ["number" as const];
  const submittedAt = "2026-05-04T16:00:00.000Z";
  const open = { tier: "on_record" as const, redacted: false };
  return {
    memberId: "ana",
    finding,
    disposition,
    qualifiers,
    rationale,
    ...open,
    scaleId: "scale",
    labelKey,
    submittedAt,
  };
}

export function someEvidence(sourceId: string, fields: Partial<ReportEvidence> = {}): ReportEvidence {
  const empty = { publisher: "", author: "", url: "", language: "", publishedDate: "" };
  const unsaid = { passageLanguage: "", translation: "", translationLanguage: "", translator: "", locator: "" };
  return {
    id: `evidence-${sourceId}`,
    source: { id: sourceId, kind: "document", title: `Source ${sourceId}`, ...empty },
    ...{ tier: "on_record", redacted: false },
    stance: "supports",
    basis: "primary_document",
    reliesOn: null,
    passage: "as it says",
    ...unsaid,
    ...{ eventDate: "", accessedDate: "", obtained: "", note: "", files: [], withdrawn: null },
    ...fields,
  };
}

/** What a report is made from: a document, claims on it, and a desk around them. */
export function anInput(
  doc: DocJson,
  claims: ReportClaim[],
  article: Partial<ReportInput["article"]> = {},
): ReportInput {
  const words = canonicalText(doc);
  const placed = claims.map((claim) => ({
    ...claim,
    placements: claim.placements.map((place) => ({
      ...place,
      exact: words.slice(place.range.start, place.range.end),
    })),
  }));
  return {
    desk: { name: "Harbour Desk", timeZone: "Europe/Oslo" },
    article: {
      ...{ id: "article", purpose: "own_copy", title: "Port moves more", byline: "Ida Moe", publisher: "" },
      ...{ canonicalUrl: "", publishedAt: "2026-05", language: "en", derivedFrom: "" },
      ...article,
    },
    version: { id: "v", number: 1, doc, text: words, docSha256: "d".repeat(64), textSha256: "t".repeat(64) },
    claims: placed,
    people: [{ id: "ana", name: "Ana Koll" }],
    scales: [{ id: "scale", labels: shippedScales[0]?.labels ?? [] }],
    exportedAt: "2026-05-04T18:00:00.000Z",
  };
}
