"use client";

import { useMemo } from "react";
import { withEdits } from "@/components/articles/details/with-edits";
import type { Entry } from "@/lib/client/outbox";
import { useSources } from "@/lib/client/use-sources";
import { useEntries, useWorkspace } from "@/lib/client/workspace";
import type { SourceView } from "@/lib/contract/sources";
import type { SourceKind } from "@/lib/domain/sources/source";

export interface ShownSource extends SourceView {
  /** Made here, and not acknowledged yet. */
  onTheWay: boolean;
}

export const isEditOf = (sourceId: string) => (entry: Entry) =>
  entry.endpoint === "editSource" && entry.params.sourceId === sourceId;

/** The desk's sources as this person has left them: what was made or changed here is shown before the server has it. */
export function useShownSources(words: string, kind: SourceKind | null) {
  const { desk } = useWorkspace();
  const query = useSources(words, kind);
  const entries = useEntries();
  const memberId = desk.me.memberId;
  const sources = useMemo(() => {
    const read = query.data?.pages.flatMap((page) => page.items);
    if (!read) return undefined;
    const known = new Set(read.map((source) => source.id));
    const made = entries
      .filter((entry) => entry.endpoint === "createSource" && entry.state !== "refused")
      .map((entry) => madeHere(entry, memberId))
      .filter((source) => !known.has(source.id) && (kind === null || source.kind === kind) && has(source, words));
    return [...made.reverse(), ...read.map((source) => ({ ...source, onTheWay: false }))].map((source) =>
      withEdits(source, entries, isEditOf(source.id)),
    );
  }, [query.data, entries, kind, words, memberId]);
  return { ...query, sources };
}

function madeHere(entry: Entry, memberId: string): ShownSource {
  const { source } = entry.body as { source: Pick<SourceView, "id" | "kind" | "title"> & Partial<SourceView> };
  return {
    publisher: "",
    author: "",
    url: "",
    language: "",
    publishedDate: "",
    note: "",
    tier: "on_record",
    readerIds: [],
    embargoUntil: null,
    noteTier: "on_record",
    ...source,
    noteRedacted: false,
    revision: 0,
    createdAt: new Date(entry.order).toISOString(),
    createdById: memberId,
    uses: 0,
    retraction: null,
    can: { edit_source: false, retract_source: false },
    onTheWay: true,
  };
}

function has(source: ShownSource, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return [source.title, source.publisher, source.author, source.url].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}
