import { z } from "zod";
import { articleFields, articleState, partName, purpose } from "../articles/article";
import { broughtWith } from "../articles/brought-with";
import { ANSWERS_PER_CLAIM, answer, finding } from "../assessments/assessment";
import { labels } from "../assessments/scale";
import {
  CLAIMS_PER_ARTICLE,
  claimFields,
  claimLinkType,
  PLACEMENTS_PER_CLAIM,
  placementState,
  stage,
} from "../claims/claim";
import { keepingFields } from "../confidential/keeping";
import { EVIDENCE_PER_CLAIM, evidenceFields, FILES_PER_EVIDENCE } from "../evidence/evidence";
import { id, languageTag, moment, wellFormedText } from "../fields";
import { FILE_BYTES, FILES_PER_ARTICLE } from "../files/file";
import { sourceFields, tier } from "../sources/source";
import { TEXT_LIMITS } from "../text/doc";

/* The exchange format claimdesk/1, described in docs/api/claimdesk-1.md. Fields are added to it, never renamed or removed. */

/** The most bytes a file may have that is brought in over the API (50 MB). */
export const EXCHANGE_BYTES = 50_000_000;

/** How many of a thing one file may hold, beyond what an article may have. */
const MOST = { versions: 1_000, people: 5_000, scales: 500, sources: 40_000, links: 5_000, events: 200_000 } as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const text = (most: number) => wellFormedText.max(most);
/** A moment as the system writes it, so that equal moments are equal text. */
const instant = moment.refine(
  (value) => Number.isFinite(Date.parse(value)) && new Date(value).toISOString() === value,
  {
    error: "is not written as 2026-11-23T10:00:00.000Z",
  },
);

/** Offsets into a version's text in Unicode code points; end is exclusive. */
const codePoints = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .describe("Unicode code points of the version’s text; end is exclusive.");

const version = z
  .strictObject({
    id,
    number: z.int().min(1),
    doc: z.record(z.string(), z.unknown()).describe("ProseMirror JSON."),
    text: text(TEXT_LIMITS.textLength).describe("The canonical text."),
    docSha256: hash.describe("SHA-256 of doc as canonical JSON (RFC 8785) in UTF-8."),
    textSha256: hash.describe("SHA-256 of text in UTF-8."),
    sentences: z.array(codePoints).max(TEXT_LIMITS.textLength),
    segmenter: text(100),
    origin: z
      .enum(["fixes_applied", "next"])
      .optional()
      .describe("Absent: the first text, brought in. next: brought in as the version after another."),
    createdById: id,
    createdAt: instant,
    broughtWith: broughtWith.optional().describe("Comments, notes and changes that came beside the text."),
  })
  .meta({ id: "Version" });

const place = z
  .strictObject({
    id,
    versionId: id,
    range: codePoints,
    exact: text(TEXT_LIMITS.textLength),
    prefix: text(64),
    suffix: text(64),
    state: placementState,
    primary: z.boolean(),
    score: z.number().min(0).max(1).optional().describe("How sure the place is; absent: 1."),
    confirmedById: id.optional(),
    createdAt: instant.optional(),
    fromId: id.optional().describe("The same place in the version before."),
    wordsBefore: text(TEXT_LIMITS.textLength)
      .optional()
      .describe("The words as they were judged, before accepted fixes made these of them."),
  })
  .meta({ id: "Place", description: "Where a claim stands in one version. start = end is an insertion point." });

const undone = z.strictObject({ at: instant, byId: id, reason: text(2_000) });

/** How close something is kept. What its exporter may not see is told as confidential and holds no word of it. */
const kept = {
  tier,
  readerIds: keepingFields.readerIds.optional(),
  embargoUntil: instant.optional(),
  redacted: z.literal(true).optional(),
};

const evidence = z
  .strictObject({
    id,
    sourceId: id,
    ...evidenceFields,
    ...kept,
    noteTier: tier.optional(),
    fileIds: z.array(id).max(FILES_PER_EVIDENCE),
    createdById: id,
    createdAt: instant,
    withdrawn: undone.nullable(),
  })
  .meta({ id: "Evidence" });

const assessment = z
  .strictObject({
    id,
    number: z.int().min(1),
    memberId: id,
    round: z.int().min(1).max(1_000),
    blind: z.boolean(),
    ...answer.shape,
    tier: tier.optional().describe("Of the rationale; absent: on the record."),
    redacted: z.literal(true).optional(),
    scaleId: id,
    submittedAt: instant,
    judged: z
      .strictObject({
        versionId: id,
        placementText: text(TEXT_LIMITS.textLength),
        ranges: z
          .array(codePoints)
          .max(PLACEMENTS_PER_CLAIM)
          .optional()
          .describe(
            "Of all places of the claim in that version, in the order of the text; absent: none, or not kept then.",
          ),
        statement: claimFields.statement,
        evidenceIds: z.array(id).max(EVIDENCE_PER_CLAIM),
      })
      .describe("What the answer was given on."),
  })
  .meta({ id: "Assessment" });

