"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PeopleLinks } from "@/components/people/people-links";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { listMembers } from "@/lib/contract/people";
import { settingsWords } from "@/lib/words/settings";
import { InvitationsPart } from "./invitations-part";
import { InviteDialog, type Invited } from "./invite-dialog";
import { MemberRow } from "./member-row";
import { NotRead } from "./not-read";

const words = settingsWords.people;

/** Who is on the desk, and who is invited to it. */
export function PeopleSection() {
  const { desk } = useWorkspace();
  const [inviting, setInviting] = useState<Invited | null>(null);
  const query = useQuery({
    queryKey: ["desk", desk.id, "members"],
    queryFn: ({ signal }) => call(listMembers, { params: { deskId: desk.id }, signal }),
  });
  const invite = desk.can.invite_member ? setInviting : null;
  return (
    <>
      <InvitationsPart onInvite={invite ? () => invite({ place: null }) : null} />
      <section aria-labelledby="members" className="flex flex-col gap-2 border-t border-rule pt-4">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 id="members" className="text-lg font-semibold">
            {words.members}
          </h2>
          {query.data ? <p className="text-sm text-ink-3">{words.count(query.data.items.length)}</p> : null}
        </div>
        {desk.can.manage_members ? null : <p className="text-sm text-ink-3">{words.noManage}</p>}
        {query.data ? (
          <ul className="divide-y divide-rule border-y border-rule">
            {query.data.items.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                onHandOver={invite ? () => invite({ place: { id: member.id, name: member.name } }) : null}
              />
            ))}
          </ul>
        ) : (
          <NotRead query={query} rows={6} />
        )}
      </section>
      <PeopleLinks />
      {inviting ? <InviteDialog invited={inviting} onClose={() => setInviting(null)} /> : null}
    </>
  );
}
