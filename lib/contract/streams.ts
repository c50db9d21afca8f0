import { endpoint, inDesk } from "./endpoint";

export const watchDesk = endpoint(
  "watchDesk",
  "GET",
  "/desks/{deskId}/stream",
  "What grows on the desk, as server-sent events: ids and numbers, never content. For sessions; scripts ask for changes.",
  { params: inDesk, raw: "download" },
);

/** The events of the stream and what each carries as JSON. */
export interface StreamMessages {
  /** The stream is open: whatever happened before has to be asked for. */
  hello: Record<string, never>;
  /** A stream has grown up to this place. */
  grown: { type: "desk" | "source" | "article"; id: string; seq: number };
  /** The person's role changed: read the desk again. */
  rights: Record<string, never>;
  /** The stream ends for good: the session or the place on the desk is gone. */
  bye: Record<string, never>;
}
