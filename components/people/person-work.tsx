import Link from "next/link";
import { AccountSection } from "@/components/account/account-section";
import { Badge } from "@/components/ui/badge";
import type { PersonView } from "@/lib/contract/persons";
import type { PartName } from "@/lib/domain/articles/article";
import { personWords as words } from "@/lib/words/persons";
import { listClass } from "./people-frame";

interface WorkProps {
  person: PersonView;
  /** The path of the desk. */
  home: string;
  partWords: Readonly<Record<PartName, string>>;
}

const ofArticle = ["claimsRecorded", "claimsAssigned", "assessments", "evidence", "files"] as const;

/** What of a person's is on the desk, counted and listed; nobody is compared with anybody. */
export function PersonWork({ person, home, partWords }: WorkProps) {
  const counts = Object.entries(person.counts) as [keyof PersonView["counts"], number][];
  const some = counts.filter(([, count]) => count > 0);
  return (
    <>
      <AccountSection title={words.work}>
        {some.length === 0 ? <p className="text-ink-2">{words.none}</p> : null}
        <ul className="flex flex-wrap gap-x-5 gap-y-1 tabular-nums">
          {some.map(([name, count]) => (
            <li key={name}>{words.counts[name](count)}</li>
          ))}
        </ul>
      </AccountSection>
      {person.articles.length > 0 ? (
        <AccountSection title={words.articles}>
          <ul className={listClass}>
            {person.articles.map((article) => (
              <li key={article.id} className="flex flex-col gap-0.5 px-3 py-2">
                <span className="flex flex-wrap items-center gap-x-2">
                  <Link href={`${home}/articles/${article.id}`} className="min-w-0 font-medium break-words underline">
                    {article.title}
                  </Link>
                  {article.parts.map((part) => (
                    <Badge key={part}>{partWords[part]}</Badge>
                  ))}
                  {article.archived ? <Badge>{words.archived}</Badge> : null}
                </span>
                <span className="text-sm text-ink-3 tabular-nums">
                  {ofArticle
                    .filter((name) => article[name] > 0)
                    .map((name) => words.counts[name](article[name]))
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
          {person.moreArticles ? <p className="text-sm text-ink-3">{words.moreArticles}</p> : null}
        </AccountSection>
      ) : null}
      {person.sources.length > 0 ? (
        <AccountSection title={words.sources}>
          <ul className={listClass}>
            {person.sources.map((source) => (
              <li key={source.id} className="px-3 py-2">
                <Link href={`${home}/sources?source=${source.id}`} className="break-words underline">
                  {source.title}
                </Link>
              </li>
            ))}
          </ul>
          {person.moreSources ? <p className="text-sm text-ink-3">{words.moreSources}</p> : null}
        </AccountSection>
      ) : null}
    </>
  );
}
