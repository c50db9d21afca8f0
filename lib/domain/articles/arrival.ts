import { z } from "zod";
import { id, moment } from "../fields";
import { exchangeSource } from "../reports/claimdesk-schema";
import { type ArticleState, articleState } from "./article";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const desk = z.strictObject({ id, name: z.string(), language: z.string(), timeZone: z.string() });

/** One desk's history of the article, kept as it was proven there: its events stand in `foreign_event`, `length` of them. */
const keptChain = z.strictObject({
  desk,
  exportedAt: moment,
  exportedById: id,
  genesis: z.string(),
  head: hash.nullable(),
  length: z.int().min(0),
});
export type KeptChain = z.infer<typeof keptChain>;

/** What later files of the exporter say and earlier ones do not; what was not said is not said again. */
const laterField = z.enum(["parts", "places", "links"]);
export type LaterField = z.infer<typeof laterField>;

/**
 * Where an article came from that arrived as a claimdesk/1 file, and what its rows do not say and is needed to give the very
 * file back: the ids of its people and scales, their names and numbers there, and sources that read otherwise on this desk.
 */
export const arrivedFrom = z.strictObject({
  /** SHA-256 of the file as canonical JSON (RFC 8785): which export it is. */
  sha256: hash,
  /** The same without the bytes of its files, which their own hashes stand for. */
  outlineSha256: hash,
  arrivedAt: moment,
  arrivedById: id,
  people: z.array(id),
  /** Names that are other than the desk's for the same person. */
  names: z.record(id, z.string()),
  scales: z.array(z.strictObject({ id, version: z.int().min(1) })),
  otherSources: z.array(exchangeSource),
  /** Every desk it was at, the first desk first; the last is the one it came from. */
  chains: z.array(keptChain).min(1),
  lacks: z.array(laterField),
  /** Where it stood there, if that rests on a signature: none comes with it, so here it is in check. */
  state: articleState.optional(),
  /** Ids in the file's own order, by whose they are, where it is not ours: the order of links and of files was once left open. */
  orders: z.record(id, z.array(id)),
});
export type ArrivedFrom = z.infer<typeof arrivedFrom>;

/** Where an article stands that arrives: what was signed elsewhere was signed by nobody here. */
export function stateOnArrival(state: ArticleState): ArticleState {
  return state === "draft" ? state : "in_check";
}

/** The place of each chain among the article's foreign events, which are numbered through: first and last, counted from 1. */
export function chainBounds(chains: readonly { length: number }[]): { first: number; last: number }[] {
  let before = 0;
  return chains.map(({ length }) => {
    const bounds = { first: before + 1, last: before + length };
    before += length;
    return bounds;
  });
}
