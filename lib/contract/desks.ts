import { z } from "zod";
import { purpose } from "@/lib/domain/articles/article";
import { label } from "@/lib/domain/assessments/scale";
import { deskEdits } from "@/lib/domain/desk/desk";
import { preferences, role } from "@/lib/domain/desk/member";
import { partDefaults } from "@/lib/domain/desk/part-defaults";
import { retention } from "@/lib/domain/desk/retention";
import { filledLine, id, moment } from "@/lib/domain/fields";
import { command, endpoint, inDesk } from "./endpoint";

/** `external`: known by name only, from a file that came from elsewhere. */
export const memberView = z.object({
  id,
  name: z.string(),
  role,
  about: z.string(),
  disabled: z.boolean(),
  external: z.boolean(),
});

export const scaleView = z.object({
  id,
  purpose,
  version: z.int(),
  name: z.string(),
  current: z.boolean(),
  labels: z.array(label),
});
export type ScaleView = z.infer<typeof scaleView>;

const deskView = z.object({
  id,
  name: z.string(),
  timeZone: z.string(),
  language: z.string(),
  /** Whether the server may fetch pages of the web for its members: the desk and the installation both say so. */
  fetchPages: z.boolean(),
  partDefaults,
  demo: z.boolean(),
  /** Whether this installation sends mail; without it links are copied. */
  canMail: z.boolean(),
  me: z.object({ memberId: id, name: z.string(), role, preferences }),
  members: z.array(memberView),
  /** All versions of the desk's scales: an old answer keeps its label. */
  scales: z.array(scaleView),
  /** Which version of each sourcing policy is in use: with another one, what the policy says of claims is read again. */
  sourcing: z.object({ own_copy: z.int(), published: z.int() }),
  can: z.object({
    create_article: z.boolean(),
    import_article: z.boolean(),
    create_source: z.boolean(),
    invite_member: z.boolean(),
    manage_members: z.boolean(),
    edit_desk: z.boolean(),
    edit_scale: z.boolean(),
    make_token: z.boolean(),
    read_person: z.boolean(),
    read_access_log: z.boolean(),
    request_erasure: z.boolean(),
  }),
});
export type DeskView = z.infer<typeof deskView>;

/** GET /desks: the desks of whoever is signed in. */
export const listDesks = endpoint("listDesks", "GET", "/desks", "The desks you are a member of", {
  response: z.object({
    user: z.object({ id, name: z.string(), email: z.string() }),
    items: z.array(z.object({ id, name: z.string(), role })),
  }),
});

export const readDesk = endpoint(
  "readDesk",
  "GET",
  "/desks/{deskId}",
  "A desk: its people, scales and your place on it",
  {
    params: inDesk,
    response: deskView,
  },
);

/** What is set on a desk; everybody on it may read it. */
const deskSettings = z.object({
  name: z.string(),
  timeZone: z.string(),
  language: z.string(),
  /** As the desk says. */
  fetchPages: z.boolean(),
  /** As the installation says: false forbids it to every desk. */
  fetchAllowed: z.boolean(),
  partDefaults,
  retention,
  revision: z.int(),
  can: z.object({ edit_desk: z.boolean() }),
});
export type DeskSettings = z.infer<typeof deskSettings>;

export const readSettings = endpoint("readSettings", "GET", "/desks/{deskId}/settings", "What is set on the desk", {
  params: inDesk,
  response: deskSettings,
});

export const editDesk = endpoint("editDesk", "PATCH", "/desks/{deskId}", "Change what is set on the desk", {
  params: inDesk,
  body: command({ fields: deskEdits }),
  response: z.object({ revision: z.int(), seq: z.int() }),
  scope: "manage",
});

/** A scale in use, with how often each label was given. */
const scaleInUse = scaleView.extend({
  createdAt: moment,
  uses: z.array(
    z.object({
      labelKey: z.string(),
      /** Submitted answers under this key, by any version of the scale. */
      answers: z.int(),
      /** Unfinished ones, which choose again once it is retired. */
      drafts: z.int(),
    }),
  ),
});
export type ScaleInUse = z.infer<typeof scaleInUse>;

export const listScales = endpoint("listScales", "GET", "/desks/{deskId}/scales", "The desk’s scales and their use", {
  params: inDesk,
  response: z.object({ items: z.array(scaleInUse), can: z.object({ edit_scale: z.boolean() }) }),
});

export const changeScale = endpoint(
  "changeScale",
  "PUT",
  "/desks/{deskId}/scales/{purpose}",
  "Make the next version of a scale",
  {
    params: z.object({ deskId: id, purpose }),
    body: command({
      /** The version it was made from; refused when another is in use by now. */
      base: z.int().min(1),
      name: filledLine(120),
      labels: z.array(label).min(1).max(60),
    }),
    response: z.object({ scaleId: id, version: z.int(), seq: z.int() }),
    scope: "manage",
  },
);

export const editPreferences = endpoint(
  "editPreferences",
  "PATCH",
  "/desks/{deskId}/me/preferences",
  "Change what you set for yourself on this desk",
  {
    params: inDesk,
    body: command({ preferences: z.strictObject({ singleKeys: z.boolean() }).partial() }),
    response: z.object({ preferences }),
  },
);
