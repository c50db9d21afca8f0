"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { nameOf } from "@/lib/client/labels";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { editDesk } from "@/lib/contract/desks";
import { type PartName, type Purpose, partName } from "@/lib/domain/articles/article";
import { fitsBeside } from "@/lib/domain/articles/parts";
import type { PurposeDefaults } from "@/lib/domain/desk/part-defaults";
import { articleWords } from "@/lib/words/articles";
import { deskWords } from "@/lib/words/desk";
import { settingsWords } from "@/lib/words/settings";
import type { ShownSettings } from "./with-settings";

const words = settingsWords.parts;
const fieldOf = { own_copy: "ownCopyParts", published: "publishedParts" } as const;

/** Who gets which part on a new article. */
export function PartsSection({ settings }: { settings: ShownSettings }) {
  const send = useCommand();
  const mayEdit = settings.can.edit_desk;
  return (
    <>
      <p className="max-w-2xl text-ink-2">{words.intro}</p>
      {(["own_copy", "published"] as const).map((purpose) => {
        const base = settings[fieldOf[purpose]];
        const save = (value: PurposeDefaults) =>
          send(editDesk, {}, { fields: { [fieldOf[purpose]]: { base, value } } });
        return <Defaults key={purpose} purpose={purpose} defaults={base} mayEdit={mayEdit} save={save} />;
      })}
      <p className="max-w-2xl text-sm text-ink-3">{words.passedOver}</p>
    </>
  );
}

interface Props {
  purpose: Purpose;
  defaults: PurposeDefaults;
  mayEdit: boolean;
  save: (value: PurposeDefaults) => void;
}

function Defaults({ purpose, defaults, mayEdit, save }: Props) {
  const { desk } = useWorkspace();
  const { creator, given } = defaults;
  // Nobody of the desk wrote what others published.
  const own = purpose === "published" ? (["checker"] as const) : (["writer", "checker"] as const);
  return (
    <section aria-label={words[purpose]} className="flex max-w-2xl flex-col gap-3 border-t border-rule pt-4">
      <h2 className="text-lg font-semibold">{words[purpose]}</h2>
      <Select<"" | "writer" | "checker">
        label={words.creator}
        className="max-w-72"
        disabled={!mayEdit}
        value={creator ?? ""}
        onChange={(value) => save({ ...defaults, creator: value === "" ? null : value })}
        choices={[
          { value: "", label: words.nothing },
          ...own.map((value) => ({ value, label: words.creatorGets(articleWords.parts[value]) })),
        ]}
      />
      <h3 className="text-sm font-medium text-ink-2">{words.also}</h3>
      {given.length === 0 ? <p className="text-ink-3">{words.nobody}</p> : null}
      <ul className="flex flex-col">
        {given.map((each) => {
          const name = nameOf(desk, each.memberId) || settingsWords.anyone;
          const part = articleWords.parts[each.part];
          return (
            <li
              key={`${each.memberId} ${each.part}`}
              className="flex min-h-10 items-center gap-2.5 border-b border-rule"
            >
              <Avatar name={name} silent />
              <span className="min-w-0 grow truncate">
                <bdi className="font-medium">{name}</bdi> <span className="text-ink-2">{part.toLowerCase()}</span>
              </span>
              {mayEdit ? (
                <IconButton
                  label={words.take(name, part)}
                  icon={<X />}
                  onClick={() => save({ ...defaults, given: given.filter((other) => other !== each) })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayEdit ? <Give given={given} onGive={(part) => save({ ...defaults, given: [...given, part] })} /> : null}
    </section>
  );
}

interface GiveProps {
  given: PurposeDefaults["given"];
  onGive: (part: PurposeDefaults["given"][number]) => void;
}

function Give({ given, onGive }: GiveProps) {
  const { desk } = useWorkspace();
  const [memberId, setMemberId] = useState("");
  const [part, setPart] = useState<PartName>("checker");
  const member = desk.members.find((each) => each.id === memberId);
  const held = given.filter((each) => each.memberId === memberId).map((each) => each.part);
  const fits = member !== undefined && !held.includes(part) && fitsBeside(part, member.role, held);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Select
        label={words.person}
        className="grow basis-48"
        value={memberId}
        onChange={setMemberId}
        choices={[
          { value: "", label: words.choose },
          ...desk.members
            .filter((each) => !each.disabled && !each.external)
            .map(({ id, name, role }) => ({ value: id, label: `${name} (${deskWords.roles[role].toLowerCase()})` })),
        ]}
      />
      <Select
        label={words.part}
        className="basis-40"
        value={part}
        onChange={setPart}
        choices={partName.options.map((value) => ({ value, label: articleWords.parts[value] }))}
      />
      <Button
        disabled={!fits}
        onClick={() => {
          onGive({ memberId, part });
          setMemberId("");
        }}
      >
        {words.give}
      </Button>
    </div>
  );
}
