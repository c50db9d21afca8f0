/** edtf ships no types; this is the part we use. Throws on what is not EDTF; min and max are milliseconds since 1970 (UTC). */
declare module "edtf" {
  export default function edtf(text: string): { readonly min: number; readonly max: number; readonly edtf: string };
}
