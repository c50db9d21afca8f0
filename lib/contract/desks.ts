import { z } from "zod";
import { purpose } from "@/lib/domain/articles/article";
import { label } from "@/lib/domain/assessments/scale";
import { preferences, role } from "@/lib/domain/desk/member";
import { id } from "@/lib/domain/fields";
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
  demo: z.boolean(),
  me: z.object({ memberId: id, name: z.string(), role, preferences }),
  members: z.array(memberView),
  /** All versions of the desk's scales: an old answer keeps its label. */
  scales: z.array(scaleView),
  can: z.object({
    create_article: z.boolean(),
    create_source: z.boolean(),
    invite_member: z.boolean(),
    manage_members: z.boolean(),
    edit_desk: z.boolean(),
    edit_scale: z.boolean(),
    make_token: z.boolean(),
    read_person: z.boolean(),
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
