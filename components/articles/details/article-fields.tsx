"use client";

import { useState } from "react";
import { LanguageField } from "@/components/articles/import/language-field";
import { DerivedFrom } from "@/components/sourcing/derived-from";
import { MomentField } from "@/components/ui/moment-field";
import { SavedField } from "@/components/ui/saved-field";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { type ArticleView, editArticle } from "@/lib/contract/articles";
import { articleFields } from "@/lib/domain/articles/article";
import { articleDetailsWords } from "@/lib/words/article-details";
import { importWords } from "@/lib/words/import";

const words = importWords.fields;
type TextName = "title" | "byline" | "publisher" | "canonicalUrl" | "publishedAt" | "derivedFrom";

/** An article's fields, each saved by itself; what can't be saved says why and stays as typed. */
export function ArticleFields({ article }: { article: ArticleView }) {
  const { desk } = useWorkspace();
  const send = useCommand();
  const [wrong, setWrong] = useState<Partial<Record<TextName, { typed: string; says: string }>>>({});
  const readOnly = !article.can.edit_article;
  const at = { articleId: article.id };
  const save = (name: TextName, seen: string, typed: string) => {
    // What stood when the person began; after a refused attempt the field began with that attempt.
    const base = wrong[name]?.typed === seen ? article[name] : seen;
    const checked = articleFields[name].safeParse(typed);
    const says = checked.success ? undefined : (words.wrong[name] ?? checked.error.issues[0]?.message ?? "");
    setWrong(({ [name]: _, ...others }) => (says === undefined ? others : { ...others, [name]: { typed, says } }));
    if (!checked.success || checked.data === base) return;
    send(editArticle, at, { fields: { [name]: { base, value: checked.data } } });
  };
  const text = (name: TextName) => ({
    label: words[name],
    value: wrong[name]?.typed ?? article[name],
    readOnly,
    ...(wrong[name] ? { error: wrong[name].says } : {}),
    onSave: (seen: string, value: string) => save(name, seen, value),
  });
  return (
    <div className="flex flex-col gap-3">
      {readOnly ? <p className="text-sm text-ink-3">{articleDetailsWords.readOnly}</p> : null}
      <SavedField {...text("title")} />
      <div className="grid gap-3 sm:grid-cols-2">
        <SavedField {...text("byline")} />
        <SavedField {...text("publisher")} />
        <SavedField {...text("canonicalUrl")} />
        <SavedField {...text("derivedFrom")} hint={words.derivedHint} />
        <DerivedFrom article={article} />
        <SavedField {...text("publishedAt")} hint={words.publishedHint} />
        {readOnly ? (
          <SavedField label={words.language} value={article.language} readOnly onSave={() => undefined} />
        ) : (
          <LanguageField
            label={words.language}
            value={article.language}
            hint={articleDetailsWords.languageChange}
            onChange={(value) => {
              send(editArticle, at, { fields: { language: { base: article.language, value } } });
            }}
          />
        )}
        <MomentField
          label={articleDetailsWords.deadline}
          zone={desk.timeZone}
          value={article.deadlineAt}
          readOnly={readOnly}
          onChange={(value) => send(editArticle, at, { fields: { deadlineAt: { base: article.deadlineAt, value } } })}
        />
      </div>
    </div>
  );
}
