"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { MomentField } from "@/components/ui/moment-field";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { readHandOver } from "@/lib/contract/work-board";
import { handOverNote, workWords } from "@/lib/words/work-board";

const words = workWords.handOver;
const SHIFT_MS = 8 * 3_600_000;

/** The note to the next shift, drafted from the work as it stands. */
export function HandOverDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words.title} description={words.hint} size="lg">
      {open ? <Draft /> : null}
    </Dialog>
  );
}

function Draft() {
  const { desk } = useWorkspace();
  const [since, setSince] = useState(() => new Date(Date.now() - SHIFT_MS).toISOString());
  const [note, setNote] = useState("");
  const left = useQuery({
    queryKey: ["hand-over", desk.id, since],
    queryFn: ({ signal }) => call(readHandOver, { params: { deskId: desk.id }, query: { since }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const drafted = left.data ? handOverNote(left.data.articles, Date.parse(left.data.at), desk.timeZone) : undefined;
  useEffect(() => {
    if (drafted !== undefined) setNote(drafted);
  }, [drafted]);

  return (
    <div className="flex flex-col gap-3">
      <MomentField label={words.since} zone={desk.timeZone} value={since} onChange={(at) => at && setSince(at)} />
      {left.error ? (
        <p role="alert">{words.problem}</p>
      ) : drafted === undefined ? (
        <SkeletonRows rows={3} />
      ) : drafted === "" && note === "" ? (
        <p className="text-ink-2">{words.quiet}</p>
      ) : (
        <>
          <TextArea label={words.note} rows={8} value={note} onChange={(event) => setNote(event.target.value)} />
          <Button
            variant="primary"
            onClick={() => void navigator.clipboard.writeText(note).then(() => toast(words.copied))}
          >
            {words.copy}
          </Button>
        </>
      )}
    </div>
  );
}
