"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { inviteMembers } from "@/lib/contract/people";
import { settingsWords } from "@/lib/words/settings";

const words = settingsWords.invitations;

type Made = AnswerOf<typeof inviteMembers>["invitations"];

/** New links, each to copy: nobody can show them a second time. */
export function MadeLinks({ invitations }: { invitations: Made }) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (id: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(id);
      toast(words.copied);
    } catch {
      setCopied(null); // the link stands there to be selected
    }
  };
  const all = invitations.map(({ email, link }) => [email, link].filter(Boolean).join("\t")).join("\n");
  return (
    <div className="flex flex-col gap-3">
      {invitations.length > 1 ? (
        <Button className="self-start" onClick={() => void copy("all", all)}>
          {copied === "all" ? words.copied : words.copyAll}
        </Button>
      ) : null}
      <ul className="divide-y divide-rule border-y border-rule">
        {invitations.map(({ id, email, link, mailed }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <div className="min-w-0 grow basis-64">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                <bdi className="break-all">{email || words.aLink}</bdi>
                {email ? <Badge>{mailed ? words.sent : words.notSent}</Badge> : null}
              </p>
              {link ? (
                <p dir="ltr" className="font-mono text-xs break-all text-ink-2 select-all">
                  {link}
                </p>
              ) : (
                <p className="text-sm">{words.lost}</p>
              )}
            </div>
            {link ? (
              <Button size="sm" aria-label={words.copyOf(email || words.aLink)} onClick={() => void copy(id, link)}>
                {copied === id ? words.copied : words.copy}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
