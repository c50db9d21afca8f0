/** edtf ships no types; this is the part we use. Throws on what is not EDTF; min and max are milliseconds since 1970 (UTC). */
declare module "edtf" {
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default function edtf(text: string): { readonly min: number; readonly max: number; readonly edtf: string };
}
