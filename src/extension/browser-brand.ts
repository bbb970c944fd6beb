/** Which browser it is, by the brands that a browser of the Chromium family names. */

export interface Brand {
  readonly brand: string;
  readonly version: string;
}

/** "Microsoft Edge 140"; the engine's own name where no other is given. */
export function browserBrand(brands: readonly Brand[]): string | undefined {
  // One of them is made up, so that sites do not rely on the list.
  const real = brands.filter(({ brand }) => !/not[^a-z]*a[^a-z]*brand/i.test(brand));
  const named = real.find(({ brand }) => brand !== "Chromium") ?? real[0];
  return named && `${named.brand} ${named.version}`;
}
