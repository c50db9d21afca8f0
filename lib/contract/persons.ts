import { z } from "zod";
import { partName } from "@/lib/domain/articles/article";
import { role } from "@/lib/domain/desk/member";
import { id, moment } from "@/lib/domain/fields";
import { spellings } from "@/lib/domain/people/name-pattern";
import { endpoint, inDesk } from "./endpoint";

const inPerson = inDesk.extend({ memberId: id });

export const personView = z.object({
  id,
  name: z.string(),
  role,
  about: z.string(),
  since: moment,
  disabledAt: moment.nullable(),
  /** Known by name only, from a file that came from elsewhere. */
  external: z.boolean(),
  email: z.string().nullable(),
  /** How much of theirs is on the desk. */
  counts: z.object({
    articles: z.int(),
    claimsRecorded: z.int(),
    claimsAssigned: z.int(),
    assessments: z.int(),
    evidence: z.int(),
    sources: z.int(),
    files: z.int(),
    tokens: z.int(),
    sessions: z.int(),
    invitations: z.int(),
  }),
  /** Articles with a part or with work of theirs, the newest work first. */
  articles: z.array(
    z.object({
      id,
      title: z.string(),
      archived: z.boolean(),
      parts: z.array(partName),
      claimsRecorded: z.int(),
      claimsAssigned: z.int(),
      assessments: z.int(),
      evidence: z.int(),
      files: z.int(),
    }),
  ),
  sources: z.array(z.object({ id, title: z.string() })),
  moreArticles: z.boolean(),
  moreSources: z.boolean(),
  /** An erasure that was asked for and is not decided or not carried out. */
  erasurePending: z.boolean(),
  can: z.object({ export_person: z.boolean(), request_erasure: z.boolean() }),
});
export type PersonView = z.infer<typeof personView>;

export const readPerson = endpoint(
  "readPerson",
  "GET",
  "/desks/{deskId}/people/{memberId}",
  "A person of the desk, and what of theirs is on it",
  { params: inPerson, response: personView },
);

export const exportPerson = endpoint(
  "exportPerson",
  "GET",
  "/desks/{deskId}/people/{memberId}/export",
  "Everything the desk holds about a person, as one JSON file",
  { params: inPerson, raw: "download", scope: "manage" },
);

/** One place where a person is named, with the words around it. */
const namedPlace = z.object({
  /** Which table and column of the database. */
  table: z.string(),
  column: z.string(),
  articleId: id.nullable(),
  articleTitle: z.string().nullable(),
  claimId: id.nullable(),
  claimNumber: z.int().nullable(),
  sourceId: id.nullable(),
  words: z.string(),
});
export type NamedPlaceView = z.infer<typeof namedPlace>;

export const namedView = z.object({
  /** What can be taken away: how many rows in which table name the person. */
  counts: z.record(z.string(), z.int()),
  places: z.array(namedPlace),
  /** There are more places than are listed. */
  more: z.boolean(),
  /** What cannot be taken away. */
  stays: z.object({
    versions: z.array(z.object({ articleId: id, articleTitle: z.string(), number: z.int() })),
    quotes: z.int(),
    members: z.array(z.object({ id, name: z.string() })),
  }),
});
export type NamedView = z.infer<typeof namedView>;

export const findNamed = endpoint(
  "findNamed",
  "POST",
  "/desks/{deskId}/people/named",
  "Where a person is named on the desk, by the spellings of the name; asked by POST so that the name stands in no address",
  { params: inDesk, body: z.strictObject({ names: spellings }), response: namedView, scope: "manage" },
);
