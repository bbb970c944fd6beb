declare module "virtual:interface-texts" {
  /** The texts of `src/locales/en.yml` by key, as the browser's `messages.json` has them. */
  const texts: Readonly<Record<string, { readonly message: string }>>;
  export default texts;
}
