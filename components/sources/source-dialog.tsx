"use client";

import { useQuery } from "@tanstack/react-query";
import { withEdits } from "@/components/articles/details/with-edits";
import { Dialog } from "@/components/ui/dialog";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ApiProblem, call } from "@/lib/client/call";
import { useEntries, useWorkspace } from "@/lib/client/workspace";
import { readSource } from "@/lib/contract/sources";
import { sourcesPageWords as words } from "@/lib/words/sources-page";
import { Retraction } from "./retraction";
import { SourceFields } from "./source-fields";
import { isEditOf, type ShownSource } from "./use-shown-sources";

interface Props {
  sourceId: string | null;
  /** The row it was opened from, shown until it is read by itself. */
  known: ShownSource | undefined;
  onClose: () => void;
}

/** A source, to read and to correct field by field. */
export function SourceDialog({ sourceId, known, onClose }: Props) {
  return (
    <Dialog
      open={sourceId !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={known?.title || words.dialog}
      size="lg"
    >
      {sourceId === null ? null : <OpenSource sourceId={sourceId} known={known} />}
    </Dialog>
  );
}

function OpenSource({ sourceId, known }: { sourceId: string; known: ShownSource | undefined }) {
  const { desk } = useWorkspace();
  const entries = useEntries();
  const query = useQuery({
    queryKey: ["sources", desk.id, "one", sourceId],
    queryFn: ({ signal }) => call(readSource, { params: { deskId: desk.id, sourceId }, signal }),
    enabled: !known?.onTheWay,
  });
  const source = query.data ?? known;
  if (source) {
    return (
      <div className="flex flex-col gap-3">
        <Retraction source={source} />
        <SourceFields source={withEdits(source, entries, isEditOf(sourceId))} />
      </div>
    );
  }
  if (!query.error) return <SkeletonRows rows={6} />;
  return <p className="text-ink-2">{query.error instanceof ApiProblem ? words.gone : words.away}</p>;
}
