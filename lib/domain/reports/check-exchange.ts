import { PLACEMENTS_PER_CLAIM } from "../claims/claim";
import { EVIDENCE_PER_ARTICLE } from "../evidence/evidence";
import { type CodePointIndex, codePointIndex } from "../text/code-points";
import type { TextRange } from "../text/ranges";
import type { Claimdesk1 } from "./claimdesk-schema";

/** What a claimdesk/1 file must be besides its shape, each rule by its name. */
type ExchangeRule =
  | "id_twice"
  | "number_twice"
  | "person_missing"
  | "thing_missing"
  | "place_wrong"
  | "sentence_wrong"
  | "primary_twice"
  | "too_many"
  | "merged_not_retired"
  | "link_wrong"
  | "label_wrong"
  | "finding_wrong"
  | "part_twice"
  | "genesis_wrong";

interface BrokenRule {
  rule: ExchangeRule;
  /** Where in the file, as "claims.3.places.0". */
  where: string;
}

type Tell = (rule: ExchangeRule, ...where: (string | number)[]) => void;
type Claim = Claimdesk1["claims"][number];

/** What lies in the text ranges of a file, in UTF-16 units. */
export interface ExchangeRanges {
  /** By the id of the place. */
  places: Map<string, TextRange>;
  /** start, end, start, end … by the id of the version. */
  sentences: Map<string, number[]>;
  /** The same, of the places an answer was given on, by its id. */
  judged: Map<string, number[]>;
}

/** The first rule that the file breaks, or null; and its ranges in UTF-16 units. Knows nothing of hashes and of documents. */
export function checkExchange(file: Omit<Claimdesk1, "files"> & { files: { id: string; createdById: string }[] }) {
  const broken: BrokenRule[] = [];
  const tell: Tell = (rule, ...where) => {
    if (broken.length === 0) broken.push({ rule, where: where.join(".") });
  };
  const ranges: ExchangeRanges = { places: new Map(), sentences: new Map(), judged: new Map() };
  uniqueIds(file, tell);
  peopleNamed(file, tell);
  checkVersions(file, ranges, tell);
  checkClaims(file, ranges, tell);
  const genesis = `article:${file.article.id}`;
  for (const [at, chain] of (file.foreign ?? []).entries()) {
    if (chain.genesis !== genesis) tell("genesis_wrong", "foreign", at);
  }
  if (file.events.genesis !== genesis) tell("genesis_wrong", "events");
  return { broken: broken[0] ?? null, ranges };
}

type File = Parameters<typeof checkExchange>[0];

function uniqueIds({ versions, people, scales, sources, claims, files, article }: File, tell: Tell): void {
  const every = (pick: (claim: Claim) => { id: string }[]) => claims.flatMap(pick);
  const lists = {
    versions,
    people,
    scales,
    sources,
    claims,
    files,
    places: every((claim) => claim.places),
    links: every((claim) => claim.links),
    evidence: every((claim) => claim.evidence),
    assessments: every((claim) => claim.assessments),
  };
  for (const [name, list] of Object.entries(lists)) {
    if (new Set(list.map(({ id }) => id)).size !== list.length) tell("id_twice", name);
  }
  const numbered: [string, { number: number }[]][] = [
    ["versions", versions],
    ["claims", claims],
    ...claims.map((claim, at): [string, { number: number }[]] => [`claims.${at}.assessments`, claim.assessments]),
  ];
  for (const [name, list] of numbered) {
    if (new Set(list.map(({ number }) => number)).size !== list.length) tell("number_twice", name);
  }
  const parts = article.parts.map(({ memberId, part }) => `${memberId} ${part}`);
  if (new Set(parts).size !== parts.length) tell("part_twice", "article.parts");
  if (lists.evidence.length > EVIDENCE_PER_ARTICLE) tell("too_many", "evidence");
}

