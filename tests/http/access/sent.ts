import type { Actor } from "@/lib/auth/actor";

/** What is sent for an operation: params beyond the usual ones of the story, query, body. */
export interface Sent {
  params?: Record<string, string>;
  query?: string;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
  /** For what one does to oneself: somebody it may be done to. */
  as?: Actor;
}
