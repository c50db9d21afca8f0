"use client";

import clsx from "clsx";
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Select } from "@/components/ui/select";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { disableMember, editMember, type PlaceView } from "@/lib/contract/people";
import { type Role, role as roles } from "@/lib/domain/desk/member";
import { deskWords } from "@/lib/words/desk";
import { settingsWords } from "@/lib/words/settings";
import { DisableDialog } from "./disable-dialog";
import { ResetLinkDialog } from "./reset-link-dialog";
import { useChangePeople } from "./use-change-people";

const words = settingsWords.people;

interface Props {
  member: PlaceView;
  /** Opens an invitation to the place of somebody known by name only; null for those who may not invite. */
  onHandOver: (() => void) | null;
}

/** One person of the desk. What is changed acts from their next click on. */
export function MemberRow({ member, onHandOver }: Props) {
  const { desk } = useWorkspace();
  const { run, busy, said } = useChangePeople();
  const [disabling, setDisabling] = useState(false);
  const [resetting, setResetting] = useState(false);
  const { id: memberId, name, role, disabledAt } = member;
  const params = { deskId: desk.id, memberId };
  const isMe = memberId === desk.me.memberId;
  const href = `/desks/${desk.id}/people/${memberId}`;
  const mayOpen = member.can.read_person || isMe;

  async function changeRole(value: Role) {
    const body = { commandId: newId(), fields: { role: { base: role, value } } };
    const done = await run(() => call(editMember, { params, body }));
    if (done) toast(words.roleChanged(name, deskWords.roles[value]));
  }
  async function enable() {
    const body = { commandId: newId(), disabled: false };
    const done = await run(() => call(disableMember, { params, body }));
    if (done) toast(words.enabled(name));
  }

  return (
    <li className={clsx("flex flex-col gap-1 py-2", disabledAt && "text-ink-2")} aria-busy={busy || undefined}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Avatar name={name} silent />
        <div className="min-w-0 grow basis-48">
          <p className="flex flex-wrap items-center gap-x-2">
            {mayOpen ? (
              <Link href={href} className="truncate font-medium underline-offset-2 hover:underline">
                <bdi>{name}</bdi>
              </Link>
            ) : (
              <bdi className="truncate font-medium">{name}</bdi>
            )}
            {isMe ? <Badge>{words.you}</Badge> : null}
            {member.external ? <Badge>{words.external}</Badge> : null}
            {disabledAt ? <Badge strong>{words.disabled}</Badge> : null}
          </p>
          <p className="text-sm text-ink-3">
            {member.email ? <bdi className="break-all">{member.email} · </bdi> : null}
            {words.columns.since.toLowerCase()} <Time at={member.since} zone={desk.timeZone} />
            {member.can.read_person && !member.external ? (
              <>
                {" · "}
                {words.columns.seen.toLowerCase()}{" "}
                {member.lastSeenAt ? <Time at={member.lastSeenAt} zone={desk.timeZone} /> : words.neverSeen}
              </>
            ) : null}
          </p>
          {member.disabledReason ? <p className="text-sm text-ink-2">{member.disabledReason}</p> : null}
        </div>
        {member.can.manage_members ? (
          <Select<Role>
            label={words.roleOf(name)}
            hideLabel
            className="basis-44"
            value={role}
            onChange={(value) => void changeRole(value)}
            choices={roles.options.map((value) => ({ value, label: deskWords.roles[value] }))}
          />
        ) : (
          <span className="text-ink-2">{deskWords.roles[role]}</span>
        )}
        {member.can.manage_members || mayOpen ? (
          <Menu align="end" trigger={<IconButton label={words.more(name)} icon={<Ellipsis />} />}>
            {mayOpen ? <MenuItem href={href}>{words.openPage}</MenuItem> : null}
            {member.external && onHandOver ? <MenuItem onSelect={onHandOver}>{words.handOver}</MenuItem> : null}
            {member.can.manage_members && !disabledAt && !member.external && !isMe ? (
              <MenuItem onSelect={() => setResetting(true)}>{words.newPassword}</MenuItem>
            ) : null}
            {member.can.manage_members && disabledAt ? (
              <MenuItem onSelect={() => void enable()}>{words.enable}</MenuItem>
            ) : null}
            {member.can.manage_members && !disabledAt ? (
              <MenuItem onSelect={() => setDisabling(true)}>{words.disable}</MenuItem>
            ) : null}
          </Menu>
        ) : null}
      </div>
      {said ? (
        <p role="alert" className="ps-10 text-sm">
          {said}
        </p>
      ) : null}
      {resetting ? <ResetLinkDialog member={member} onClose={() => setResetting(false)} /> : null}
      {disabling ? <DisableDialog member={member} onClose={() => setDisabling(false)} /> : null}
    </li>
  );
}
