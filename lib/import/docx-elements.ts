/** What the importer knows about the elements of WordprocessingML, in one place. */

/** Elements that are written again, with the attributes that are. */
export const keptElements: Readonly<Record<string, readonly string[]>> = {
  "w:body": [],
  "w:p": [],
  "w:pPr": [],
  "w:pStyle": ["w:val"],
  "w:numPr": [],
  "w:ilvl": ["w:val"],
  "w:numId": ["w:val"],
  "w:r": [],
  "w:rPr": [],
  "w:rStyle": ["w:val"],
  "w:b": ["w:val"],
  "w:i": ["w:val"],
  "w:u": ["w:val"],
  "w:strike": ["w:val"],
  "w:vertAlign": ["w:val"],
  "w:tab": [],
  "w:br": ["w:type"],
  "w:noBreakHyphen": [],
  "w:sym": ["w:font", "w:char"],
  "w:hyperlink": ["r:id", "w:anchor"],
  "w:fldChar": ["w:fldCharType"],
  "w:tbl": [],
  "w:tr": [],
  "w:trPr": [],
  "w:tblHeader": [],
  "w:tc": [],
  "w:tcPr": [],
  "w:gridSpan": ["w:val"],
  "w:vMerge": ["w:val"],
};

/** Elements that go while what is in them stays; all of m:, v:, and of drawings besides. */
export const transparentElements: ReadonlySet<string> = new Set([
  "w:document",
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:smartTag",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
  "w:ruby",
  "w:rubyBase",
  "w:drawing",
  "w:pict",
  "w:object",
  "mc:AlternateContent",
]);

/** Elements that say the same as another. */
export const renamedElements: Readonly<Record<string, string>> = {
  "w:cr": "w:br",
  "w:ptab": "w:tab",
  "w:dstrike": "w:strike",
  "m:r": "w:r",
  "m:t": "w:t",
};
