"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { nameOf } from "@/lib/client/labels";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { type ArticleView, assignPart } from "@/lib/contract/articles";
import { type PartName, partName } from "@/lib/domain/articles/article";
import { articleDetailsWords as words } from "@/lib/words/article-details";
import { articleWords } from "@/lib/words/articles";
import { deskWords } from "@/lib/words/desk";

/** Who is what on the article; whoever may gives parts and takes them back. */
export function ArticleParts({ article }: { article: ArticleView }) {
  const { desk } = useWorkspace();
  const send = useCommand();
  const mayAssign = article.can.assign_part;
  const assign = (memberId: string, part: PartName, assigned: boolean) =>
    send(assignPart, { articleId: article.id }, { memberId, part, assigned });
  const change = (memberId: string, part: PartName, assigned: boolean) => {
    assign(memberId, part, assigned);
    const name = nameOf(desk, memberId);
    const says = assigned ? words.gave : words.took;
    toast(says(articleWords.parts[part], name), { undo: () => assign(memberId, part, !assigned) });
  };
  return (
    <section aria-labelledby="article-parts" className="flex flex-col gap-2">
      <h3 id="article-parts" className="font-semibold">
        {words.people}
      </h3>
      {article.parts.length === 0 ? <p className="text-ink-3">{words.nobody}</p> : null}
      <ul className="flex flex-col">
        {article.parts.map(({ memberId, part }) => {
          const name = nameOf(desk, memberId);
          return (
            <li key={`${memberId} ${part}`} className="flex min-h-10 items-center gap-2.5 border-b border-rule">
              <Avatar name={name} silent />
              <span className="min-w-0 grow truncate">
                <bdi className="font-medium">{name}</bdi>{" "}
                <span className="text-ink-2">{articleWords.parts[part].toLowerCase()}</span>
              </span>
              {mayAssign ? (
                <IconButton
                  label={words.take(articleWords.parts[part], name)}
                  icon={<X />}
                  onClick={() => change(memberId, part, false)}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayAssign ? (
        <GivePart article={article} onGive={(memberId, part) => change(memberId, part, true)} />
      ) : (
        <p className="text-sm text-ink-3">{words.noAssign}</p>
      )}
    </section>
  );
}

interface GiveProps {
  article: ArticleView;
  onGive: (memberId: string, part: PartName) => void;
}

function GivePart({ article, onGive }: GiveProps) {
  const { desk } = useWorkspace();
  const [memberId, setMemberId] = useState("");
  const [part, setPart] = useState<PartName>("checker");
  const held = article.parts.some((each) => each.memberId === memberId && each.part === part);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Select
        label={words.person}
        className="grow basis-48"
        value={memberId}
        onChange={setMemberId}
        choices={[
          { value: "", label: words.choosePerson },
          ...desk.members
            .filter((member) => !member.disabled && !member.external)
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
        disabled={memberId === "" || held}
        onClick={() => {
          onGive(memberId, part);
          setMemberId("");
        }}
      >
        {words.giveDo}
      </Button>
    </div>
  );
}