/** Every person who is named by id must be among `people`. */
function peopleNamed(file: File, tell: Tell): void {
  const known = new Set(file.people.map(({ id }) => id));
  const named = (memberId: string | null | undefined, ...where: (string | number)[]) => {
    if (memberId && !known.has(memberId)) tell("person_missing", ...where);
  };
  const { article } = file;
  named(file.exportedById, "exportedById");
  named(article.createdById, "article.createdById");
  for (const { memberId } of article.parts) named(memberId, "article.parts");
  for (const list of ["versions", "sources", "files"] as const) {
    for (const [at, each] of file[list].entries()) named(each.createdById, list, at, "createdById");
  }
  for (const [at, claim] of file.claims.entries()) {
    named(claim.createdById, "claims", at, "createdById");
    named(claim.assigneeId, "claims", at, "assigneeId");
    named(claim.retired?.byId, "claims", at, "retired");
    for (const place of claim.places) named(place.confirmedById, "claims", at, "places");
    for (const link of claim.links) named(link.createdById, "claims", at, "links");
    for (const each of claim.assessments) named(each.memberId, "claims", at, "assessments");
    for (const each of claim.evidence) {
      named(each.createdById, "claims", at, "evidence");
      named(each.withdrawn?.byId, "claims", at, "evidence");
    }
  }
  for (const [at, chain] of (file.foreign ?? []).entries()) {
    named(chain.exportedById, "foreign", at, "exportedById");
    for (const { actorId, seq } of chain.items) named(actorId, "foreign", at, "items", seq - 1);
  }
  for (const { actorId, seq } of file.events.items) named(actorId, "events.items", seq - 1);
}

/** Sentences follow each other inside the lines of the text. */
function checkVersions({ versions, article }: File, { sentences }: ExchangeRanges, tell: Tell): void {
  if (!versions.some(({ id }) => id === article.currentVersionId)) tell("thing_missing", "article.currentVersionId");
  for (const [at, { id, text, sentences: told }] of versions.entries()) {
    const index = codePointIndex(text);
    const edges: number[] = [];
    let end = 0;
    for (const [nth, range] of told.entries()) {
      const sentence = index.toUtf16(range);
      const inside = sentence.start >= end && sentence.end > sentence.start && sentence.end <= text.length;
      if (!inside || text.slice(sentence.start, sentence.end).includes("\n")) {
        tell("sentence_wrong", "versions", at, "sentences", nth);
        break;
      }
      end = sentence.end;
      edges.push(sentence.start, sentence.end);
    }
    sentences.set(id, edges);
  }
}

type Here = (rule: ExchangeRule, ...where: (string | number)[]) => void;

/** Ids that things of the file may point to. */
interface Known {
  versions: Map<string, { text: string; index: CodePointIndex }>;
  scales: Map<string, Claimdesk1["scales"][number]>;
  claims: Set<string>;
  sources: Set<string>;
  files: Set<string>;
  evidence: Set<string>;
  places: Set<string>;
}

function checkClaims(file: File, { places, judged }: ExchangeRanges, tell: Tell): void {
  const idsOf = (list: { id: string }[]) => new Set(list.map(({ id }) => id));
  const known: Known = {
    versions: new Map(file.versions.map(({ id, text }) => [id, { text, index: codePointIndex(text) }])),
    scales: new Map(file.scales.map((scale) => [scale.id, scale])),
    claims: idsOf(file.claims),
    sources: idsOf(file.sources),
    files: idsOf(file.files),
    evidence: idsOf(file.claims.flatMap((claim) => claim.evidence)),
    places: idsOf(file.claims.flatMap((claim) => claim.places)),
  };
  for (const [at, claim] of file.claims.entries()) {
    const here: Here = (rule, ...where) => tell(rule, "claims", at, ...where);
    checkPlaces(claim, known, places, here);
    checkLinks(claim, known, here);
    checkEvidence(claim, known, here);
    checkAnswers(claim, known, here);
    checkJudged(claim, known, judged, here);
  }
}

function checkPlaces(claim: Claim, { versions, places }: Known, ranges: ExchangeRanges["places"], here: Here): void {
  const perVersion = new Map<string, { places: number; primary: number }>();
  for (const [nth, place] of claim.places.entries()) {
    const version = versions.get(place.versionId);
    if (!version) {
      here("thing_missing", "places", nth, "versionId");
      continue;
    }
    if (place.fromId !== undefined && !places.has(place.fromId)) here("thing_missing", "places", nth, "fromId");
    const range = version.index.toUtf16(place.range);
    ranges.set(place.id, range);
    if (!standsAt(version.text, range, place)) here("place_wrong", "places", nth);
    const count = perVersion.get(place.versionId) ?? { places: 0, primary: 0 };
    perVersion.set(place.versionId, { places: count.places + 1, primary: count.primary + (place.primary ? 1 : 0) });
  }
  for (const count of perVersion.values()) {
    if (count.places > PLACEMENTS_PER_CLAIM) here("too_many", "places");
    if (count.primary > 1) here("primary_twice", "places");
  }
}

