"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { problemOf } from "@/components/account/problem-of";
import { Banner } from "@/components/ui/banner";
import { Disclosure } from "@/components/ui/disclosure";
import { SkeletonRows } from "@/components/ui/skeleton";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { type ErasurePreview as Preview, previewErasure } from "@/lib/contract/erasures";
import { erasureWords as words } from "@/lib/words/erasures";
import { personWords } from "@/lib/words/persons";
import { CountList, NamedPlaces } from "./named-places";

export type Whose = { memberId: string } | { names: string[] };

/** What an erasure takes away and what stays, as things are now: shown to whoever asks and to whoever decides. */
export function ErasurePreview({ whose }: { whose: Whose }) {
  const { desk } = useWorkspace();
  const preview = useQuery({
    queryKey: ["erasure-preview", desk.id, whose],
    queryFn: ({ signal }) => call(previewErasure, { params: { deskId: desk.id }, body: whose, signal }),
    staleTime: 0,
  });
  if (preview.error) return <Banner kind="error">{problemOf(preview.error)}</Banner>;
  if (!preview.data) {
    return (
      <div role="status" aria-label={words.counting}>
        <SkeletonRows rows={4} />
      </div>
    );
  }
  return <Shown preview={preview.data} home={`/desks/${desk.id}`} />;
}

function Shown({ preview: { member, named }, home }: { preview: Preview; home: string }) {
  const { stays } = named;
  const total = Object.values(named.counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className="flex flex-col gap-4">
      <section className="flex flex-col gap-1.5">
        <h3 className="font-semibold">{words.goes}</h3>
        {member ? (
          <>
            <p>{words.becomes(member.name, member.becomes)}</p>
            <p>{words.account[member.account]}</p>
            <CountList counts={member.counts} />
          </>
        ) : total === 0 ? (
          <p>{words.nothingGoes}</p>
        ) : (
          <>
            <CountList counts={named.counts} />
            <Disclosure summary={personWords.named.found}>
              <NamedPlaces named={named} home={home} />
            </Disclosure>
          </>
        )}
      </section>
      <section className="flex flex-col gap-1.5">
        <h3 className="font-semibold">{words.stays}</h3>
        {member ? (
          <p>
            {words.namedBesides(total)}{" "}
            <Link href={`${home}/people/named?name=${encodeURIComponent(member.name)}`} className="underline">
              {words.lookForName}
            </Link>
          </p>
        ) : null}
        <p>{words.staysAlways}</p>
        {stays.versions.length > 0 ? (
          <>
            <p>{words.staysVersions(stays.versions.length)}</p>
            <ul className="flex list-disc flex-col gap-0.5 ps-5">
              {stays.versions.map(({ articleId, articleTitle, number }) => (
                <li key={`${articleId} ${number}`}>{words.version(articleTitle, number)}</li>
              ))}
            </ul>
          </>
        ) : null}
        {stays.quotes > 0 ? <p>{words.staysQuotes(stays.quotes)}</p> : null}
        {!member && stays.members.length > 0 ? (
          <p>{words.staysMembers(stays.members.map(({ name }) => name).join(", "))}</p>
        ) : null}
        <p className="text-ink-2">{words.backups}</p>
      </section>
    </div>
  );
}
