"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { z } from "zod";
import { ApiProblem, call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { changeScale, type ScaleInUse } from "@/lib/contract/desks";
import { type Label, labels as labelsShape } from "@/lib/domain/assessments/scale";
import { settingsWords } from "@/lib/words/settings";

const outdatedBy = z.object({ now: z.object({ version: z.int(), name: z.string(), labels: labelsShape }) });
type Theirs = z.infer<typeof outdatedBy>["now"];

/** Saves the next version of a scale on the version it was made from; somebody else's in between is handed out, to be decided about. */
export function useSaveScale(scale: Pick<ScaleInUse, "purpose" | "version">) {
  const { desk } = useWorkspace();
  const queries = useQueryClient();
  const [base, setBase] = useState(scale.version);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [outdated, setOutdated] = useState<Theirs | null>(null);
  const sent = useRef<{ asked: string; commandId: string } | null>(null);

  async function save(name: string, labels: Label[]): Promise<number | null> {
    const asked = JSON.stringify([base, name, labels]);
    if (sent.current?.asked !== asked) sent.current = { asked, commandId: newId() };
    const body = { commandId: sent.current.commandId, base, name, labels };
    setBusy(true);
    setSaid(null);
    try {
      const done = await call(changeScale, { params: { deskId: desk.id, purpose: scale.purpose }, body });
      await queries.invalidateQueries({ queryKey: ["desk"] });
      return done.version;
    } catch (error) {
      if (!(error instanceof ApiProblem)) setSaid(settingsWords.unreachable);
      else if (error.problem.code === "scale_outdated") setOutdated(outdatedBy.parse(error.problem.params).now);
      else setSaid(error.problem.detail);
      return null;
    } finally {
      setBusy(false);
    }
  }

  /** Goes on from the version that is in use now. */
  function takeBase() {
    if (outdated) setBase(outdated.version);
    setOutdated(null);
  }

  return { save, busy, said, outdated, base, takeBase };
}
