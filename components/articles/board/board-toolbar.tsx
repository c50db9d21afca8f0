"use client";

import clsx from "clsx";
import { ListFilter } from "lucide-react";
import { type RefObject, useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Checkbox } from "@/components/ui/checkbox";
import { Kbd } from "@/components/ui/kbd";
import { Select } from "@/components/ui/select";
import { boardSort } from "@/lib/contract/articles";
import { type ArticleState, articleState, type Purpose, purpose } from "@/lib/domain/articles/article";
import { articleWords } from "@/lib/words/articles";
import { boardWords as words } from "@/lib/words/board";
import { type BoardFilter, filterToParams } from "./board-filter";
import { SearchBox } from "./search-box";

interface Props {
  filter: BoardFilter;
  setFilter: (change: Partial<BoardFilter>) => void;
  newArticleHref: string | null;
  searchField: RefObject<HTMLInputElement | null>;
  /** Leaves the search field for the first row of what these words find. */
  onDown: (words: string) => void;
}

/** Search, filters and order of the board; on a phone the filters fold behind one button. */
export function BoardToolbar({ filter, setFilter, newArticleHref, searchField, onDown }: Props) {
  const [open, setOpen] = useState(false);
  const search = useCallback((q: string) => setFilter({ q }), [setFilter]);
  const { q: _typed, sort: _order, ...narrowing } = filterToParams(filter);
  const active = Object.keys(narrowing).length;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2 px-4 py-3">
      <h1 className="me-2 font-serif text-xl font-semibold max-sm:sr-only">{words.title}</h1>
      <SearchBox label={words.search} value={filter.q} onSearch={search} field={searchField} onDown={onDown} />
      <Button
        className="md:hidden"
        aria-expanded={open}
        aria-controls="board-filters"
        aria-label={active > 0 ? words.filtersOn(active) : words.filters}
        onClick={() => setOpen(!open)}
      >
        <ListFilter aria-hidden="true" />
        {active > 0 ? <span className="tabular-nums">{active}</span> : null}
      </Button>
      <div
        id="board-filters"
        className={clsx(
          "items-center gap-x-3 gap-y-2 max-md:order-last max-md:w-full max-md:grid-cols-2 md:flex",
          open ? "max-md:grid" : "max-md:hidden",
        )}
      >
        <Select<ArticleState | "">
          label={words.state}
          hideLabel
          value={filter.state ?? ""}
          onChange={(value) => setFilter({ state: value === "" ? null : value })}
          choices={[
            { value: "", label: words.anyState },
            ...articleState.options.map((value) => ({ value, label: articleWords.states[value] })),
          ]}
        />
        <Select<Purpose | "">
          label={words.purpose}
          hideLabel
          value={filter.purpose ?? ""}
          onChange={(value) => setFilter({ purpose: value === "" ? null : value })}
          choices={[
            { value: "", label: words.anyPurpose },
            ...purpose.options.map((value) => ({ value, label: articleWords.purposes[value] })),
          ]}
        />
        <Select
          label={words.sort}
          hideLabel
          value={filter.sort}
          onChange={(sort) => setFilter({ sort })}
          choices={boardSort.options.map((value) => ({ value, label: words.sorts[value] }))}
          title={words.sort}
          className="md:hidden"
        />
        <Checkbox
          label={words.mine}
          checked={filter.mine}
          onChange={(event) => setFilter({ mine: event.target.checked })}
        />
        <Checkbox
          label={words.archived}
          checked={filter.archived}
          onChange={(event) => setFilter({ archived: event.target.checked })}
        />
      </div>
      {newArticleHref ? (
        <span className="ms-auto">
          <ButtonLink href={newArticleHref} variant="primary">
            {words.newArticle}
            <Kbd keys={words.newArticleKey} onInk />
          </ButtonLink>
        </span>
      ) : null}
    </div>
  );
}
