"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname, useSearchParams } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TextArea } from "@/components/ui/text-area";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { findNamed, type NamedView } from "@/lib/contract/persons";
import { spellings } from "@/lib/domain/people/name-pattern";
import { erasureWords } from "@/lib/words/erasures";
import { personWords } from "@/lib/words/persons";
import { AskErasure } from "./ask-erasure";
import { CountList, NamedPlaces } from "./named-places";
import { PeopleFrame } from "./people-frame";
import { ReadProblem } from "./read-problem";

const words = personWords.named;

/** Looks for a person in what people typed; the names stand in this page's address only when somebody was led here by one. */
export function NamedPage() {
  const { desk } = useWorkspace();
  const asked = useSearchParams().getAll("name");
  const path = usePathname();
  const [names, setNames] = useState<string[] | null>(() => spellings.safeParse(asked).data ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const found = useQuery({
    queryKey: ["named", desk.id, names],
    queryFn: ({ signal }) => call(findNamed, { params: { deskId: desk.id }, body: { names: names ?? [] }, signal }),
    enabled: names !== null,
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const lines = String(new FormData(event.currentTarget).get("names") ?? "").split("\n");
    const given = lines.map((line) => line.trim()).filter(Boolean);
    const parsed = spellings.safeParse(given);
    setProblem(parsed.success ? null : given.length > 10 ? words.tooMany : words.missing);
    if (!parsed.success) return;
    setNames(parsed.data);
    window.history.replaceState(null, "", path); // a name is not left lying in the browser's history
  }

  return (
    <PeopleFrame title={words.title} intro={words.what}>
      {desk.can.read_person ? (
        <form onSubmit={submit} className="flex flex-col items-start gap-3">
          <TextArea
            label={words.names}
            hint={words.namesHint}
            error={problem}
            name="names"
            rows={3}
            defaultValue={asked.join("\n")}
            className="w-full max-w-lg"
          />
          <Button type="submit" variant="primary">
            {words.search}
          </Button>
        </form>
      ) : (
        <Banner kind="info">{words.noRight}</Banner>
      )}
      {names === null ? null : found.data ? (
        <Found named={found.data} names={names} />
      ) : found.error ? (
        <ReadProblem error={found.error} noRight={words.noRight} retry={() => void found.refetch()} />
      ) : (
        <div role="status" aria-label={words.searching}>
          <SkeletonRows rows={6} rowClassName="h-12" />
        </div>
      )}
    </PeopleFrame>
  );
}

function Found({ named, names }: { named: NamedView; names: string[] }) {
  const { desk } = useWorkspace();
  const { stays, counts } = named;
  const nowhere = Object.keys(counts).length === 0;
  return (
    <section className="flex flex-col gap-4 border-t border-rule pt-6" aria-label={words.found}>
      <h2 className="text-lg font-semibold">{words.found}</h2>
      {nowhere ? <p role="status">{words.nothing}</p> : <CountList counts={counts} />}
      <NamedPlaces named={named} home={`/desks/${desk.id}`} />
      {stays.versions.length > 0 ? <p>{erasureWords.staysVersions(stays.versions.length)}</p> : null}
      {stays.versions.length > 0 ? (
        <ul className="flex list-disc flex-col gap-0.5 ps-5">
          {stays.versions.map(({ articleId, articleTitle, number }) => (
            <li key={`${articleId} ${number}`}>{erasureWords.version(articleTitle, number)}</li>
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => save(named, names)}>{words.take}</Button>
        <AskErasure whose={{ names }} name={names[0] ?? ""} label={erasureWords.askNamed} />
      </div>
    </section>
  );
}

/** What was found, as a file. */
function save(named: NamedView, names: readonly string[]): void {
  const blob = new Blob([`${JSON.stringify({ names, ...named }, null, 2)}\n`], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = words.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
