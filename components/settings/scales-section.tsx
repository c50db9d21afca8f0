"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { listScales, type ScaleInUse } from "@/lib/contract/desks";
import type { Purpose } from "@/lib/domain/articles/article";
import { settingsWords } from "@/lib/words/settings";
import { LabelMeaning } from "./label-meaning";
import { NotRead } from "./not-read";
import { ScaleEditor } from "./scale-editor";
import { ScalePreview } from "./scale-preview";

const words = settingsWords.scales;

/** The labels of both trades: how they look, what they mean, how often they were given. */
export function ScalesSection() {
  const { desk } = useWorkspace();
  const query = useQuery({
    queryKey: ["desk", desk.id, "scales"],
    queryFn: ({ signal }) => call(listScales, { params: { deskId: desk.id }, signal }),
  });
  const [editing, setEditing] = useState<Purpose | null>(null);
  // Where the editor was closed, the button that opened it has the keyboard again.
  const [closed, setClosed] = useState<Purpose | null>(null);
  const close = () => {
    setClosed(editing);
    setEditing(null);
  };
  if (!query.data) return <NotRead query={query} rows={8} />;
  const mayEdit = query.data.can.edit_scale;
  return (
    <>
      <p className="max-w-2xl text-ink-2">{words.intro}</p>
      {mayEdit ? null : <p className="text-sm text-ink-3">{words.notYours}</p>}
      {query.data.items.map((scale) => (
        <section
          key={scale.purpose}
          aria-label={words[scale.purpose]}
          className="flex flex-col gap-3 border-t border-rule pt-4"
        >
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h2 className="text-lg font-semibold">{words[scale.purpose]}</h2>
            <p className="text-sm text-ink-3">
              <bdi>{scale.name}</bdi>, {words.version(scale.version)}
            </p>
            {mayEdit && editing !== scale.purpose ? (
              <span className="ms-auto">
                <Button
                  size="sm"
                  autoFocus={closed === scale.purpose}
                  aria-label={words.changeOf(words[scale.purpose])}
                  onClick={() => setEditing(scale.purpose)}
                >
                  {words.change}
                </Button>
              </span>
            ) : null}
          </div>
          {mayEdit && editing === scale.purpose ? (
            <ScaleEditor scale={scale} onClose={close} />
          ) : (
            <ScaleAsItIs scale={scale} />
          )}
        </section>
      ))}
    </>
  );
}

function ScaleAsItIs({ scale }: { scale: ScaleInUse }) {
  return (
    <>
      <ScalePreview labels={scale.labels} />
      <ul className="divide-y divide-rule border-y border-rule">
        {scale.labels.map((label) => (
          <li key={label.key} className="py-1.5">
            <LabelMeaning label={label} uses={scale.uses} />
          </li>
        ))}
      </ul>
    </>
  );
}
