import type { StreamType } from "@/lib/domain/streams";
import type { Db } from "./client";

/** A stream that has grown up to a place. */
export interface Grown {
  deskId: string;
  type: StreamType;
  id: string;
  seq: number;
}

/** The streams of these desks whose last event was made at this time or later. */
export function findGrownStreams(db: Db, deskIds: string[], since: Date): Promise<Grown[]> {
  return db.$queryRaw<Grown[]>`
    SELECT desk_id AS "deskId", stream_type::text AS type, stream_id AS id, last_seq AS seq
    FROM stream WHERE desk_id = ANY(${deskIds}::uuid[]) AND last_at >= ${since}::timestamptz`;
}
