"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useCommands } from "@/components/desk/commands";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { nameOf } from "@/lib/client/labels";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { type InvitationView, listInvitations, revokeInvitation } from "@/lib/contract/people";
import { deskWords } from "@/lib/words/desk";
import { settingsWords } from "@/lib/words/settings";
import { NotRead } from "./not-read";
import { useChangePeople } from "./use-change-people";

const words = settingsWords.invitations;

/** Who was invited, and what became of it. */
export function InvitationsPart({ onInvite }: { onInvite: (() => void) | null }) {
  const { desk } = useWorkspace();
  useCommands([
    {
      id: "invite-people",
      label: words.invite,
      group: "go",
      keys: [words.key],
      enabled: onInvite !== null,
      run: () => onInvite?.(),
    },
  ]);
  const query = useInfiniteQuery({
    queryKey: ["desk", desk.id, "invitations"],
    queryFn: ({ pageParam, signal }) =>
      call(listInvitations, {
        params: { deskId: desk.id },
        query: pageParam ? { cursor: pageParam } : {},
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: onInvite !== null,
  });
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby="invitations" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 id="invitations" className="text-lg font-semibold">
          {words.title}
        </h2>
        {onInvite ? (
          <span className="ms-auto">
            <Button variant="primary" keys={words.key} onClick={onInvite}>
              {words.invite}
            </Button>
          </span>
        ) : null}
      </div>
      {onInvite === null ? (
        <p className="text-sm text-ink-3">{words.notYours}</p>
      ) : items === undefined ? (
        <NotRead query={query} rows={2} />
      ) : items.length === 0 ? (
        <p className="text-ink-3">{words.none}</p>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {items.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
      {query.hasNextPage ? (
        <Button
          variant="quiet"
          className="self-start"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {words.moreDo}
        </Button>
      ) : null}
    </section>
  );
}

function InvitationRow({ invitation }: { invitation: InvitationView }) {
  const { desk } = useWorkspace();
  const { run, busy, said } = useChangePeople();
  const { state, memberId, usedById, email } = invitation;
  const whom = email || words.withoutAddress;
  const place = memberId === null ? "" : nameOf(desk, memberId);

  async function revoke() {
    const params = { deskId: desk.id, invitationId: invitation.id };
    if (await run(() => call(revokeInvitation, { params, body: { commandId: newId() } }))) toast(words.revoked);
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <div className="min-w-0 grow basis-56">
        <p className="font-medium break-words">
          <bdi>{whom}</bdi> {place ? <span className="font-normal text-ink-2">{words.forPlace(place)}</span> : null}
        </p>
        <p className="text-sm text-ink-3">
          {deskWords.roles[invitation.role]} · {words.by(nameOf(desk, invitation.createdById))}{" "}
          <Time at={invitation.createdAt} zone={desk.timeZone} />
          {state === "pending" ? (
            <>
              {" · "}
              {words.until} <Time at={invitation.expiresAt} zone={desk.timeZone} />
            </>
          ) : null}
        </p>
        {said ? (
          <p role="alert" className="text-sm">
            {said}
          </p>
        ) : null}
      </div>
      <Badge strong={state === "pending"}>
        {state === "used" && usedById ? words.usedBy(nameOf(desk, usedById)) : words.state[state]}
      </Badge>
      {invitation.can.revoke_invitation ? (
        <Button size="sm" busy={busy} aria-label={words.revokeOf(whom)} onClick={() => void revoke()}>
          {words.revoke}
        </Button>
      ) : null}
    </li>
  );
}
