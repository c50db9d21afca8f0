"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { listTokens, revokeToken, type TokenView } from "@/lib/contract/tokens";
import { accessTokenWords as words } from "@/lib/words/access-tokens";
import { AccountSection } from "./account-section";
import { NewToken } from "./new-token";
import { problemOf } from "./problem-of";
import { useAction } from "./use-action";

/** One's tokens on this desk, for an owner everybody's: to make, to look through, to revoke. */
export function AccessTokens() {
  const { desk } = useWorkspace();
  const queries = useQueryClient();
  const [of, setOf] = useState<"me" | "desk">("me");
  const { busy, problem, run } = useAction();
  const tokens = useQuery({
    queryKey: ["tokens", desk.id, of],
    queryFn: ({ signal }) => call(listTokens, { params: { deskId: desk.id }, query: { of }, signal }),
  });
  const refresh = () => queries.invalidateQueries({ queryKey: ["tokens", desk.id] });

  async function revoke(token: TokenView) {
    const params = { deskId: desk.id, tokenId: token.id };
    const done = await run(() => call(revokeToken, { params, body: { commandId: newId() } }));
    if (!done) return;
    toast(words.revoked(token.name));
    await refresh();
  }

  return (
    <AccountSection title={words.title} intro={words.what(desk.name)}>
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      <div className="flex flex-wrap items-center gap-2">
        {tokens.data?.can.make_token !== false ? <NewToken onMade={() => void refresh()} /> : null}
        {tokens.data?.can.list_all ? (
          <Segmented<"me" | "desk">
            label={words.show}
            value={of}
            onChange={setOf}
            segments={[
              { value: "me", label: words.whose.me },
              { value: "desk", label: words.whose.desk },
            ]}
          />
        ) : null}
      </div>
      {tokens.data ? (
        <TokenList tokens={tokens.data.items} everybody={of === "desk"} busy={busy} onRevoke={revoke} />
      ) : tokens.error ? (
        <Banner
          kind="error"
          action={
            <Button size="sm" onClick={() => void tokens.refetch()}>
              {words.retry}
            </Button>
          }
        >
          {problemOf(tokens.error)}
        </Banner>
      ) : (
        <SkeletonRows rows={2} rowClassName="h-14" />
      )}
    </AccountSection>
  );
}

interface ListProps {
  tokens: readonly TokenView[];
  everybody: boolean;
  busy: boolean;
  onRevoke: (token: TokenView) => void;
}

function TokenList({ tokens, everybody, busy, onRevoke }: ListProps) {
  const zone = useWorkspace().desk.timeZone;
  if (tokens.length === 0) return <p className="text-ink-2">{words.empty}</p>;
  return (
    <ul className="flex flex-col divide-y divide-rule rounded-lg border border-rule bg-paper">
      {tokens.map((token) => (
        <li key={token.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
          <div className="flex min-w-0 grow basis-56 flex-col">
            <span className="flex flex-wrap items-center gap-x-2">
              <span className="min-w-0 font-medium break-words">{token.name}</span>
              <code className="font-mono text-sm text-ink-2">{token.prefix}…</code>
              {token.live ? null : <Badge>{token.revokedAt ? words.state.revoked : words.state.expired}</Badge>}
            </span>
            <span className="text-sm text-ink-3">
              {everybody ? `${words.by(token.memberName)}, ` : null}
              {token.scopes.join(", ")}
              {" · "}
              {token.live ? words.until : words.ended} <Time at={token.revokedAt ?? token.expiresAt} zone={zone} />
              {" · "}
              {token.lastUsedAt ? (
                <>
                  {words.used} <Time at={token.lastUsedAt} zone={zone} />
                </>
              ) : (
                words.neverUsed
              )}
            </span>
          </div>
          {token.can.revoke ? (
            <Button size="sm" busy={busy} aria-label={words.revokeWhich(token.name)} onClick={() => onRevoke(token)}>
              {words.revoke}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