const link = z.strictObject({
  id,
  type: claimLinkType,
  toId: id,
  createdById: id.optional(),
  createdAt: instant.optional(),
});

const claim = z
  .strictObject({
    id,
    number: z.int().min(1).max(1_000_000),
    ...claimFields,
    dueAt: instant.nullable(),
    createdById: id,
    createdAt: instant,
    retired: undone.nullable(),
    mergedIntoId: id.nullable(),
    stage: stage.describe("Computed from what follows."),
    finding: finding
      .nullable()
      .describe("That of the last assessment; null while a second answer is out or two differ."),
    places: z.array(place).max(PLACEMENTS_PER_CLAIM * 20),
    links: z.array(link).max(MOST.links).describe("Outgoing links; the claim at the other end has none for them."),
    evidence: z.array(evidence).max(EVIDENCE_PER_CLAIM),
    assessments: z.array(assessment).max(ANSWERS_PER_CLAIM),
  })
  .meta({ id: "Claim" });

export const exchangeSource = z
  .strictObject({ id, ...sourceFields, ...kept, noteTier: tier.optional(), createdById: id, createdAt: instant })
  .meta({ id: "Source" });

const event = z
  .strictObject({
    seq: z.int().min(1),
    type: text(100),
    version: z.int().min(1).max(1_000),
    actorId: id,
    at: instant,
    subjects: z.array(text(200)).max(50_000),
    digest: hash.describe("SHA-256 of: digest before, salt, payload; in hex."),
    salt: z.base64().max(200).nullable().describe("Null once purged, and so is the payload."),
    payload: wellFormedText.nullable().describe("The very bytes that were digested, as text in UTF-8."),
  })
  .meta({ id: "Event" });

const chain = {
  genesis: text(100).describe("What the digest of the first event begins with, as text in UTF-8."),
  head: hash.nullable().describe("The last digest; null where there is no event."),
  items: z.array(event).max(MOST.events),
};

const desk = z.strictObject({ id, name: text(200), language: languageTag, timeZone: text(100) });

const file = z
  .strictObject({
    id,
    name: text(255),
    mediaType: z
      .string()
      .max(127)
      // A kept page has the character set its sender named, without which its bytes are no text.
      .regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+(?:; charset=[a-z0-9._:-]+)?$/),
    size: z.int().min(0).max(FILE_BYTES),
    sha256: hash.describe("SHA-256 of the decoded bytes."),
    createdById: id,
    createdAt: instant,
    fetchedFrom: text(4_000).optional().describe("For the copy of a page: the address asked for."),
    finalUrl: text(4_000).optional().describe("The address that answered in the end."),
    fetchedAt: instant.optional(),
    // No pattern: on millions of characters it would cost more than decoding them, which says the same.
    base64: z.string().meta({ contentEncoding: "base64" }),
  })
  .meta({ id: "File" });

export const claimdesk1 = z.strictObject({
  format: z.literal("claimdesk/1"),
  exportedAt: instant,
  exportedById: id,
  desk,
  article: z.strictObject({
    id,
    purpose,
    state: articleState,
    ...articleFields,
    deadlineAt: instant.nullable(),
    archivedAt: instant.nullable(),
    createdById: id,
    createdAt: instant,
    currentVersionId: id,
    parts: z.array(z.strictObject({ memberId: id, part: partName, assignedAt: instant.optional() })).max(MOST.people),
  }),
  versions: z.array(version).min(1).max(MOST.versions),
  people: z
    .array(z.strictObject({ id, name: text(200) }))
    .max(MOST.people)
    .describe("Every member the file names, by name and nothing else."),
  scales: z.array(z.strictObject({ id, purpose, version: z.int().min(1), name: text(200), labels })).max(MOST.scales),
  sources: z.array(exchangeSource).max(MOST.sources),
  claims: z.array(claim).max(CLAIMS_PER_ARTICLE),
  foreign: z
    .array(z.strictObject({ desk, exportedAt: instant, exportedById: id, ...chain }))
    .min(1)
    .max(50)
    .optional()
    .describe("Where the article was before it arrived at this desk, the first desk first: each with its own history."),
  events: z.strictObject(chain).describe("The history on the desk that exported it, for reading and proof."),
  files: z.array(file).max(FILES_PER_ARTICLE),
});

export type Claimdesk1 = z.infer<typeof claimdesk1>;
