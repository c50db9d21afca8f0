"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { apiReferenceWords as words } from "@/lib/words/api-reference";
import type { Schema } from "./openapi-document";
import { SchemaView, shapeId } from "./schema-view";

interface Props {
  shapes: Readonly<Record<string, Schema>>;
  opened: ReadonlySet<string>;
  onOpen: (id: string, open: boolean) => void;
}

/** The shapes that have a name of their own; what refers to one leads here and opens it. */
export function ShapeList({ shapes, opened, onOpen }: Props) {
  return (
    <section aria-labelledby="shapes" className="pt-8">
      <h2 id="shapes" className="scroll-mt-24 text-lg font-semibold">
        {words.shapes}
      </h2>
      <p className="border-b border-rule-strong pb-1 text-ink-2">{words.shapesIntro}</p>
      {Object.entries(shapes).map(([name, schema]) => {
        const id = shapeId(name);
        return (
          <article key={name} id={id} className="scroll-mt-24 border-b border-rule py-1">
            <Disclosure
              open={opened.has(id)}
              onToggle={(open) => onOpen(id, open)}
              summary={<h3 className="font-mono text-sm font-medium text-ink">{name}</h3>}
            >
              {opened.has(id) ? <SchemaView schema={schema} /> : null}
            </Disclosure>
          </article>
        );
      })}
    </section>
  );
}
