"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { z } from "zod";
import { ApiProblem } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { settingsWords } from "@/lib/words/settings";

const outdatedBy = z.object({ now: z.object({ version: z.int(), name: z.string() }).loose() });

interface Given<Content> {
  /** The version it is made from. */
  version: number;
  /** The refusal that says somebody else has made the next version. */
  outdatedCode: string;
  readTheirs: (content: Record<string, unknown>) => Content;
  send: (body: { commandId: string; base: number; name: string; content: Content }) => Promise<{ version: number }>;
}

/**
 * Saves the next version of what a desk keeps in versions (a scale, a sourcing policy) on the version it was made from; somebody else's in
 * between is handed out, to be decided about.
 */
export function useSaveVersion<Content>({ version, outdatedCode, readTheirs, send }: Given<Content>) {
  const queries = useQueryClient();
  const [base, setBase] = useState(version);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [outdated, setOutdated] = useState<{ version: number; name: string; content: Content } | null>(null);
  const sent = useRef<{ asked: string; commandId: string } | null>(null);

  async function save(name: string, content: Content): Promise<number | null> {
    const asked = JSON.stringify([base, name, content]);
    if (sent.current?.asked !== asked) sent.current = { asked, commandId: newId() };
    setBusy(true);
    setSaid(null);
    try {
      const done = await send({ commandId: sent.current.commandId, base, name, content });
      await queries.invalidateQueries({ queryKey: ["desk"] });
      return done.version;
    } catch (error) {
      if (!(error instanceof ApiProblem)) setSaid(settingsWords.unreachable);
      else if (error.problem.code === outdatedCode) {
        const { now } = outdatedBy.parse(error.problem.params);
        setOutdated({ version: now.version, name: now.name, content: readTheirs(now) });
      } else setSaid(error.problem.detail);
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
