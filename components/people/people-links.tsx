"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { useWorkspace } from "@/lib/client/workspace";
import { accessWords } from "@/lib/words/access";
import { erasureWords } from "@/lib/words/erasures";
import { personWords } from "@/lib/words/persons";

/** From the desk's people to personal data: where somebody is named, and what was asked to be erased. */
export function PeopleLinks() {
  const { desk } = useWorkspace();
  if (!desk.can.read_person) return null;
  return (
    <section aria-labelledby="personal-data" className="flex flex-col gap-2 border-t border-rule pt-4">
      <h2 id="personal-data" className="text-lg font-semibold">
        {personWords.data}
      </h2>
      <p className="text-ink-2">{personWords.named.what}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/desks/${desk.id}/people/named`}>{personWords.named.title}</ButtonLink>
        <ButtonLink href={`/desks/${desk.id}/people/erasures`}>{erasureWords.title}</ButtonLink>
        {desk.can.read_access_log ? (
          <ButtonLink href={`/desks/${desk.id}/people/access`}>{accessWords.title}</ButtonLink>
        ) : null}
      </div>
    </section>
  );
}
