import { mediaTypeOf } from "@/lib/domain/files/media-type";
import { refuse } from "@/lib/domain/refusal";
import { cleanText } from "@/lib/import/clean-text";
import type { DocxParts } from "@/lib/import/docx-archive";
import { escaped } from "@/lib/import/docx-styles";
import { readXml } from "@/lib/import/docx-xml";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";

interface Relationship {
  kind: string;
  target: string;
  external: boolean;
}

/** The parts of a Word file by what they are, wherever the file keeps them. */
export interface DocxPackage {
  document: Uint8Array;
  part: (kind: string) => Uint8Array | undefined;
  core: Uint8Array | undefined;
  relationships: ReadonlyMap<string, Relationship>;
  /** the bytes of a picture, by its relationship */
  media: (id: string) => Uint8Array | undefined;
}

/** Finds the text and what belongs to it by the relationships of the package. */
export function readPackage(parts: DocxParts): DocxPackage {
  const names = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  const get = (name: string) => parts.get(names.get(name.toLowerCase()) ?? "");
  const root = relationshipsOf(get("_rels/.rels"), "");
  const main = [...root.values()].find(({ kind }) => kind === "officeDocument")?.target ?? "word/document.xml";
  const document = get(main);
  // A table or a slide show says the same of its main part, which has another name.
  if (document === undefined || !/document\d*\.xml$/i.test(main)) return refuse("import_docx_not_word");
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relationships = relationshipsOf(get(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const related = (kind: string) => [...relationships.values()].find((each) => each.kind === kind && !each.external);
  const core = [...root.values()].find(({ kind }) => kind === "core-properties")?.target ?? "docProps/core.xml";
  return {
    document,
    part: (kind) => get(related(kind)?.target ?? `${folder}${kind}.xml`),
    core: get(core),
    relationships,
    media: (id) => {
      const found = relationships.get(id);
      return found === undefined || found.external ? undefined : get(found.target);
    },
  };
}

function relationshipsOf(bytes: Uint8Array | undefined, folder: string): Map<string, Relationship> {
  const found = new Map<string, Relationship>();
  if (bytes === undefined) return found;
  readXml(bytes, {
    open(name, attrs) {
      if (name !== "rel:Relationship" || found.size >= 20_000) return;
      const external = /^external$/i.test(attrs.TargetMode ?? "");
      const target = attrs.Target ?? "";
      found.set(attrs.Id ?? "", {
        kind: (attrs.Type ?? "").split("/").at(-1) ?? "",
        target: external ? target : inPackage(folder, target),
        external,
      });
    },
    close() {},
  });
  return found;
}

/** A name inside the package: relative to the part that names it, and never above the package's root. */
function inPackage(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

const extensions: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpeg",
  "image/gif": "gif",
  "image/webp": "webp",
};

/**
 * The package that mammoth is given: made anew, in memory, of what was checked and of nothing else. Its readers can ask for
 * any name and get what stands here.
 */
export class CleanPackage {
  lostPictures = 0;
  private readonly source: DocxPackage;
  private readonly parts = new Map<string, string | Uint8Array>();
  private readonly links = new Map<string, string>();
  private readonly pictures = new Map<string, { id: string; type: string; size: number }>();
  private room: number = IMPORT_LIMITS.docx.imageBytes;

  constructor(source: DocxPackage) {
    this.source = source;
    for (const [id, { kind, target, external }] of source.relationships) {
      if (kind === "hyperlink" && external) this.links.set(id, target);
    }
  }

  hasLink(id: string): boolean {
    return this.links.has(id);
  }

  /** Keeps a picture as often as it is shown, while there is room; null when it is lost. */
  picture(id: string): string | null {
    const kept = this.pictures.get(id) ?? this.keep(id);
    if (kept === null || kept.size > this.room) {
      this.lostPictures += 1;
      return null;
    }
    this.room -= kept.size;
    return kept.id;
  }

  /** Gives a part its text; the rest (relationships, content types) is written when it is asked for. */
  add(name: "document" | "styles" | "numbering", xml: string): void {
    this.parts.set(`word/${name}.xml`, xml);
  }

  /** The shape in which mammoth takes a file that is open already. */
  file() {
    const parts = new Map(this.parts);
    parts.set("word/_rels/document.xml.rels", this.relationshipsXml());
    parts.set("[Content_Types].xml", contentTypes);
    return {
      exists: (name: string) => parts.has(name),
      read: async (name: string, encoding?: string): Promise<string | Uint8Array> => {
        const part = parts.get(name) ?? "";
        if (typeof part === "string") return encoding === undefined ? Buffer.from(part) : part;
        return encoding === "base64" ? Buffer.from(part).toString("base64") : part;
      },
    };
  }

  private keep(id: string): { id: string; type: string; size: number } | null {
    const bytes = this.source.media(id);
    const type = bytes === undefined ? null : mediaTypeOf(bytes, "");
    const extension = extensions[type ?? ""];
    if (bytes === undefined || type === null || extension === undefined) return null;
    const kept = { id: `picture${this.pictures.size}`, type, size: bytes.byteLength };
    this.parts.set(`word/media/${kept.id}.${extension}`, bytes);
    this.pictures.set(id, kept);
    return kept;
  }

  private relationshipsXml(): string {
    const links = [...this.links].map(([id, target]) => relationship(id, "hyperlink", target, true));
    const pictures = [...this.pictures.values()].map(({ id, type }) =>
      relationship(id, "image", `media/${id}.${extensions[type]}`, false),
    );
    return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...links, ...pictures].join("")}</Relationships>`;
  }
}

function relationship(id: string, kind: string, target: string, external: boolean): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  const mode = external ? ' TargetMode="External"' : "";
  return `<Relationship Id="${escaped(id)}" Type="${type}" Target="${escaped(cleanText(target))}"${mode}/>`;
}

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${Object.entries(
  extensions,
)
  .map(([type, extension]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
  .join("")}</Types>`;
