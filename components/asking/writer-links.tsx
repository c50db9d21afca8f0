"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import { ApiProblem, call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { makeWriterLink, revokeWriterLink, type WriterLinkView } from "@/lib/contract/asking";
import { writerLinkDays } from "@/lib/domain/asking/writer-link";
import { askingWords } from "@/lib/words/asking";

const words = askingWords.links;

/** The links by which writers without an account answer: made, shown once, taken back. */
export function WriterLinks({ links }: { links: readonly WriterLinkView[] }) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const queries = useQueryClient();
  const send = useCommand();
  const [name, setName] = useState("");
  const [days, setDays] = useState<number>(writerLinkDays.usual);
  const [made, setMade] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // The same try again is the same command: an answer that got lost makes no second link.
  const command = useRef<{ commandId: string; id: string } | null>(null);

  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "" || busy) return;
    setBusy(true);
    setProblem(null);
    setMade(null);
    command.current ??= { commandId: newId(), id: newId() };
    const { commandId, id } = command.current;
    try {
      const { link } = await call(makeWriterLink, {
        params: { deskId: desk.id, articleId: article.id },
        body: { commandId, link: { id, name, days } },
      });
      command.current = null;
      if (link) setMade(link);
      else setProblem(words.lost);
      setName("");
      await queries.invalidateQueries({ queryKey: ["asking", article.id] });
    } catch (error) {
      if (error instanceof ApiProblem) command.current = null;
      setProblem(error instanceof ApiProblem ? error.problem.detail : words.unreachable);
    }
    setBusy(false);
  };
  return (
    <Disclosure summary={`${words.title} (${links.filter(({ state }) => state === "open").length})`}>
      <div className="flex flex-col gap-3">
        <p className="text-sm text-ink-3">{words.intro}</p>
        <form onSubmit={make} className="flex flex-wrap items-end gap-2">
          <TextField
            label={words.name}
            value={name}
            maxLength={200}
            onChange={(event) => {
              setName(event.target.value);
              command.current = null;
            }}
            className="grow basis-40"
          />
          <TextField
            label={words.days}
            type="number"
            min={writerLinkDays.least}
            max={writerLinkDays.most}
            value={days}
            onChange={(event) => {
              setDays(Number(event.target.value));
              command.current = null;
            }}
            className="w-28"
          />
          <Button type="submit" busy={busy} disabled={name.trim() === ""}>
            {words.make}
          </Button>
        </form>
        {problem ? <Banner kind="error">{problem}</Banner> : null}
        {made ? <MadeLink link={made} /> : null}
        <ul className="flex flex-col">
          {links.map((link) => (
            <li key={link.id} className="flex flex-wrap items-center gap-2 border-b border-rule py-1.5 text-sm">
              <bdi className="font-medium">{link.name}</bdi>
              <Badge strong={link.state === "open"}>{words.states[link.state]}</Badge>
              <span className="grow text-ink-3">
                {words.until} <Time at={link.expiresAt} zone={desk.timeZone} />,{" "}
                {link.lastUsedAt ? (
                  <>
                    {words.lastUsed} <Time at={link.lastUsedAt} zone={desk.timeZone} />
                  </>
                ) : (
                  words.unused
                )}
              </span>
              {link.state === "open" ? (
                <Button
                  size="sm"
                  variant="quiet"
                  onClick={() => send(revokeWriterLink, { articleId: article.id, linkId: link.id }, {})}
                >
                  {words.revoke}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

function MadeLink({ link }: { link: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false), // the link stands there to be selected
    );
  return (
    <div role="status" className="flex flex-wrap items-center gap-2 rounded-md bg-sunk px-2.5 py-2">
      <p className="w-full text-sm">{words.made}</p>
      <p dir="ltr" data-writer-link className="min-w-0 grow font-mono text-xs break-all select-all">
        {link}
      </p>
      <Button size="sm" onClick={() => void copy()}>
        {copied ? words.copied : words.copy}
      </Button>
    </div>
  );
}
