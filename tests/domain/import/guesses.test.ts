import edtf from "edtf";
import { describe, expect, test } from "vitest";
import { furnitureReasons } from "@/lib/import/furniture-reasons";
import { guessLanguage } from "@/lib/import/guess-language";
import { importArticle } from "@/lib/import/import-article";
import { bylineOf, furnitureLine, isCreditLine, namedOrigin } from "@/lib/import/role-phrases";
import { metadataDate, spokenDate } from "@/lib/import/spoken-dates";

describe("dates", () => {
  test.each([
    ["01:12 PM, Dec 29, 2025", "2025-12-29T13:12:00"],
    ["Published 29 December 2025", "2025-12-29"],
    ["December 3rd, 2025", "2025-12-03"],
    ["29. März 2025, 14:05 Uhr", "2025-03-29T14:05:00"],
    ["le 1er août 2025 à 9h30", "2025-08-01T09:30:00"],
    ["12 de octubre de 2025", "2025-10-12"],
    ["28 декабря 2025", "2025-12-28"],
    ["2025年12月29日", "2025-12-29"],
    ["29.12.2025", "2025-12-29"],
    ["12/29/2025", "2025-12-29"],
  ])("%s", (line, date) => {
    const spoken = spokenDate(line);
    expect(spoken?.edtf).toBe(date);
    expect(spoken?.rest).toBe("");
    expect(() => edtf(date)).not.toThrow();
  });

  test.each(["", "02/03/2025", "February 30, 2025", "Section 4", "1 of 6", "32 December 2025"])(
    "none in %j",
    (line) => {
      expect(spokenDate(line)).toBeNull();
    },
  );

  test("of metadata keep their zone", () => {
    expect(metadataDate("2026-03-02T08:15:00+0100")).toBe("2026-03-02T08:15:00+01:00");
    expect(metadataDate("2026-03-02 08:15")).toBe("2026-03-02T08:15:00");
    expect(metadataDate("2026-02-30")).toBe("");
    expect(metadataDate("soon")).toBe("");
  });
});

describe("lines", () => {
  test.each([
    ["Comments2", furnitureReasons.comments],
    ["12 comments", furnitureReasons.comments],
    ["Share this article", furnitureReasons.share],
    ["Read more", furnitureReasons.related],
    ["Read more: Ten ferries and their captains", furnitureReasons.related],
    ["Advertisement", furnitureReasons.advertisement],
    ["In Reports", furnitureReasons.section],
    ["3 min read", furnitureReasons.readingTime],
    ["© 2026 The Lindhavn Post", furnitureReasons.copyright],
    ["Anzeige", furnitureReasons.advertisement],
    ["Читайте также", furnitureReasons.related],
  ])("%s is furniture", (line, reason) => {
    expect(furnitureLine(line)).toBe(reason);
  });

  test.each([
    "In November the ban began.",
    "“Share the burden,” he said.",
    "More than 2,000 people came.",
    "Comments by Mr Reyes caused a stir.",
    "Read more books, she said.",
  ])("%s is copy", (line) => {
    expect(furnitureLine(line)).toBeNull();
  });

  test.each([
    ["By Jane Doe", "Jane Doe"],
    ["Von Anna Meier", "Anna Meier"],
    ["Harbour Staff", "Harbour Staff"],
    ["(Reuters)", "Reuters"],
    ["By Monday the ban was over, and the ferries ran again as if nothing at all had happened here.", null],
    ["He was there", null],
  ])("byline of %s", (line, name) => {
    expect(bylineOf(line)).toBe(name);
  });

  test("credits are told from captions", () => {
    expect(["Photo: Ann Lee", "Getty Images", "© AFP", "John Smith/Reuters"].filter(isCreditLine)).toHaveLength(4);
    expect(["The ferry at dusk.", "Photographs show the damage"].filter(isCreditLine)).toEqual([]);
  });

  test("an origin is suggested only where the text names one", () => {
    expect(namedOrigin("LINDHAVN (Reuters) - The ferries stop.")).toBe("Reuters");
    expect(namedOrigin("He spoke in an interview with Kessen’s state-run Tamm news agency on Monday.")).toBe(
      "Tamm news agency",
    );
    expect(namedOrigin("He spoke on Monday.")).toBe("");
  });
});

describe("language and direction", () => {
  test.each([
    ["en", "The ban begins at once, and it is the first of its kind that the country has seen for many years."],
    ["de", "Das Verbot gilt sofort, und es ist das erste, das die Behörde in diesem Jahr für die Fähren erlassen hat."],
    [
      "fr",
      "La décision est immédiate et les bateaux ne sont pas autorisés à quitter le port dans la nuit, selon une source.",
    ],
    [
      "es",
      "La medida es inmediata y los barcos no pueden salir del puerto en la noche, según una fuente de la empresa.",
    ],
    ["ru", "Запрет вступает в силу немедленно, сообщили в министерстве транспорта."],
    ["uk", "Заборона набуває чинності негайно, повідомили в міністерстві їхні речники."],
    ["ar", "يبدأ الحظر فورا بحسب ما أعلنته وزارة النقل يوم الاثنين"],
    ["he", "האיסור נכנס לתוקף מיד, כך הודיע משרד התחבורה ביום שני"],
    ["ja", "運輸省は月曜日、夜間のフェリー運航を直ちに停止すると発表した。"],
    ["zh", "交通部星期一宣布,夜间渡轮立即停止运营,直到所有船只接受检查为止。"],
  ])("%s", (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  test("right-to-left text says so on the document", () => {
    const { doc } = importArticle({
      format: "text",
      content: "יבדא\n\nהאיסור נכנס לתוקף מיד, כך הודיע משרד התחבורה ביום שני לאחר שתי תקלות",
    });
    expect(doc.attrs).toEqual({ lang: "he", dir: "rtl" });
  });
});
