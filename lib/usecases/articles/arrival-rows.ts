import type { Actor } from "@/lib/auth/actor";
import { stateOnArrival } from "@/lib/domain/articles/arrival";
import { convertBrought } from "@/lib/domain/reports/claimdesk-json";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { codePointIndex } from "@/lib/domain/text/code-points";
import type { ReadExchange } from "@/lib/import/read-exchange";

type Row = Record<string, unknown>;
type Claim = Claimdesk1["claims"][number];

/** The rows an article is made of, by table, in the order in which they may be written: the article first. */
export function arrivalRows(actor: Actor, { exchange, ranges }: ReadExchange): [table: string, rows: Row[]][] {
  const { article, versions, claims, files } = exchange;
  const here = { desk_id: actor.deskId };
  const of = { ...here, article_id: article.id };
  const each = <T>(pick: (claim: Claim) => T[]) =>
    claims.flatMap((claim) => pick(claim).map((item) => ({ claim, item })));
  return [
    ["article", [{ ...here, ...articleRow(exchange) }]],
    ["version", versions.map((version) => ({ ...of, ...versionRow(version, ranges.sentences.get(version.id) ?? []) }))],
    [
      "part",
      article.parts.map(({ memberId, part, assignedAt }, at) => ({
        ...of,
        member_id: memberId,
        part,
        assigned_at: assignedAt ?? later(article.createdAt, at),
      })),
    ],
    ["claim", claims.map((claim) => ({ ...of, ...claimRow(claim) }))],
    [
      "placement",
      each((claim) => claim.places).map(({ claim, item }) => ({
        ...of,
        ...{ id: item.id, claim_id: claim.id, version_id: item.versionId, ...ranges.places.get(item.id) },
        ...{ exact: item.exact, prefix: item.prefix, suffix: item.suffix, state: item.state, primary: item.primary },
        ...{ score: item.score ?? 1, confirmed_by_id: item.confirmedById ?? null },
        ...{ from_id: item.fromId ?? null, words_before: item.wordsBefore ?? null },
        created_at: item.createdAt ?? claim.createdAt,
      })),
    ],
    [
      "claim_link",
      each((claim) => claim.links).map(({ claim, item }, at) => ({
        ...of,
        ...{ id: item.id, type: item.type, from_id: claim.id, to_id: item.toId },
        ...{
          created_by_id: item.createdById ?? claim.createdById,
          created_at: item.createdAt ?? later(claim.createdAt, at),
        },
      })),
    ],
    [
      "file",
      files.map((file) => ({
        ...of,
        ...{ id: file.id, name: file.name, media_type: file.mediaType, size: file.size, sha256: file.sha256 },
        ...{ created_by_id: file.createdById, created_at: file.createdAt },
        ...{ fetched_from: file.fetchedFrom, final_url: file.finalUrl, fetched_at: file.fetchedAt },
      })),
    ],
    ["evidence", each((claim) => claim.evidence).map(({ claim, item }) => ({ ...of, ...evidenceRow(claim.id, item) }))],
    [
      "evidence_file",
      each((claim) => claim.evidence).flatMap(({ item }) =>
        item.fileIds.map((fileId) => ({ ...here, evidence_id: item.id, file_id: fileId })),
      ),
    ],
    [
      "assessment",
      each((claim) => claim.assessments).map(({ claim, item }) => ({
        ...of,
        ...{ id: item.id, claim_id: claim.id, number: item.number, member_id: item.memberId, round: item.round },
        ...{ blind: item.blind, finding: item.finding, disposition: item.disposition, qualifiers: item.qualifiers },
        ...{
          rationale: item.rationale,
          tier: item.tier ?? "on_record",
          scale_id: item.scaleId,
          label_key: item.labelKey,
        },
        ...{ version_id: item.judged.versionId, placement_text: item.judged.placementText },
        edges: ranges.judged.get(item.id) ?? [],
        ...{ statement: item.judged.statement, evidence_ids: item.judged.evidenceIds, submitted_at: item.submittedAt },
      })),
    ],
    ["foreign_event", foreignEvents(exchange).map((event) => ({ ...of, ...event }))],
  ];
}