function checkLinks({ id, mergedIntoId, retired, links }: Claim, { claims }: Known, here: Here): void {
  if (mergedIntoId !== null) {
    if (retired === null) here("merged_not_retired");
    if (!claims.has(mergedIntoId) || mergedIntoId === id) here("thing_missing", "mergedIntoId");
  }
  const ends = links.map(({ toId, type }) => `${toId} ${type}`);
  if (new Set(ends).size !== ends.length || links.some(({ toId }) => toId === id)) here("link_wrong", "links");
  for (const [nth, { toId }] of links.entries()) {
    if (!claims.has(toId)) here("thing_missing", "links", nth, "toId");
  }
}

function checkEvidence({ evidence }: Claim, { sources, files }: Known, here: Here): void {
  for (const [nth, { sourceId, reliesOnId, fileIds }] of evidence.entries()) {
    if (!sources.has(sourceId)) here("thing_missing", "evidence", nth, "sourceId");
    if (reliesOnId !== null && !sources.has(reliesOnId)) here("thing_missing", "evidence", nth, "reliesOnId");
    if (fileIds.some((id) => !files.has(id))) here("thing_missing", "evidence", nth, "fileIds");
    if (new Set(fileIds).size !== fileIds.length) here("id_twice", "evidence", nth, "fileIds");
  }
}

function checkAnswers({ assessments, finding, stage }: Claim, { scales, evidence }: Known, here: Here): void {
  for (const [nth, each] of assessments.entries()) {
    const scale = scales.get(each.scaleId);
    const label = scale?.labels.find(({ key }) => key === each.labelKey);
    if (!scale) here("thing_missing", "assessments", nth, "scaleId");
    else if (!label || label.finding !== each.finding) here("label_wrong", "assessments", nth);
    else if (label.disposition !== null && label.disposition !== each.disposition) {
      here("label_wrong", "assessments", nth);
    }
    if (each.judged.evidenceIds.some((id) => !evidence.has(id))) {
      here("thing_missing", "assessments", nth, "judged.evidenceIds");
    }
  }
  const last = assessments.toSorted((a, b) => a.number - b.number).at(-1);
  // While a second answer is out, or two differ, nothing is found yet.
  const open = stage === "needs_second" || stage === "disputed";
  if (finding !== (last?.finding ?? null) && !(open && finding === null)) here("finding_wrong", "finding");
}

/** What an answer was given on lies inside the lines of a text that is in the file. */
function checkJudged({ assessments }: Claim, { versions }: Known, judged: ExchangeRanges["judged"], here: Here): void {
  for (const [nth, { id, judged: on }] of assessments.entries()) {
    const version = versions.get(on.versionId);
    if (!version) {
      here("thing_missing", "assessments", nth, "judged.versionId");
      continue;
    }
    const ranges = (on.ranges ?? []).map((range) => version.index.toUtf16(range));
    if (ranges.some(({ start, end }) => end < start || end > version.text.length)) {
      here("place_wrong", "assessments", nth, "judged.ranges");
    }
    judged.set(
      id,
      ranges.flatMap(({ start, end }) => [start, end]),
    );
  }
}

/** Places that no longer stand in the text say only where they stood. */
const LOST = new Set<Claim["places"][number]["state"]>(["gone_as_asked", "orphaned"]);

function standsAt(text: string, { start, end }: TextRange, place: Claim["places"][number]): boolean {
  if (end < start || end > text.length) return false;
  if (LOST.has(place.state)) return true;
  return (
    text.slice(start, end) === place.exact &&
    text.slice(Math.max(0, start - place.prefix.length), start) === place.prefix &&
    text.startsWith(place.suffix, end)
  );
}
