"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowUp, X } from "lucide-react";
import { useState } from "react";
import { useAction } from "@/components/account/use-action";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { editPassList, type PassListView, readPassList } from "@/lib/contract/signing";
import { purpose } from "@/lib/domain/articles/article";
import type { Pass } from "@/lib/domain/signing/pass-list";
import { passListWords as words } from "@/lib/words/signing";
import { NotRead } from "./not-read";

/** The passes that are initialled before an article is signed, and whose signatures it wants. */
export function PassesSection() {
  const { desk } = useWorkspace();
  const query = useQuery({
    queryKey: ["desk", desk.id, "passes"],
    queryFn: ({ signal }) => call(readPassList, { params: { deskId: desk.id }, signal }),
  });
  if (!query.data) return <NotRead query={query} rows={5} />;
  return <PassEditor key={query.data.revision} stored={query.data} />;
}

function PassEditor({ stored }: { stored: PassListView }) {
  const { desk } = useWorkspace();
  const queries = useQueryClient();
  const { busy, problem, setProblem, run } = useAction();
  const [passes, setPasses] = useState<readonly Pass[]>(stored.passes);
  const [signatures, setSignatures] = useState(stored.signatures);
  const readOnly = !stored.can.edit_pass_list;
  const change = (at: number, edit: Partial<Pass>) =>
    setPasses(passes.map((pass, index) => (index === at ? { ...pass, ...edit } : pass)));

  function save() {
    if (passes.some(({ name }) => name.trim() === "")) return setProblem(words.nameMissing);
    void run(async () => {
      const body = { commandId: newId(), base: stored.revision, passes: [...passes], signatures };
      await call(editPassList, { params: { deskId: desk.id }, body });
      toast(words.saved);
      await queries.invalidateQueries({ queryKey: ["desk", desk.id] });
    });
  }

  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <p className="text-ink-2">{words.intro}</p>
      {readOnly ? <Banner kind="info">{words.readOnly}</Banner> : null}
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      <ol className="flex flex-col gap-3">
        {passes.map((pass, at) => (
          <li key={pass.key} className="flex flex-wrap items-end gap-2">
            <TextField
              className="min-w-40 flex-1"
              label={words.name}
              value={pass.name}
              readOnly={readOnly}
              maxLength={80}
              onChange={(event) => change(at, { name: event.currentTarget.value })}
            />
            <TextField
              className="min-w-60 flex-2"
              label={words.about}
              value={pass.about}
              readOnly={readOnly}
              maxLength={300}
              onChange={(event) => change(at, { about: event.currentTarget.value })}
            />
            {readOnly ? null : (
              <span className="flex">
                <IconButton
                  label={words.up(pass.name)}
                  icon={<ArrowUp />}
                  disabled={at === 0}
                  onClick={() => setPasses(passes.toSpliced(at, 1).toSpliced(at - 1, 0, pass))}
                />
                <IconButton
                  label={words.remove(pass.name)}
                  icon={<X />}
                  onClick={() => setPasses(passes.toSpliced(at, 1))}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {readOnly ? null : (
        <div>
          <Button size="sm" onClick={() => setPasses([...passes, { key: newKey(), name: "", about: "" }])}>
            {words.add}
          </Button>
        </div>
      )}
      <div className="flex flex-col gap-1">
        <h3 className="font-semibold">{words.signatures}</h3>
        <p className="text-ink-2">{words.signaturesAbout}</p>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        {purpose.options.map((each) => (
          <Select
            key={each}
            label={words.purposes[each]}
            disabled={readOnly}
            value={signatures[each].includes("legal") ? "both" : "one"}
            choices={[
              { value: "one", label: words.one },
              { value: "both", label: words.both },
            ]}
            onChange={(chosen) =>
              setSignatures({ ...signatures, [each]: chosen === "both" ? ["editor", "legal"] : ["editor"] })
            }
          />
        ))}
      </div>
      {readOnly ? null : (
        <div>
          <Button variant="primary" busy={busy} onClick={save}>
            {words.save}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Never used for another pass: initials stand under it. */
const newKey = () => `own_${newId().replaceAll("-", "").slice(0, 16)}`;