function articleRow({ article, claims }: ReadExchange["exchange"]): Row {
  const { id, purpose, state, title, byline, publisher, language } = article;
  return {
    ...{ id, purpose, state: stateOnArrival(state), title, byline, publisher, language },
    ...{ canonical_url: article.canonicalUrl, published_at: article.publishedAt, derived_from: article.derivedFrom },
    ...{
      deadline_at: article.deadlineAt,
      archived_at: article.archivedAt,
      current_version_id: article.currentVersionId,
    },
    last_claim_number: Math.max(0, ...claims.map(({ number }) => number)),
    revision: 1,
    ...{ created_by_id: article.createdById, created_at: article.createdAt },
  };
}

function versionRow(version: Claimdesk1["versions"][number], sentences: number[]): Row {
  const { id, number, doc, text, segmenter, broughtWith } = version;
  const index = codePointIndex(text);
  return {
    ...{ id, number, doc, text, doc_sha256: version.docSha256, text_sha256: version.textSha256, sentences, segmenter },
    ...{ origin: version.origin ?? "import", created_by_id: version.createdById, created_at: version.createdAt },
    brought_with: broughtWith ? convertBrought(broughtWith, (range) => index.toUtf16(range)) : null,
  };
}

function claimRow(claim: Claim): Row {
  const { id, number, statement, kind, speaker, priority, retired } = claim;
  return {
    ...{ id, number, statement, kind, speaker, priority, claim_date: claim.claimDate, assignee_id: claim.assigneeId },
    ...{ due_at: claim.dueAt, waiting_on: claim.waitingOn, revision: 1 },
    ...{ created_by_id: claim.createdById, created_at: claim.createdAt, merged_into_id: claim.mergedIntoId },
    ...{ retired_at: retired?.at, retired_by_id: retired?.byId, retired_reason: retired?.reason },
  };
}

function evidenceRow(claimId: string, evidence: Claim["evidence"][number]): Row {
  const { id, stance, basis, passage, translation, translator, locator, obtained, note, tier, withdrawn } = evidence;
  return {
    ...{ id, claim_id: claimId, source_id: evidence.sourceId, stance, basis, relies_on_id: evidence.reliesOnId },
    ...{ passage, passage_language: evidence.passageLanguage, translation, translator, locator, obtained, note, tier },
    translation_language: evidence.translationLanguage,
    ...{ event_date: evidence.eventDate, accessed_date: evidence.accessedDate, revision: 1 },
    ...{ created_by_id: evidence.createdById, created_at: evidence.createdAt },
    ...{
      reader_ids: evidence.readerIds ?? [],
      embargo_until: evidence.embargoUntil,
      note_tier: evidence.noteTier ?? "on_record",
    },
    ...{ withdrawn_at: withdrawn?.at, withdrawn_by_id: withdrawn?.byId, withdrawn_reason: withdrawn?.reason },
  };
}

/** All histories numbered through, the first desk's first. */
function foreignEvents({ foreign = [], events }: ReadExchange["exchange"]): Row[] {
  return [...foreign, events]
    .flatMap((chain) => chain.items)
    .map(({ type, version, actorId, at, subjects, digest, salt, payload }, index) => ({
      ...{ seq: index + 1, type, version, actor_id: actorId, at, subjects, payload },
      digest: `\\x${digest}`,
      salt: salt === null ? null : `\\x${Buffer.from(salt, "base64").toString("hex")}`,
    }));
}

/** A moment so many milliseconds later: keeps an order that an older file tells only by its order. */
function later(moment: string, milliseconds: number): string {
  return new Date(Date.parse(moment) + milliseconds).toISOString();
}
