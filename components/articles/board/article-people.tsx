import { Avatar } from "@/components/ui/avatar";
import { nameOf } from "@/lib/client/labels";
import type { ArticleRow } from "@/lib/contract/articles";
import type { DeskView } from "@/lib/contract/desks";
import type { PartName } from "@/lib/domain/articles/article";
import { articleWords } from "@/lib/words/articles";
import { boardWords as words } from "@/lib/words/board";

const MOST_SHOWN = 4;

/** Who has which part on an article, one face a person. */
export function ArticlePeople({ parts, desk }: { parts: ArticleRow["parts"]; desk: DeskView }) {
  const people = new Map<string, PartName[]>();
  for (const { memberId, part } of parts) people.set(memberId, [...(people.get(memberId) ?? []), part]);
  if (people.size === 0) return <span className="text-ink-3 max-md:sr-only">{words.nobody}</span>;
  const all = [...people].map(([memberId, held]) => {
    const name = nameOf(desk, memberId);
    return {
      memberId,
      name,
      says: words.person(
        name,
        held.map((part) => articleWords.parts[part]),
      ),
    };
  });
  const hidden = all.slice(MOST_SHOWN);
  return (
    <span className="flex items-center -space-x-1 max-md:[&>:nth-child(n+4)]:sr-only">
      {all.slice(0, MOST_SHOWN).map(({ memberId, name, says }) => (
        <span key={memberId} title={says} className="inline-flex">
          <Avatar name={name} silent />
          <span className="sr-only">{says}. </span>
        </span>
      ))}
      {hidden.length > 0 ? (
        <span title={hidden.map(({ says }) => says).join("\n")} className="ps-2 text-sm text-ink-3 tabular-nums">
          <span aria-hidden="true">{words.morePeople(hidden.length)}</span>
          <span className="sr-only">{hidden.map(({ says }) => says).join(". ")}</span>
        </span>
      ) : null}
    </span>
  );
}
