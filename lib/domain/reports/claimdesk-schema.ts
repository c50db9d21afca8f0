import { z } from "zod";
import { articleState, partName, purpose } from "../articles/article";
import { disposition, finding, qualifier } from "../assessments/assessment";
import { label } from "../assessments/scale";
import { claimKind, claimLinkType, placementState, priority, stage, waitingOn } from "../claims/claim";
import { basis, stance } from "../evidence/evidence";
import { id, moment } from "../fields";
import { sourceKind, tier } from "../sources/source";

/* The exchange format claimdesk/1, described in docs/api/claimdesk-1.md. Fields are added to it, never renamed or removed. */

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = z.base64();
/** Offsets into a version's text in Unicode code points; end is exclusive. */
const codePoints = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

const version = z.strictObject({
  id,
  number: z.int().min(1),
  /** ProseMirror JSON. */
  doc: z.record(z.string(), z.unknown()),
  text: z.string(),
  docSha256: hash,
  textSha256: hash,
  sentences: z.array(codePoints),
  segmenter: z.string(),
  createdById: id,
  createdAt: moment,
});

const place = z.strictObject({
  id,
  versionId: id,
  range: codePoints,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  state: placementState,
  primary: z.boolean(),
});

const evidence = z.strictObject({
  id,
  sourceId: id,
  stance,
  basis,
  reliesOnId: id.nullable(),
  passage: z.string(),
  passageLanguage: z.string(),
  translation: z.string(),
  translationLanguage: z.string(),
  translator: z.string(),
  locator: z.string(),
  eventDate: z.string(),
  accessedDate: z.string(),
  obtained: z.string(),
  note: z.string(),
  tier,
  fileIds: z.array(id),
  createdById: id,
  createdAt: moment,
  withdrawn: z.strictObject({ at: moment, byId: id, reason: z.string() }).nullable(),
});

const assessment = z.strictObject({
  id,
  number: z.int().min(1),
  memberId: id,
  round: z.int(),
  blind: z.boolean(),
  finding,
  disposition: disposition.nullable(),
  qualifiers: z.array(qualifier),
  rationale: z.string(),
  scaleId: id,
  labelKey: z.string(),
  submittedAt: moment,
  judged: z.strictObject({
    versionId: id,
    placementText: z.string(),
    statement: z.string(),
    evidenceIds: z.array(id),
  }),
});

const claim = z.strictObject({
  id,
  number: z.int().min(1),
  statement: z.string(),
  kind: claimKind,
  speaker: z.string(),
  claimDate: z.string(),
  priority,
  assigneeId: id.nullable(),
  dueAt: moment.nullable(),
  waitingOn: waitingOn.nullable(),
  createdById: id,
  createdAt: moment,
  retired: z.strictObject({ at: moment, byId: id, reason: z.string() }).nullable(),
  mergedIntoId: id.nullable(),
  stage,
  finding: finding.nullable(),
  places: z.array(place),
  links: z.array(z.strictObject({ id, type: claimLinkType, toId: id })),
  evidence: z.array(evidence),
  assessments: z.array(assessment),
});

const source = z.strictObject({
  id,
  kind: sourceKind,
  title: z.string(),
  publisher: z.string(),
  author: z.string(),
  url: z.string(),
  language: z.string(),
  publishedDate: z.string(),
  note: z.string(),
  tier,
  createdById: id,
  createdAt: moment,
});

const event = z.strictObject({
  seq: z.int().min(1),
  type: z.string(),
  version: z.int().min(1),
  actorId: id,
  at: moment,
  subjects: z.array(z.string()),
  /** sha256(digest before || salt || payload), in hex. */
  digest: hash,
  /** Null once purged, and so is the payload. */
  salt: base64.nullable(),
  /** The very bytes that were digested, as text in UTF-8. */
  payload: z.string().nullable(),
});

const file = z.strictObject({
  id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int().min(0),
  sha256: hash,
  createdById: id,
  createdAt: moment,
  base64,
});

export const claimdesk1 = z.strictObject({
  format: z.literal("claimdesk/1"),
  exportedAt: moment,
  exportedById: id,
  desk: z.strictObject({ id, name: z.string(), language: z.string(), timeZone: z.string() }),
  article: z.strictObject({
    id,
    purpose,
    state: articleState,
    title: z.string(),
    byline: z.string(),
    publisher: z.string(),
    canonicalUrl: z.string(),
    publishedAt: z.string(),
    language: z.string(),
    derivedFrom: z.string(),
    deadlineAt: moment.nullable(),
    archivedAt: moment.nullable(),
    createdById: id,
    createdAt: moment,
    currentVersionId: id,
    parts: z.array(z.strictObject({ memberId: id, part: partName })),
  }),
  versions: z.array(version).min(1),
  people: z.array(z.strictObject({ id, name: z.string() })),
  scales: z.array(z.strictObject({ id, purpose, version: z.int().min(1), name: z.string(), labels: z.array(label) })),
  sources: z.array(source),
  claims: z.array(claim),
  events: z.strictObject({
    /** What the digest of the first event begins with, as text in UTF-8. */
    genesis: z.string(),
    head: hash.nullable(),
    items: z.array(event),
  }),
  files: z.array(file),
});

export type Claimdesk1 = z.infer<typeof claimdesk1>;
