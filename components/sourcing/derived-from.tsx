"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { call } from "@/lib/client/call";
import { useCommand } from "@/lib/client/use-command";
import { useSources } from "@/lib/client/use-sources";
import { useWorkspace } from "@/lib/client/workspace";
import { type ArticleView, editArticle } from "@/lib/contract/articles";
import { readSource } from "@/lib/contract/sources";
import { evidenceWords } from "@/lib/words/evidence";
import { sourcingWords as words } from "@/lib/words/sourcing";

const NOTHING = "nothing";

/** Which source of the desk an article was made from. */
export function DerivedFrom({ article }: { article: ArticleView }) {
  const { desk } = useWorkspace();
  const send = useCommand();
  const [typed, setTyped] = useState("");
  const found = useSources(typed).data?.pages.flatMap((page) => page.items) ?? [];
  const sourceId = article.derivedFromId;
  const chosen = useQuery({
    queryKey: ["sources", desk.id, "one", sourceId],
    queryFn: ({ signal }) => call(readSource, { params: { deskId: desk.id, sourceId: sourceId ?? "" }, signal }),
    enabled: sourceId !== null,
  }).data;
  const name = chosen?.title ?? found.find((source) => source.id === sourceId)?.title ?? words.confidential;
  if (!article.can.edit_article) {
    if (sourceId === null) return null;
    return (
      <p className="text-sm">
        {words.derivedFrom}: <bdi>{name}</bdi>
      </p>
    );
  }
  return (
    <Combobox
      label={words.derivedFrom}
      hint={words.derivedFromHint}
      value={sourceId ?? NOTHING}
      onSearch={setTyped}
      items={[
        { value: NOTHING, label: words.derivedFromNothing },
        ...(sourceId === null ? [] : [{ value: sourceId, label: name }]),
        ...found
          .filter((source) => source.id !== sourceId)
          .map((source) => ({ value: source.id, label: source.title, detail: evidenceWords.sourceKinds[source.kind] })),
      ]}
      onChange={(value) => {
        const next = value === NOTHING ? null : value;
        if (next === sourceId) return;
        send(editArticle, { articleId: article.id }, { fields: { derivedFromId: { base: sourceId, value: next } } });
      }}
    />
  );
}
