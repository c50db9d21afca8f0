import { z } from "zod";
import { filledLine, id, moment, prose } from "@/lib/domain/fields";
import { erasureDecision, erasureState } from "@/lib/domain/people/erasure";
import { spellings } from "@/lib/domain/people/name-pattern";
import { command, endpoint, inDesk } from "./endpoint";
import { namedView } from "./persons";

/** Whose data goes: a member’s own, or what names a person in claims, sources and evidence. */
const whose = { memberId: id.nullable().default(null), names: spellings.nullable().default(null) };
const oneOfBoth = { error: "names either a member or a name" };
const isOne = (given: { memberId: string | null; names: string[] | null }) =>
  (given.memberId === null) !== (given.names === null);

/** One event of an article's history: what it said goes, that it happened stays. */
const oneEvent = z.strictObject({ articleId: id, seq: z.int().min(1) });
const oneOfAll = { error: "names a member, a name or an event, and one of them" };
const isOneOfAll = (given: { memberId: string | null; names: string[] | null; event: object | null }) =>
  [given.memberId, given.names, given.event].filter((each) => each !== null).length === 1;

export const erasureView = z.object({
  id,
  state: erasureState,
  memberId: id.nullable(),
  /** The member’s name as it is now; null for a named person. */
  memberName: z.string().nullable(),
  /** The spellings, for as long as they are needed: nobody knows them once it is over. */
  names: z.array(z.string()),
  /** The event whose words go; null: a person’s data. */
  event: z.object({ articleId: id, title: z.string(), seq: z.int() }).nullable(),
  reason: z.string(),
  requestedById: id,
  requestedBy: z.string(),
  requestedAt: moment,
  decidedBy: z.string().nullable(),
  decidedAt: moment.nullable(),
  decidedReason: z.string(),
  carriedOutAt: moment.nullable(),
  counts: z.record(z.string(), z.int()).nullable(),
  can: z.object({ approve: z.boolean(), refuse: z.boolean(), withdraw: z.boolean() }),
});
export type ErasureView = z.infer<typeof erasureView>;

export const listErasures = endpoint(
  "listErasures",
  "GET",
  "/desks/{deskId}/erasures",
  "The erasures of personal data that were asked for, and what became of them",
  {
    params: inDesk,
    response: z.object({ items: z.array(erasureView), can: z.object({ request_erasure: z.boolean() }) }),
    scope: "manage",
  },
);

const preview = z.object({
  /** A member’s own data by kind; null for a named person. */
  member: z
    .object({
      id,
      name: z.string(),
      becomes: z.string(),
      account: z.enum(["erased", "kept_for_other_desks", "none"]),
      counts: z.record(z.string(), z.int()),
    })
    .nullable(),
  /** Where the name stands: for a named person what is taken away, for a member what is left. */
  named: namedView,
});
export type ErasurePreview = z.infer<typeof preview>;

export const previewErasure = endpoint(
  "previewErasure",
  "POST",
  "/desks/{deskId}/erasures/preview",
  "What an erasure would take away, and what stays; nothing is changed",
  { params: inDesk, body: z.strictObject(whose).refine(isOne, oneOfBoth), response: preview, scope: "manage" },
);

export const requestErasure = endpoint(
  "requestErasure",
  "POST",
  "/desks/{deskId}/erasures",
  "Ask for a person’s data, or what one event of an article’s history says, to be erased; somebody else decides",
  {
    params: inDesk,
    body: command({
      erasure: z
        .strictObject({ id, ...whose, event: oneEvent.nullable().default(null), reason: filledLine(500) })
        .refine(isOneOfAll, oneOfAll),
    }),
    response: z.object({ id, seq: z.int() }),
    status: 201,
    scope: "manage",
  },
);

export const decideErasure = endpoint(
  "decideErasure",
  "POST",
  "/desks/{deskId}/erasures/{erasureId}/decision",
  "Approve or refuse an erasure that another asked for, or withdraw one’s own",
  {
    params: inDesk.extend({ erasureId: id }),
    body: command({ decision: erasureDecision, reason: prose(500).default("") }),
    response: z.object({ state: erasureState, seq: z.int() }),
    scope: "manage",
  },
);
